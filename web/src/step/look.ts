// What a face's mesh tells: the measures of the service's own judge (service/src/rebind/face/looks.py and judge.py), so that
// what is said here is what it will find. No I/O.

export type Movement = 'centre' | 'left' | 'right' | 'closer' | 'blink' | 'smile';
type Point = readonly [x: number, y: number, ...more: unknown[]];

/** A face, of the largest in the picture. */
export interface Look {
  /** Where the nose stands between the cheeks: 0 in the middle, positive towards the person's own left. */
  turn: number;
  /** From forehead to chin, of the picture's height. */
  height: number;
  /** How far the eyes are open, of their width. */
  eyes: number;
  /** The mouth's width, of the distance between the eyes. */
  mouth: number;
  /** Its middle, of the picture's width and height. */
  x: number;
  y: number;
}

/** What can be said of a picture: what is wrong with it, or how far the movement has come. */
export type Hint = 'none' | 'several' | 'aside' | 'far' | 'near' | 'turned' | 'other' | 'wait' | 'seen';

export interface Seen {
  hint: Hint;
  /** It shows what is asked for. */
  shows: boolean;
  /** The head is turned to a side that is not asked for, nor was asked for last. */
  strays: boolean;
}

// Numbers of points in the mesh of 468, as in looks.py
const [NOSE, BROW, CHIN, RIGHT_CHEEK, LEFT_CHEEK] = [1, 10, 152, 234, 454];
const [RIGHT_EYE, LEFT_EYE, LIP, OTHER_LIP] = [33, 263, 61, 291];
const OPENINGS = [[33, 160, 158, 133, 153, 144], [362, 385, 387, 263, 373, 380]] as const;

// As in judge.py
const TURNED = 0.12;
const [NEARER, NARROWER, WIDER] = [1.2, 0.72, 1.08];

/** Ahead for certain: the others are compared with it, so it has to be better than what would still do. */
const STRAIGHT = 0.1;
/** Heights between which there is room to come closer, and enough to see; and for what is close, when that is asked for. */
const [SMALL, LARGE, LARGEST] = [0.26, 0.62, 0.9];
/** How far from the middle a face may be, of the picture's width and height. */
const ASIDE = 0.2;

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const middle = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

export function lookOf(mesh: readonly Point[], width: number, height: number): Look {
  const at = (number: number) => mesh[number]!;
  const span = distance(at(RIGHT_EYE), at(LEFT_EYE));
  const across = [(at(LEFT_EYE)[0] - at(RIGHT_EYE)[0]) / span, (at(LEFT_EYE)[1] - at(RIGHT_EYE)[1]) / span] as const;
  const beside = (cheek: number) => (at(cheek)[0] - at(NOSE)[0]) * across[0] + (at(cheek)[1] - at(NOSE)[1]) * across[1];
  const [right, left] = [beside(RIGHT_CHEEK), beside(LEFT_CHEEK)];
  const openings = OPENINGS.map(([corner, up1, up2, other, low2, low1]) => (
    (distance(at(up1), at(low1)) + distance(at(up2), at(low2))) / (2 * distance(at(corner), at(other)))
  ));
  return {
    turn: left > right ? (-right - left) / (left - right) / 2 : 0,
    height: distance(at(BROW), at(CHIN)) / height,
    eyes: (openings[0]! + openings[1]!) / 2,
    mouth: distance(at(LIP), at(OTHER_LIP)) / span,
    x: (at(BROW)[0] + at(CHIN)[0]) / 2 / width,
    y: (at(BROW)[1] + at(CHIN)[1]) / 2 / height,
  };
}

/** What somebody looks like who looks ahead, as far as it is known. */
export type Ahead = readonly Look[];

function shows(movement: Movement, look: Look, ahead: Ahead): boolean {
  const usual = (of: keyof Look) => middle(ahead.map((each) => each[of]));
  if (movement === 'centre') return Math.abs(look.turn) <= STRAIGHT;
  if (!ahead.length) return false;
  switch (movement) {
    case 'left': return look.turn - usual('turn') >= TURNED;
    case 'right': return usual('turn') - look.turn >= TURNED;
    case 'closer': return look.height >= NEARER * usual('height');
    case 'blink': return look.eyes <= NARROWER * usual('eyes');
    case 'smile': return look.mouth >= WIDER * usual('mouth');
  }
}

/** What is wrong with where the face is; null for nothing. */
function framing(look: Look, movement: Movement): Hint | null {
  if (look.height < SMALL) return 'far';
  if (look.height > (movement === 'centre' ? LARGE : LARGEST)) return 'near';
  return Math.abs(look.x - 0.5) > ASIDE || Math.abs(look.y - 0.5) > ASIDE ? 'aside' : null;
}

/** `last`: what was asked for before; a head may still be there. */
export function judge(faces: readonly Look[], movement: Movement, last: Movement | null, ahead: Ahead): Seen {
  const [look, another] = faces;
  if (!look) return { hint: 'none', shows: false, strays: false };
  if (another) return { hint: 'several', shows: false, strays: false };
  const turned = (['left', 'right'] as const).find((side) => shows(side, look, ahead));
  const strays = turned !== undefined && turned !== movement && turned !== last;
  const wrong = framing(look, movement);
  if (wrong) return { hint: wrong, shows: false, strays };
  if (shows(movement, look, ahead)) return { hint: 'seen', shows: true, strays: false };
  if (strays && (movement === 'left' || movement === 'right')) return { hint: 'other', shows: false, strays };
  return { hint: movement === 'centre' || (turned && movement !== 'left' && movement !== 'right') ? 'turned' : 'wait', shows: false, strays };
}
