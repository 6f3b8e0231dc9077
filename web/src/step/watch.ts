// When a picture of the camera is sent, and what is said meanwhile. Nothing here is needed for a check: where nobody looks, the
// clock alone tells.

import type { Guide } from './guide';
import type { Hint, Movement, Seen } from './look';

/** To read what is asked for, and to do it, where nobody sees whether it is done. */
export const TO_MOVE_MS = 1800;
/** For something that is not seen; the service may see it all the same. It gives 20 seconds. */
export const PATIENCE_MS = 8000;
/** Before anybody is told that nothing is seen yet. */
const UNSAID_MS = 2500;
/** A look that takes longer, so many times, is of no help: the person has moved on. */
const SLOW_MS = 1000;
const MOST_SLOW = 3;
/** Light of the picture's middle outside of which little is seen. */
const DARK = 50;
const BRIGHT = 215;
/** A hint has to stand so long before it is said: a screen reader must not speak of every picture. */
const STEADY_MS = 600;

export type Said = Hint | 'dark' | 'bright' | '';

/** One movement that is watched for. */
export class Watch {
  private strayed = false;

  constructor(private readonly began: number) {}

  /** Whether the picture is to be sent. The clock goes on alone where nobody looks, and where a head turns to another side than
   * was asked: who only waited for the right moment would follow any film that comes by it. */
  isTime(seen: Seen | null, now: number): boolean {
    const waited = now - this.began;
    this.strayed ||= seen !== null && seen.strays;
    if (!seen || this.strayed) return waited >= TO_MOVE_MS;
    return seen.shows || waited >= PATIENCE_MS;
  }

  hint(seen: Seen | null, light: number, now: number): Said {
    if (light < DARK) return 'dark';
    if (light > BRIGHT) return 'bright';
    if (seen?.hint === 'wait' && now - this.began < UNSAID_MS) return '';
    return seen?.hint ?? '';
  }
}

/** A guide, until it proves to be of no help on this device. */
export class Eyes {
  private slow = 0;

  constructor(private guide: Pick<Guide, 'look'> | null, private readonly clock = () => performance.now()) {}

  async look(picture: HTMLCanvasElement, movement: Movement): Promise<Seen | null> {
    if (!this.guide) return null;
    const began = this.clock();
    const seen = await this.guide.look(picture, movement).catch(() => null);
    this.slow = this.clock() - began > SLOW_MS ? this.slow + 1 : 0;
    if (!seen || this.slow === MOST_SLOW) this.guide = null;
    return seen;
  }
}

/** Says hints; that a movement is seen at once, since the next one is asked for soon. */
export function steady(say: (what: Said) => void, clock = () => performance.now()): (what: Said) => void {
  let [said, next, since]: [Said, Said, number] = ['', '', 0];
  return (what) => {
    if (what !== next) [next, since] = [what, clock()];
    if (next === said || (next !== 'seen' && clock() - since < STEADY_MS)) return;
    said = next;
    say(said);
  };
}
