import assert from 'node:assert/strict';
import { test } from 'node:test';

const where = 'http://localhost:8080/uploads/v1/su_1';
const other = 'http://localhost:8080/uploads/v1/su_2';
const KEY = 'rebind-uploads';
const kept = new Map([[KEY, JSON.stringify(['half', 'whole', 'swept', 'refused'].map((id) => `${where}/files/${id}`).concat(`${other}/files/up`))]]);
Object.assign(globalThis, {
  location: { href: 'http://localhost:8080/widget/', origin: 'http://localhost:8080' },
  sessionStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) },
});
const stored = () => JSON.parse(kept.get(KEY)!);

// What a page left behind is read as the next one begins
const { cutOff, upload } = await import('../src/app/upload');

test('what was cut off is counted and taken back, what came whole is finished, each once', async () => {
  const calls: string[] = [];
  globalThis.fetch = async (to, init = {}) => {
    const id = String(to).split('/').pop();
    calls.push(`${init.method} ${id}`);
    if (id === 'swept') return Response.json({ code: 'not_found' }, { status: 404 });
    if (init.method === 'PATCH' && id === 'refused') return Response.json({ code: 'file_refused' }, { status: 422 });
    return new Response(null, { headers: { 'Upload-Offset': id === 'half' ? '10' : '20', 'Upload-Length': '20' } });
  };
  assert.equal(await cutOff(where, 'ct_1'), 2, 'half, and swept');
  assert.deepEqual(calls, ['HEAD half', 'DELETE half', 'HEAD whole', 'PATCH whole', 'HEAD swept', 'HEAD refused', 'PATCH refused']);
  assert.deepEqual(stored(), [`${other}/files/up`], 'of another place nothing is touched');
  assert.equal(await cutOff(where, 'ct_1'), 0, 'it is told once');
});

test('an upload is known as unfinished for as long as it is, and by nothing but its address', async () => {
  const during: string[][] = [];
  globalThis.fetch = async (_, init = {}) => {
    during.push(stored());
    if (init.method === 'POST') return Response.json({}, { status: 201, headers: { Location: `${where}/files/up_1` } });
    return Response.json({ received: 10, length: 10, result: { accepted: true } });
  };
  const watch = { signal: new AbortController().signal, progress: () => undefined };
  await upload(where, 'ct_1', new File([new Uint8Array(10)], 'private.png'), watch);
  assert.deepEqual(during.at(-1), [`${other}/files/up`, `${where}/files/up_1`]);
  assert.deepEqual(stored(), [`${other}/files/up`]);
  assert.equal(await cutOff(where, 'ct_1'), 0, 'what this page has begun is not cut off');
});
