import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { ApiError, createApi, createConversation, secureApi } from '../src/app/api';

type Answer = Response | Error;
const ok = (body: unknown = { ok: true }): Response => Response.json(body);
const refused = (status: number, code: string): Response => Response.json({ code }, { status });
const lost = new TypeError('network');

/** The network gives these answers, one after the other; what it was asked. */
function network(context: TestContext, ...answers: Answer[]) {
  const asked: { key: string | null; body: string }[] = [];
  context.mock.method(globalThis, 'fetch', async (_: string, init: RequestInit) => {
    asked.push({ key: new Headers(init.headers).get('Idempotency-Key'), body: String(init.body) });
    const answer = answers.shift();
    assert.ok(answer, 'asked once too often');
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return asked;
}

const api = createApi({ conversation_id: 'cv_1', token: 'ct_1' });
const enter = () => api.secure('/secure/v1/st_1', { code: '012345' });
const coded = (code: string) => (error: unknown) => error instanceof ApiError && error.problem.code === code;

test('a form whose answer was lost is sent once more, under the same key', async (context) => {
  const asked = network(context, lost, ok());
  await enter();
  assert.equal(asked.length, 2);
  assert.match(asked[0]!.key!, /^[0-9a-f-]{36}$/);
  assert.deepEqual(asked[0], asked[1]);
});

test('a form that is filled in again has another key', async (context) => {
  const asked = network(context, refused(422, 'code_wrong'), ok());
  await assert.rejects(enter, coded('code_wrong'));
  await enter();
  assert.notEqual(asked[0]!.key, asked[1]!.key);
});

test('what was refused is not sent again', async (context) => {
  const asked = network(context, refused(409, 'in_flight'));
  await assert.rejects(enter, coded('in_flight'));
  assert.equal(asked.length, 1);
});

test('twice without an answer is a network failure', async (context) => {
  const asked = network(context, lost, lost);
  await assert.rejects(enter, coded('network'));
  assert.equal(asked.length, 2);
});

test('a repeat that comes while the first is worked on waits for its answer', async (context) => {
  const asked = network(context, lost, refused(409, 'in_flight'), refused(409, 'in_flight'), ok());
  await enter();
  assert.equal(new Set(asked.map(({ key }) => key)).size, 1);
});

test('an answer that broke off is lost, too', async (context) => {
  const asked = network(context, new Response('{"conversation_id": "cv_'), ok({ conversation_id: 'cv_1', token: 'ct_1' }));
  assert.deepEqual(await createConversation('en', null), { conversation_id: 'cv_1', token: 'ct_1' });
  assert.ok(asked[0]!.key);
  assert.deepEqual(asked[0], asked[1]);
});

test('the page of a single step sends a key as well', async (context) => {
  const asked = network(context, lost, ok());
  await secureApi('page').secure('/secure/v1/st_1', { credential: {} });
  assert.ok(asked[0]!.key);
  assert.deepEqual(asked[0], asked[1]);
});
