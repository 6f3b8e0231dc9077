import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromBase64url, parseOptions, toBase64url, toJson } from '../src/step/webauthn';

const bytes = (...values: number[]) => Uint8Array.from(values).buffer;

test('bytes survive the way to text and back', () => {
  assert.equal(toBase64url(bytes(251, 255, 254, 0)), '-__-AA');
  assert.deepEqual([...fromBase64url('-__-AA')], [251, 255, 254, 0]);
});

test('an older browser gets its options, and gives its answer, as the new ones do', (context) => {
  const browser = globalThis as { PublicKeyCredential?: unknown };
  browser.PublicKeyCredential = class {};
  context.after(() => { delete browser.PublicKeyCredential; });
  const options = parseOptions({ challenge: 'AQI', rpId: 'localhost', userVerification: 'required', allowCredentials: [{ id: 'Aw', type: 'public-key', transports: ['internal'] }] });
  assert.deepEqual([...new Uint8Array(options.challenge as ArrayBuffer)], [1, 2]);
  assert.deepEqual([...new Uint8Array(options.allowCredentials![0]!.id as ArrayBuffer)], [3]);
  assert.equal(options.userVerification, 'required');
  const answer = toJson({
    id: 'Aw', rawId: bytes(3), type: 'public-key', authenticatorAttachment: null, getClientExtensionResults: () => ({}),
    response: { clientDataJSON: bytes(1), authenticatorData: bytes(2), signature: bytes(3), userHandle: null },
  } as unknown as PublicKeyCredential);
  assert.deepEqual(JSON.parse(JSON.stringify(answer)), {
    id: 'Aw', rawId: 'Aw', type: 'public-key', clientExtensionResults: {},
    response: { clientDataJSON: 'AQ', authenticatorData: 'Ag', signature: 'Aw' },
  });
});
