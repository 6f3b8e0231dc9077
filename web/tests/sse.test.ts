import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SseParser } from '../src/app/sse';
import { backoff } from '../src/app/connection';

const STREAM = ': hello\r\n\r\nid: 1\r\ndata: {"a":\r\ndata: 1}\r\n\r\nevent: typing\ndata: {}\n\nid: 2\rdata:x\r\r\ndata: é…\n\n';
const WHOLE = [
  { id: '1', event: 'message', data: '{"a":\n1}' },
  { id: '1', event: 'typing', data: '{}' },
  { id: '2', event: 'message', data: 'x' },
  { id: '2', event: 'message', data: 'é…' },
];

test('a stream is read the same wherever it is cut', () => {
  for (let size = 1; size <= STREAM.length; size += 1) {
    const parser = new SseParser();
    const out = [];
    for (let at = 0; at < STREAM.length; at += size) out.push(...parser.push(STREAM.slice(at, at + size)));
    assert.deepEqual(out, WHOLE, `pieces of ${size}`);
  }
});

test('a message that is not complete is not given out', () => {
  assert.deepEqual(new SseParser().push('data: half\n'), []);
});

test('the pause before the next try grows, is spread, and ends at half a minute', () => {
  assert.equal(backoff(0, 0), 500);
  assert.equal(backoff(0, 1), 1000);
  assert.equal(backoff(3, 0.5), 6000);
  assert.equal(backoff(50, 1), 30_000);
});
