import assert from 'node:assert/strict';
import { test } from 'node:test';
import { qr } from '../src/app/qr';

test('a code has its quiet zone and its three finders', () => {
  const { size, path } = qr('https://t.me/rebind_demo_bot?start=abcdefghijklmnopqrstuvwx');
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  const modules = size - 8;
  assert.equal((modules - 17) % 4, 0);
  for (const [x, y] of [[4, 4], [4 + modules - 7, 4], [4, 4 + modules - 7]]) {
    for (let i = 0; i < 7; i += 1) assert.ok(dark.has(`${x! + i} ${y}`) && dark.has(`${x} ${y! + i}`));
  }
  for (const module of dark) {
    for (const at of module.split(' ')) assert.ok(Number(at) >= 4 && Number(at) < size - 4);
  }
});
