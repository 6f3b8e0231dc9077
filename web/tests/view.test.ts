import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayRaise, openSecure, owner, progress, timeline, unread, type Item } from '../src/app/view';
import { after, asked, caseIs, event, form, outgoing, result, said, told, withLog } from './kit';
import type { State } from '../src/app/state';

const cards = (state: State) => timeline(state).flatMap((item) => ('status' in item ? [item.status] : []));
const messages = (state: State) => timeline(state).filter((item): item is Item & { kind: 'message' } => item.kind === 'message');

test('only the newest buttons count, and a pressed one is marked for good', () => {
  const state = withLog(told('a', 'Yes'), said('Yes', { choice: 'b-Yes' }), told('b', 'Go', 'Stop'));
  const [first, , second] = messages(state);
  assert.deepEqual(first!.buttons, { chosen: 'b-Yes', current: false });
  assert.deepEqual(second!.buttons, { chosen: null, current: true });
});

test('a button is taken as soon as it is pressed, before the service has said so', () => {
  const state = after(withLog(told('a', 'Yes')), { do: 'submit', message: outgoing('m', { content: { choice: 'b-Yes' } }) });
  assert.equal(messages(state)[0]!.buttons.chosen, 'b-Yes');
});

test('a question is open until another, its result, a form or the end of the case follows', () => {
  assert.deepEqual(cards(withLog(asked(1))), ['open']);
  assert.deepEqual(cards(withLog(asked(1), said('Answered'), asked(2))), ['done', 'open']);
  assert.deepEqual(cards(withLog(asked(4), result('questions', false))), ['done']);
  assert.deepEqual(cards(withLog(asked(2), caseIs('cancelled'))), ['closed']);
  assert.deepEqual(cards(withLog(asked(2), form('email_code'))), ['closed', 'open']);
});

test('a question that is shown again moves down', () => {
  assert.deepEqual(cards(withLog(asked(2), said('why?'), told('because'), asked(2))), ['again', 'open']);
});

test('a card keeps its key when it is shown again, so that what was entered stays', () => {
  const keys = (state: State) => timeline(state).flatMap((item) => ('status' in item ? [item.key] : []));
  const [form1] = keys(withLog(form('sign_in', '/one')));
  const [before, now] = keys(withLog(form('sign_in', '/one'), told('because'), form('sign_in', '/one')));
  assert.equal(now, form1);
  assert.notEqual(before, form1);
  assert.deepEqual(keys(withLog(form('sign_in', '/one'), result('sign_in', true))), [form1]);
  assert.notEqual(keys(withLog(form('sign_in', '/two')))[0], form1);
  const [question] = keys(withLog(asked(2)));
  assert.equal(keys(withLog(asked(2), told('because'), asked(2)))[1], question);
});

test('a question of the next try is another question', () => {
  assert.deepEqual(cards(withLog(asked(4), result('questions', false), asked(1))), ['done', 'open']);
});

test('a question without options is over', () => {
  assert.deepEqual(cards(withLog(asked(1, false))), ['done']);
});

test('a form is open until it is done, shown again, or passed by', () => {
  assert.deepEqual(cards(withLog(form('sign_in'))), ['open']);
  assert.deepEqual(cards(withLog(form('sign_in'), result('sign_in', true))), ['done']);
  assert.deepEqual(cards(withLog(form('email_code'), result('email_code', false, 'code_wrong'))), ['open']);
  assert.deepEqual(cards(withLog(form('email_code'), result('email_code', false, 'attempts_exhausted'))), ['closed']);
  assert.deepEqual(cards(withLog(form('email_code'), form('email_code'))), ['again', 'open']);
  assert.deepEqual(cards(withLog(form('sign_in'), asked(1))), ['closed', 'open']);
  assert.deepEqual(cards(withLog(form('sign_in'), caseIs('expired'))), ['closed']);
  assert.deepEqual(cards(withLog(form('sign_in'), caseIs('open'))), ['open']);
});

test('an accepted form is done before the log says so', () => {
  const state = after(withLog(form('sign_in', '/one')), { do: 'accepted', url: '/one' });
  assert.deepEqual(cards(state), ['done']);
  assert.equal(openSecure(timeline(state)), undefined);
  const again = after(withLog(form('sign_in', '/one'), form('sign_in', '/one')), { do: 'accepted', url: '/one' });
  assert.deepEqual(cards(again), ['again', 'done']);
});

test('a result that its card already shows is not said twice', () => {
  const kinds = (state: State) => timeline(state).map(({ kind }) => kind);
  assert.deepEqual(kinds(withLog(form('sign_in'), result('sign_in', true))), ['day', 'secure']);
  assert.deepEqual(kinds(withLog(form('sign_in'), result('sign_in', false))), ['day', 'secure']);
  assert.deepEqual(kinds(withLog(form('sign_in'), result('sign_in', false), form('sign_in'))), ['day', 'secure', 'note', 'secure']);
  assert.deepEqual(kinds(withLog(asked(4), result('questions', true))), ['day', 'question', 'note']);
});

