import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initial } from '../src/app/state';
import { parseEvent } from '../src/protocol';
import { after, event, live, log, outgoing, said, told, withLog } from './kit';

test('an event is applied once, however often it comes', () => {
  const events = log([told('one'), told('two')]);
  const state = after(initial, live(events), live(events), live([events[1]!]));
  assert.deepEqual(state.events.map(({ seq }) => seq), [1, 2]);
});

test('an event that comes before its turn is not applied', () => {
  const [one, two, three] = log([told('one'), told('two'), told('three')]);
  const early = after(initial, live([one!]), live([three!]));
  assert.equal(early.lastSeq, 1);
  assert.equal(after(early, live([two!, three!])).lastSeq, 3);
});

test('a message in flight is not shown twice when its event overtakes the answer', () => {
  const sending = after(initial, { do: 'submit', message: outgoing('m1') });
  const overtaken = after(sending, live(log([said('masked by the vault')])));
  assert.equal(overtaken.outbox[0]!.claimed, 1);
  assert.deepEqual(after(overtaken, { do: 'delivered', id: 'm1', seq: 1 }).outbox, []);
});

test('a message that was taken for the event of another tab comes back when its own seq is known', () => {
  const sending = after(initial, { do: 'submit', message: outgoing('m1') }, live(log([said('from another tab')])));
  const answered = after(sending, { do: 'delivered', id: 'm1', seq: 2 });
  assert.equal(answered.outbox[0]!.claimed, undefined);
  assert.deepEqual(after(answered, live(log([said('mine')], 2))).outbox, []);
});

test('what was written while the conversation was being made goes with it, and never into another one', () => {
  const early = after(initial, { do: 'phase', phase: 'starting' }, { do: 'submit', message: outgoing('m1', { delivery: 'queued' }) });
  const begun = after(early, { do: 'begin', readSeq: 0 });
  assert.deepEqual(begun.outbox.map(({ id }) => id), ['m1']);
  const left = after(begun, { do: 'phase', phase: 'idle' }, { do: 'phase', phase: 'starting' }, { do: 'begin', readSeq: 0 });
  assert.deepEqual(left.outbox, []);
});

test('an event that names its client message is matched by that name', () => {
  const state = after(initial, { do: 'submit', message: outgoing('m1', { delivery: 'failed' }) }, { do: 'submit', message: outgoing('m2') });
  const [mine] = log([said('m1')]);
  assert.deepEqual(after(state, live([{ ...mine!, client_msg_id: 'm1' }])).outbox.map(({ id }) => id), ['m2']);
});

test('a failed message stays, with its reason, until it is sent again or removed', () => {
  const failed = after(initial, { do: 'submit', message: outgoing('m1') },
    { do: 'delivery', id: 'm1', delivery: 'failed', problem: { status: 0, code: 'network' } });
  assert.equal(failed.outbox[0]!.problem!.code, 'network');
  const again = after(failed, { do: 'delivery', id: 'm1', delivery: 'queued' });
  assert.equal(again.outbox[0]!.problem, undefined);
  assert.deepEqual(after(failed, { do: 'drop', id: 'm1' }).outbox, []);
});

test('history is told apart from what happens from now on', () => {
  const state = after(initial, { do: 'events', events: log([told('one'), told('two')]), live: false, now: 0 }, live(log([told('three')], 3)));
  assert.equal(state.historySeq, 2);
});

test('typing ends with the message, or by itself', () => {
  const typing = after(initial, { do: 'typing', kind: 'assistant', now: 1000 });
  assert.equal(after(typing, { do: 'tick', now: 6999 }).typing?.kind, 'assistant');
  assert.equal(after(typing, { do: 'tick', now: 7000 }).typing, null);
  assert.equal(after(typing, live(log([told('here')]))).typing, null);
});

test('only an open chat reads', () => {
  const closed = withLog(told('one'), told('two'));
  assert.equal(closed.readSeq, 0);
  const opened = after(closed, { do: 'open', open: true });
  assert.equal(opened.readSeq, 2);
  assert.equal(after(opened, { do: 'open', open: false }, live(log([told('three')], 3))).readSeq, 2);
});

test('a new conversation keeps nothing of the old one but whether the chat is open', () => {
  const old = after(withLog(told('one')), { do: 'open', open: true }, { do: 'accepted', url: '/x' }, { do: 'begin', readSeq: 0 });
  assert.deepEqual(old, { ...initial, phase: 'ready', open: true });
});

test('the clock of the server is learned from live events', () => {
  const [one] = log([told('one')]);
  const now = Date.parse(one!.at);
  const act = (at: number, isLive: boolean) => after(initial, { do: 'events', events: [one!], live: isLive, now: at }).skew;
  assert.equal(act(now - 86_400_000, true), 86_400_000);
  assert.equal(act(now - 500, true), 0);
  assert.equal(act(now - 86_400_000, false), 0);
});

test('an event of an unknown type keeps its seq and its text', () => {
  const parsed = parseEvent({ seq: 3, type: 'hologram', author: { kind: 'system' }, body: { text: 'hi', shape: 'cube' }, at: 'x' });
  assert.deepEqual([parsed?.type, parsed?.seq, parsed?.body], ['unknown', 3, { type: 'hologram', text: 'hi' }]);
});

test('what is no event of the log is refused', () => {
  for (const raw of [null, 1, 'x', {}, { type: 'typing' }, { seq: '1', type: 'message', body: {} }, { seq: 1, type: 'message' }]) {
    assert.equal(parseEvent(raw), null);
  }
  assert.equal(parseEvent(log([event('message', { text: 'x' })])[0])?.type, 'message');
});

test('what a link asks outlives the beginning of a conversation, and ends with its answer', () => {
  const gate = { ask: 'link', code: 'c' } as const;
  const asked = after(initial, { do: 'gate', gate }, { do: 'begin', readSeq: 0 });
  assert.deepEqual(asked.gate, gate);
  assert.equal(after(asked, { do: 'gate', gate: null }).gate, null);
});
