import assert from 'node:assert/strict';
import test from 'node:test';
import type { Seen } from '../src/step/look';
import { Eyes, PATIENCE_MS, steady, TO_MOVE_MS, Watch, type Said } from '../src/step/watch';

const seen: Seen = { hint: 'seen', shows: true, strays: false };
const notYet: Seen = { hint: 'wait', shows: false, strays: false };
const astray: Seen = { hint: 'other', shows: false, strays: true };
const picture = {} as HTMLCanvasElement;

test('a movement is sent when it is seen, or when nobody has seen it for long', () => {
  const watch = new Watch(1000);
  assert.equal(watch.isTime(notYet, 1000 + TO_MOVE_MS), false);
  assert.equal(watch.isTime(seen, 1100), true);
  assert.equal(watch.isTime(notYet, 1000 + PATIENCE_MS), true);
});

test('where nobody looks the clock tells', () => {
  const watch = new Watch(1000);
  assert.equal(watch.isTime(null, 1000 + TO_MOVE_MS - 1), false);
  assert.equal(watch.isTime(null, 1000 + TO_MOVE_MS), true);
});

test('a film that turns elsewhere first is not waited for', () => {
  const watch = new Watch(1000);
  assert.equal(watch.isTime(astray, 1100), false);
  assert.equal(watch.isTime(seen, 1200), false);
  assert.equal(watch.isTime(notYet, 1000 + TO_MOVE_MS), true);
});

test('light comes before everything, and nobody is hurried', () => {
  const watch = new Watch(1000);
  assert.equal(watch.hint(seen, 20, 1100), 'dark');
  assert.equal(watch.hint(seen, 240, 1100), 'bright');
  assert.equal(watch.hint(null, 120, 1100), '');
  assert.equal(watch.hint(seen, 120, 1100), 'seen');
  assert.equal(watch.hint(notYet, 120, 1100), '');
  assert.equal(watch.hint(notYet, 120, 9000), 'wait');
});

test('a hint is said when it has stood for a while, and once', () => {
  let now = 0;
  const said: Said[] = [];
  const say = steady((what) => said.push(what), () => now);
  for (const [at, what] of [[0, 'far'], [200, 'aside'], [400, 'far'], [800, 'far'], [1100, 'far'], [1300, 'far'], [1400, 'seen'], [2100, 'seen'], [2200, 'wait'], [2300, ''], [3000, '']] as const) {
    now = at;
    say(what);
  }
  assert.deepEqual(said, ['far', 'seen', '']);
});

const taking = (...times: number[]) => {
  let now = 0;
  const guide = { look: async () => { now += times.shift()!; return seen; } };
  return new Eyes(guide, () => now);
};

test('a guide that is too slow three times in a row is of no help', async () => {
  const eyes = taking(1500, 1500, 200, 1500, 1500, 1500, 100);
  for (let n = 0; n < 6; n += 1) assert.equal(await eyes.look(picture, 'left'), seen);
  assert.equal(await eyes.look(picture, 'left'), null);
});

test('a guide that fails is not asked again', async () => {
  let asked = 0;
  const eyes = new Eyes({ look: async () => { asked += 1; throw new Error('no memory'); } });
  assert.equal(await eyes.look(picture, 'left'), null);
  assert.equal(await eyes.look(picture, 'left'), null);
  assert.equal(asked, 1);
  assert.equal(await new Eyes(null).look(picture, 'left'), null);
});