test('an open form says what was wrong in it last', () => {
  const failures = (state: State) => timeline(state).flatMap((item) => (item.kind === 'secure' ? [item.failure?.code] : []));
  assert.deepEqual(failures(withLog(form('email_code'), result('email_code', false, 'code_wrong'), result('email_code', false, 'code_expired'))), ['code_expired']);
  assert.deepEqual(failures(withLog(form('email_code'), result('email_code', false, 'code_wrong'), form('email_code'))), [undefined, undefined]);
});

test('a card offers other ways on unless the message above it does', () => {
  const ways = (state: State) => timeline(state).flatMap((item) => ('waysOn' in item ? [item.waysOn] : []));
  assert.deepEqual(ways(withLog(told('sign in', 'Forgot'), form('sign_in'))), [true]);
  assert.deepEqual(ways(withLog(told('sign in', 'Forgot'), said('Forgot', { choice: 'b-Forgot' }), form('sign_in'))), [false]);
  assert.deepEqual(ways(withLog(told('sign in'), form('sign_in'))), [false]);
});

test('the steps of a case that was stopped are not shown as if it went on', () => {
  const steps = event('progress', { steps: [{ id: 'a', title: 'A', state: 'current' }] });
  assert.equal(progress(withLog(caseIs('open'), steps)).length, 1);
  assert.equal(progress(withLog(caseIs('open'), steps, caseIs('cancelled'))).length, 0);
  assert.equal(progress(withLog(caseIs('open'), steps, caseIs('completed'))).length, 1);
});

test('one talks with the assistant until the log says otherwise', () => {
  assert.deepEqual(owner(withLog(told('a'))), { owner: 'bot' });
  assert.equal(owner(withLog(event('owner', { owner: 'agent', name: 'Mia' }))).name, 'Mia');
});

test('own messages and silent facts are never unread', () => {
  assert.equal(unread(withLog(told('a'), said('b'), caseIs('open'), form('sign_in'))), 2);
});

test('a message that waits stands at the end, one that is claimed nowhere', () => {
  const waiting = after(withLog(told('a')), { do: 'submit', message: outgoing('m') });
  assert.equal(timeline(waiting).at(-1)!.kind, 'outgoing');
  assert.equal(after(waiting, { do: 'events', events: [], live: true, now: 0 }).outbox.length, 1);
  const claimed = { ...waiting, outbox: [outgoing('m', { claimed: 2 })] };
  assert.equal(timeline(claimed).at(-1)!.kind, 'message');
});

test('what the chat was opened about is said where nothing goes on, and not twice in a row', () => {
  const topic = 'I want to change my number';
  assert.ok(mayRaise(withLog(told('hello')), topic));
  assert.ok(mayRaise(withLog(told('hello'), said('something else')), topic));
  assert.ok(!mayRaise(withLog(said(topic), told('do you agree?')), topic));
  assert.ok(!mayRaise(withLog(caseIs('open'), said('yes')), topic));
  assert.ok(!mayRaise(withLog(caseIs('in_review')), topic));
  assert.ok(mayRaise(withLog(said(topic), caseIs('open'), caseIs('expired')), topic));
  assert.ok(!mayRaise(after(withLog(told('hello')), { do: 'submit', message: outgoing(topic) }), topic));
});

test('who goes on in another channel is named anew, so that the channel is seen', () => {
  const there = { ...said('from Telegram'), channel: 'telegram' as const };
  const state = withLog(said('here'), there, { ...there }, said('here again'));
  const firsts = timeline(state).flatMap((item) => (item.kind === 'message' ? [item.first] : []));
  assert.deepEqual(firsts, [true, true, false, true]);
});

test('an upload is open until the case goes on, and counts what was taken', () => {
  const request = event('upload_request', {
    item: 'history_email', title: 'An older email', url: '/uploads/v1/su_1', page_url: '/step#su_1.t', must_show: [], problems: [], max_bytes: 10,
  }, 'system');
  const became = (accepted: boolean) => event('upload_result', { item: 'history_email', accepted, problems: [] }, 'system');
  const uploads = (state: State) => timeline(state).flatMap((item) => (item.kind === 'upload' ? [[item.status, item.taken]] : []));
  assert.deepEqual(uploads(withLog(request, became(true), became(false))), [['open', 1]]);
  assert.deepEqual(uploads(withLog(request, caseIs('more_info'))), [['closed', 0]]);
  assert.deepEqual(uploads(withLog(request, request)), [['again', 0], ['open', 0]]);
});
