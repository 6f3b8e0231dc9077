import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { upload } from '../src/app/upload';

const KILOBYTE = 1024;
const where = 'http://localhost:8080/uploads/v1/su_1';
const real = globalThis.fetch;
Object.assign(globalThis, {
  location: { href: 'http://localhost:8080/widget/', origin: 'http://localhost:8080' },
  addEventListener: () => undefined, removeEventListener: () => undefined,
});
afterEach(() => { globalThis.fetch = real; });

/** A service that keeps what it is sent; `cut` says which of the parts is lost on the way, and whether it had arrived. */
function service(length: number, cut: { part: number; arrived: boolean } | null, refused = false) {
  const calls: string[] = [];
  let kept = 0;
  let parts = 0;
  globalThis.fetch = async (_, init = {}) => {
    const { method = 'GET', headers, body } = init as { method?: string; headers: Record<string, string>; body?: ArrayBuffer };
    calls.push(method);
    if (method === 'POST') return Response.json({}, { status: 201, headers: { Location: `${where}/files/up_1` } });
    if (method === 'HEAD') return new Response(null, { status: 204, headers: { 'Upload-Offset': String(kept) } });
    assert.equal(Number(headers['Upload-Offset']), kept, 'nothing twice, and no hole');
    const lost = cut?.part === parts;
    parts += 1;
    if (!lost || cut.arrived) kept += body!.byteLength;
    if (lost) throw new TypeError('the line was cut');
    if (refused) return Response.json({ code: 'file_refused', problems: [{ code: 'damaged', text: 'Damaged.' }] }, { status: 422 });
    return Response.json({ received: kept, length, result: kept === length ? { accepted: true } : null });
  };
  return { calls, kept: () => kept };
}

const picture = (bytes: number) => new Blob([new Uint8Array(bytes)]);

for (const cut of [null, { part: 1, arrived: false }, { part: 1, arrived: true }, { part: 2, arrived: true }]) {
  test(`a picture arrives whole, with the line cut at ${JSON.stringify(cut)}`, async () => {
    const size = 600 * KILOBYTE;
    const { calls, kept } = service(size, cut);
    const paused: boolean[] = [];
    await upload(where, 'ct_1', picture(size), { signal: new AbortController().signal, progress: (_, is) => paused.push(is) });
    assert.equal(kept(), size);
    assert.equal(paused.includes(true), cut !== null);
    assert.equal(calls.filter((each) => each === 'POST').length, 1, 'announced once');
  });
}

test('what was swept meanwhile begins anew, once', async () => {
  const calls: string[] = [];
  let swept = true;
  globalThis.fetch = async (_, init = {}) => {
    calls.push(init.method ?? 'GET');
    if (init.method === 'POST') return Response.json({}, { status: 201, headers: { Location: `${where}/files/up_1` } });
    if (swept) { swept = false; return Response.json({ code: 'not_found' }, { status: 404 }); }
    return Response.json({ received: 10, length: 10, result: { accepted: true } });
  };
  await upload(where, 'ct_1', picture(10), { signal: new AbortController().signal, progress: () => undefined });
  assert.deepEqual(calls, ['POST', 'PATCH', 'POST', 'PATCH']);
});

test('what is refused is not sent again', async () => {
  const { calls } = service(10, null, true);
  const watch = { signal: new AbortController().signal, progress: () => undefined };
  await assert.rejects(upload(where, 'ct_1', picture(10), watch), { message: 'file_refused' });
  assert.deepEqual(calls, ['POST', 'PATCH']);
});

test('what is cancelled is taken back', async () => {
  const { calls } = service(600 * KILOBYTE, null);
  const stop = new AbortController();
  const watch = { signal: stop.signal, progress: () => stop.abort() };
  await assert.rejects(upload(where, 'ct_1', picture(600 * KILOBYTE), watch));
  assert.equal(calls.at(-1), 'DELETE');
});
