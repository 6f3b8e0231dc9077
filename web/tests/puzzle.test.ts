import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clamp, inPicture, MAX_POINTS, thin, Track } from '../src/app/components/track';
import { progress } from '../src/app/proof';
import type { TrackPoint } from '../src/protocol';

test('a place on the screen is one in the picture, however large the picture is shown', () => {
  assert.equal(inPicture(150, 100, 320, 320), 50);
  assert.equal(inPicture(150, 100, 160, 320), 100);
  assert.equal(inPicture(150, 100, 640, 320), 25);
  assert.equal(inPicture(150, 100, 0, 320), 0);
});

test('the piece stays in the picture, at whole pixels', () => {
  assert.deepEqual([-3, 0, 12.4, 12.6, 400].map((x) => clamp(x, 268)), [0, 0, 12, 13, 268]);
});

test('a track begins at 0 and ends at the confirmation', () => {
  const track = new Track();
  track.begin(1000, 80.4);
  track.begin(1500, 10);
  track.move(1600, 120, 82);
  track.move(1616, 130, 81);
  assert.deepEqual(track.finish(2300, 130), [
    [0, 0, 80], [600, 24, 82], [601, 48, 82], [602, 72, 82], [603, 96, 82], [604, 120, 82], [616, 130, 81], [1300, 130, 81],
  ]);
});

test('a jump is written down as the way between: there, and back', () => {
  const track = new Track();
  track.move(50, 268, 84);
  track.move(900, 200, 84);
  const places = track.finish(1900, 200).map(([, x]) => x);
  const steps = places.slice(1).map((x, i) => Math.abs(x - places[i]!));
  assert.ok(Math.max(...steps) <= 24);
  assert.deepEqual([places[0], Math.max(...places), places.at(-1)], [0, 268, 200]);
});

test('a short move is a track of three points', () => {
  const track = new Track();
  track.move(50, 20, 84);
  assert.deepEqual(track.finish(900, 20), [[0, 0, 84], [1, 20, 84], [850, 20, 84]]);
});

test('time only goes on, also where the clock stands still', () => {
  const track = new Track();
  for (const x of [1, 2, 3]) track.move(7, x, 0);
  const times = track.finish(7, 3).map(([ms]) => ms);
  assert.deepEqual(times, [0, 1, 2, 3, 4]);
});

test('a long track is thinned evenly and keeps its ends', () => {
  const long = Array.from({ length: 5001 }, (_, i): TrackPoint => [i, i, 0]);
  const few = thin(long);
  assert.equal(few.length, MAX_POINTS);
  assert.deepEqual([few[0], few.at(-1)], [long[0], long[5000]]);
  const steps = few.slice(1).map(([ms], i) => ms - few[i]![0]);
  assert.ok(Math.max(...steps) - Math.min(...steps) <= 1);
  assert.equal(thin(long.slice(0, MAX_POINTS)).length, MAX_POINTS);
});

test('how far a proof of work is can be said only where its tries can be counted', () => {
  const challenge = { algorithm: 'PBKDF2/SHA-256', nonce: '', salt: '', cost: 1, keyLength: 32 };
  assert.equal(progress(0, { ...challenge, keyPrefix: '00' }), 0);
  assert.ok(Math.abs(progress(256, { ...challenge, keyPrefix: '00' })! - 0.632) < 0.001);
  const known = { ...challenge, keyPrefix: '00'.repeat(16) };
  assert.equal(progress(256, known), null);
  assert.equal(progress(256, { ...known, data: { tries: 1024 } }), 0.25);
  assert.equal(progress(2000, { ...known, data: { tries: 1024 } }), 1);
});
