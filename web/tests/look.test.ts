import assert from 'node:assert/strict';
import test from 'node:test';
import { judge, lookOf, type Look, type Movement } from '../src/step/look';

/** Somebody in the middle who looks ahead. */
const ahead: Look = { turn: 0.01, height: 0.42, eyes: 0.3, mouth: 0.6, x: 0.5, y: 0.5 };
const known = [ahead, { ...ahead, turn: -0.01 }, ahead];
const doing: Record<Movement, Look> = {
  centre: ahead,
  left: { ...ahead, turn: 0.2 },
  right: { ...ahead, turn: -0.2 },
  closer: { ...ahead, height: 0.6 },
  blink: { ...ahead, eyes: 0.1 },
  smile: { ...ahead, mouth: 0.75 },
};
const movements = Object.keys(doing) as Movement[];

for (const movement of movements) {
  test(`${movement} is seen of who does it, and of nobody else`, () => {
    for (const done of movements) {
      const { shows, hint } = judge([doing[done]], movement, null, known);
      // Looking ahead is what the others but turns do as well
      const same = done === movement || (movement === 'centre' && done !== 'left' && done !== 'right');
      assert.equal(shows, same, done);
      assert.equal(hint === 'seen', same, done);
    }
  });
}

test('what is wrong with the picture comes first', () => {
  const hint = (faces: Look[], movement: Movement = 'centre') => judge(faces, movement, null, known).hint;
  assert.equal(hint([]), 'none');
  assert.equal(hint([ahead, { ...ahead, x: 0.8 }]), 'several');
  assert.equal(hint([{ ...ahead, height: 0.15 }]), 'far');
  assert.equal(hint([{ ...ahead, height: 0.7 }]), 'near');
  assert.equal(hint([{ ...ahead, height: 0.7 }], 'closer'), 'seen');
  assert.equal(hint([{ ...ahead, height: 0.95 }], 'closer'), 'near');
  for (const where of [{ x: 0.2 }, { x: 0.8 }, { y: 0.2 }, { y: 0.8 }]) assert.equal(hint([{ ...ahead, ...where }]), 'aside');
  assert.equal(hint([{ ...doing.smile, x: 0.2 }], 'smile'), 'aside', 'nothing is seen of who is half outside');
});

test('somebody who turns when nobody asked is told so', () => {
  assert.deepEqual(judge([doing.left], 'centre', null, []), { hint: 'turned', shows: false, strays: false });
  assert.deepEqual(judge([doing.left], 'smile', 'blink', known), { hint: 'turned', shows: false, strays: true });
  assert.deepEqual(judge([doing.left], 'right', 'blink', known), { hint: 'other', shows: false, strays: true });
});

test('a head may still be where it was asked to be', () => {
  assert.equal(judge([doing.left], 'right', 'left', known).strays, false);
  assert.equal(judge([doing.left], 'smile', 'left', known).strays, false);
});

test('without a look ahead nothing is seen but that', () => {
  for (const movement of movements) assert.equal(judge([doing[movement]], movement, null, []).shows, movement === 'centre');
});

test('a mesh is measured as the service measures it', () => {
  const mesh = Array.from({ length: 468 }, () => [0, 0] as [number, number]);
  const put = (number: number, x: number, y: number) => { mesh[number] = [x, y]; };
  put(1, 250, 180);
  put(10, 240, 90);
  put(152, 240, 270);
  put(234, 180, 180);
  put(454, 300, 180);
  put(33, 200, 150);
  put(263, 280, 150);
  put(61, 220, 220);
  put(291, 260, 220);
  for (const [corner, up1, up2, other, low2, low1] of [[33, 160, 158, 133, 153, 144], [263, 387, 385, 362, 380, 373]] as const) {
    const [x] = mesh[corner]!;
    const to = corner === 33 ? 1 : -1;
    put(other, x + 20 * to, 150);
    put(up1, x + 5 * to, 146);
    put(low1, x + 5 * to, 154);
    put(up2, x + 15 * to, 146);
    put(low2, x + 15 * to, 154);
  }
  const look = lookOf(mesh, 480, 360);
  // The nose stands 70 from the right cheek and 50 from the left: (70 - 50) / 120 / 2
  assert.ok(Math.abs(look.turn - 1 / 12) < 1e-9);
  assert.deepEqual([look.height, look.mouth, look.x, look.y], [0.5, 0.5, 0.5, 0.5]);
  assert.ok(Math.abs(look.eyes - 0.4) < 1e-9);
});
