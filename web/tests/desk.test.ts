// The desk without a pixel: reducers, keyboard, drafts, canned answers, the arithmetic of pictures and charts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { query } from '../src/desk/api';
import { insert, matching, wanted } from '../src/desk/canned';
import { differences } from '../src/desk/cases/changes';
import { byKey as markOf, place, summed, unmarked } from '../src/desk/cases/checklist';
import { path, thinned, ticks, timeTicks } from '../src/desk/chart';
import { nothing, others, reduce, rows, type Change, type Conversation } from '../src/desk/conversation';
import { BINDINGS, press, type Around } from '../src/desk/keys';
import { erased, extended, neighbour, relabelled, type List } from '../src/desk/learning';
import { moments } from '../src/desk/replay';
import { beside, parse, tabsOf, to } from '../src/desk/route';
import { parseDrafts } from '../src/desk/session';
import { urgency } from '../src/desk/words';
import { byKey, fitted, kept, turned, whole, zoomed } from '../src/desk/zoom';
import type { CaseShown, ChatEvent, ConversationShown, EventOf, Misunderstood, Replay } from '../src/protocol';
import { event, log, said, told } from './kit';

const AT = Date.parse('2026-03-01T10:00:00Z');
const at = (seconds: number) => new Date(AT + seconds * 1000).toISOString();
const shown = (events: ChatEvent[], more: Partial<ConversationShown> = {}): ConversationShown => ({
  conversation_id: 'cv_1', reference: 'RB-1', owner: 'queue', owner_name: null, owner_id: null, epoch: 3, channel: 'web', locale: 'en', priority: 0,
  last_at: at(0), last_text: '', last_author: 'user', last_seq: events.length, events, notes: [], suppressed: [], present: [],
  summary: { resume_steps: [], facts: [], tries: [], assurance: 'anonymous', language: 'en', evidence: [], previous: [] }, ...more,
});
const after = (state: Conversation, ...changes: Change[]): Conversation => changes.reduce(reduce, state);
const opened = (more: Partial<ConversationShown> = {}) => after(nothing, { do: 'shown', shown: shown(log([said('help'), told('hello')]), more) });

// Conversations

test('what was shown and what comes live is one log, each event once', () => {
  const state = after(opened(), { do: 'events', events: log([told('hello'), said('more')], 2), now: AT }, { do: 'shown', shown: shown(log([said('more')], 3)) });
  assert.deepEqual(state.log.events.map(({ seq }) => seq), [1, 2, 3]);
});

test('notes and what was held back come once and in order, however often they come', () => {
  const note = (seq: number) => ({ seq, author: { kind: 'agent', name: 'Mia' }, type: 'note' as const, text: `${seq}`, at: at(seq) });
  const state = after(opened(), { do: 'note', note: note(2) }, { do: 'note', note: note(1) }, { do: 'note', note: note(2) });
  assert.deepEqual(state.notes.map(({ seq }) => seq), [1, 2]);
});

test('what was held back stands where it would have been said, and a note when it was written', () => {
  const state = after(opened(),
    { do: 'events', events: log([said('third')], 3), now: AT },
    { do: 'suppressed', suppressed: { seq: 1, after_seq: 2, text: 'too late', at: at(2) } },
    { do: 'note', note: { seq: 1, author: { kind: 'agent' }, type: 'note', text: 'n', at: at(2.5) } });
  assert.deepEqual(rows(state).map(({ kind }) => kind).filter((kind, i) => i > 0 || kind !== 'public'), ['public', 'public', 'suppressed', 'note', 'public']);
});

test('a note is never part of the public log', () => {
  const state = after(opened(), { do: 'note', note: { seq: 1, author: { kind: 'agent' }, type: 'note', text: 'secret', at: at(9) } });
  assert.equal(JSON.stringify(state.log).includes('secret'), false);
});

test('an older word about the owner changes nothing', () => {
  const mine = after(opened(), { do: 'owner', owner: { owner: 'agent', owner_id: 'me', owner_name: 'Me', epoch: 4 } });
  assert.equal(after(mine, { do: 'owner', owner: { owner: 'queue', epoch: 3 } }).card!.owner, 'agent');
  assert.equal(after(mine, { do: 'shown', shown: shown(log([said('help')])) }).card!.owner_id, 'me');
  assert.equal(after(mine, { do: 'owner', owner: { owner: 'bot', epoch: 5 } }).card!.owner, 'bot');
});

test('typing ends by itself, and with what was typed', () => {
  const typing = after(opened(), { do: 'typing', kind: 'user', private: false, now: AT });
  assert.equal(after(typing, { do: 'tick', now: AT + 7000 }).typing, null);
  assert.equal(after(typing, { do: 'events', events: log([said('x')], 3), now: AT }).typing, null);
  const secretly = after(opened(), { do: 'typing', kind: 'agent', name: 'Jonas', private: true, now: AT });
  assert.equal(after(secretly, { do: 'events', events: log([said('x')], 3), now: AT }).typing?.name, 'Jonas');
});

test('of those who are there, one is not oneself, and who writes to the person comes first', () => {
  const state = after(opened(), { do: 'present', present: [{ id: 'a', name: 'A', mode: 'viewing' }, { id: 'me', name: 'Me', mode: 'composing_public' }, { id: 'b', name: 'B', mode: 'composing_public' }] });
  assert.deepEqual(others(state, 'me').map(({ id }) => id), ['b', 'a']);
});

// The keyboard

const around = (more: Partial<Around> = {}): Around => ({ where: 'chats', typing: false, single: true, ...more });

test('a key is a command where it is one, and nowhere else', () => {
  assert.equal(press('', { key: 'c' }, around()).command, 'claim');
  assert.equal(press('', { key: 'c' }, around({ where: 'cases' })).command, null);
  assert.equal(press('', { key: '?' }, around({ where: 'dashboard' })).command, 'help');
  assert.equal(press('', { key: 'c', ctrl: true }, around()).command, null);
  assert.equal(press('', { key: 'c' }, around({ where: 'signed-out' })).command, null);
});

test('letters are letters while somebody types, composes, or has switched them off; other keys are not', () => {
  assert.equal(press('', { key: 'c' }, around({ typing: true })).command, null);
  assert.equal(press('', { key: '/' }, around({ typing: true })).command, null);
  assert.equal(press('', { key: 'c' }, around({ single: false })).command, null);
  assert.equal(press('', { key: 'Escape', composing: true }, around({ typing: true })).command, null);
  assert.equal(press('', { key: 'Escape' }, around({ typing: true, single: false })).command, 'leave');
  assert.equal(press('', { key: 'F6' }, around({ typing: true })).command, 'pane');
});

test('two presses after each other are one command, and a wrong second one begins anew', () => {
  const first = press('', { key: 'g' }, around());
  assert.deepEqual(first, { begun: 'g', command: null });
  assert.equal(press(first.begun, { key: 'd' }, around()).command, 'dashboard');
  assert.deepEqual(press('g', { key: 'c' }, around()), { begun: '', command: 'chats' });
  assert.deepEqual(press('g', { key: 'e' }, around()), { begun: '', command: 'resolve' });
});

test('no two bindings of one place are the same keys, or the beginning of one another', () => {
  for (const a of BINDINGS) {
    for (const b of BINDINGS) {
      const together = a !== b && (!a.where || !b.where || a.where === b.where);
      if (together) assert.ok(a.keys !== b.keys && !`${a.keys} `.startsWith(`${b.keys} `), `${a.keys} and ${b.keys}`);
    }
  }
});

// Where one is

test('each role has its tabs, and an address of another one leads to its own', () => {
  assert.deepEqual(tabsOf('admin'), ['agents']);
  assert.equal(parse('#/agents', 'agent').tab, 'chats');
  assert.equal(parse('#/audit', 'reviewer').tab, 'cases');
  assert.equal(parse('#/learning', 'auditor').tab, 'audit');
  assert.deepEqual(parse('#/chats/cv%2F1', 'lead'), { tab: 'chats', kind: 'one', id: 'cv/1', query: {} });
  assert.deepEqual(parse('#/alarms/al_1', 'lead'), { tab: 'cases', kind: 'alarm', id: 'al_1', query: {} });
  assert.equal(parse('#/alarms/al_1', 'agent').id, null);
  assert.equal(parse('#/chats/%E0%A4%A', 'agent').id, null);
});

test('an address leads back to where it was made', () => {
  assert.deepEqual(parse(to('audit', null, { replay: 'RB-1' }), 'auditor'), { tab: 'audit', kind: 'list', id: null, query: { replay: 'RB-1' } });
  assert.equal(parse(to('chats', 'a/b?c'), 'agent').id, 'a/b?c');
});

test('a list is gone through round and round, and from nowhere from its ends', () => {
  const list = ['a', 'b', 'c'];
  assert.deepEqual([beside(list, 0, 1), beside(list, 2, 1), beside(list, 0, -1)], ['b', 'a', 'c']);
  assert.deepEqual([beside(list, -1, 1), beside(list, -1, -1), beside([], -1, 1)], ['a', 'c', null]);
});

test('only what was asked for is in a query', () => {
  assert.equal(query({ q: '', owner: 'queue', before: undefined, limit: 0 }), '?owner=queue&limit=0');
  assert.equal(query({}), '');
});

// Drafts and ready answers

test('what is no draft is left out', () => {
  const draft = { kind: 'note', public: 'a', note: 'b', ids: { public: '1', note: '2' } };
  const kept = parseDrafts(JSON.stringify({ drafts: { one: draft, two: { kind: 'shout' }, three: null, four: { ...draft, ids: {} } } }));
  assert.deepEqual(kept, { one: draft });
  for (const json of [null, 'x', '[]', '{"drafts":null}']) assert.deepEqual(parseDrafts(json), {});
});

test('a slash looks for an answer at the beginning and after a space, and nowhere else', () => {
  assert.deepEqual(wanted('/he', 3), { from: 0, q: 'he' });
  assert.deepEqual(wanted('Dear you, /', 11), { from: 10, q: '' });
  assert.equal(wanted('https://x', 9), null);
  assert.equal(wanted('and/or', 6), null);
  assert.equal(wanted('/he and', 7), null);
});

test('an answer takes the place of its slash, and the rest of the draft stays', () => {
  assert.deepEqual(insert('Hi /he, bye', 3, 6, 'hello'), { text: 'Hi hello, bye', cursor: 8 });
});

test('titles that begin so come first', () => {
  const all = [{ id: '1', title: 'no hold', text: '' }, { id: '2', title: 'x', text: 'the hold' }, { id: '3', title: 'hold', text: '' }, { id: '4', title: 'y', text: 'z' }];
  assert.deepEqual(matching(all, 'hold').map(({ id }) => id), ['3', '1', '2']);
  assert.equal(matching(all, '', 2).length, 2);
});

// Cases

test('a rule passes when one picture of its document passes it', () => {
  const rule = { id: 'mail_body', text: '', read: null };
  const list = [{ item: 'history_email', evidence_id: 'a', rules: [rule] }, { item: 'history_email', evidence_id: 'b', rules: [rule] }];
  const marks = { [place(list[0]!, 'mail_body')]: 'fail', [place(list[1]!, 'mail_body')]: 'pass' } as const;
  assert.deepEqual(summed(list, marks), { mail_body: 'pass' });
  assert.deepEqual(summed(list, { [place(list[0]!, 'mail_body')]: 'fail' }), { mail_body: 'fail' });
  assert.equal(unmarked(list, { [place(list[0]!, 'mail_body')]: 'fail' }), 1);
  assert.equal(markOf('y'), 'pass');
  assert.equal(markOf('q'), null);
});

test('what is different about a case is named', () => {
  const one = { state: 'in_review', version: 1, evidence: [], findings: [], decisions: [], staged: null, alarm_at: null, account: null } as unknown as CaseShown;
  const picture = { evidence_id: 'e', item: 'history_email' } as CaseShown['evidence'][number];
  assert.deepEqual(differences(one, { ...one, version: 2 }), [{ what: 'version', detail: '2' }]);
  assert.deepEqual(differences(one, { ...one, evidence: [picture], state: 'more_info' }).map(({ what }) => what), ['state', 'evidence']);
  assert.deepEqual(differences({ ...one, staged: { by: 'Rea', at: '', version: 1 } }, one), [{ what: 'staged_gone', detail: 'Rea' }]);
});

test('a case is played from its first word to its effect', () => {
  const replay = {
    conversation: log([said('help')]).map((one) => ({ ...one, author: 'user' })), entries: [1, 2].map((n) => ({ n, at: at(1), kind: 'x', details: {}, hash: '' })),
    decisions: [], effects: [{ n: 2, kind: 'number_removed', at: at(1), details: {}, hash: '' }], evidence: [{ evidence_id: 'e', sha256: '', at: at(1) }],
  } as unknown as Replay;
  const played = moments(replay);
  assert.deepEqual(played.map(({ kind }) => kind), ['said', 'evidence', 'entry', 'effect']);
  assert.ok(played[0]!.kind === 'said' && played[0]!.event.author.kind === 'user');
});

// Learning

const unclear = (id: string, meaning: string | null = null): Misunderstood => ({ id, conversation_id: 'cv_1', text: id, language: 'en', said_at: at(0), guesses: [], meaning, labelled_by: null });
const listed = (more: Partial<List> = {}): List => ({ view: 'open', messages: [unclear('a'), unclear('b'), unclear('c')], more: false, open: 3, labelled: 1, meanings: [], ...more });
const ids = ({ messages }: List) => messages.map(({ id }) => id);

test('a message that is labelled leaves those to be labelled, and comes back to its place', () => {
  const labelled = relabelled(listed(), unclear('b'), unclear('b', 'none'), 1);
  assert.deepEqual([ids(labelled), labelled.open, labelled.labelled], [['a', 'c'], 2, 2]);
  assert.deepEqual(relabelled(labelled, unclear('b', 'none'), unclear('b'), 1), listed());
});

test('another label changes a message where it stands, and none takes it from the labelled', () => {
  const list = listed({ view: 'labelled', messages: [unclear('a', 'x'), unclear('b', 'x')], open: 0, labelled: 2 });
  const other = relabelled(list, unclear('a', 'x'), unclear('a', 'y'), 0);
  assert.deepEqual(other, { ...list, messages: [unclear('a', 'y'), unclear('b', 'x')] });
  const back = relabelled(other, unclear('a', 'y'), unclear('a'), 0);
  assert.deepEqual([ids(back), back.open, back.labelled], [['b'], 1, 1]);
});

test('an erased message is counted no more', () => {
  const { open, labelled } = erased(listed(), unclear('a'));
  assert.deepEqual([ids(erased(listed(), unclear('a'))), open, labelled], [['b', 'c'], 2, 1]);
});

test('a further page adds what is not shown yet, and tells the newest figures', () => {
  const list = extended(listed({ more: true }), { messages: [unclear('c'), unclear('d')], more: false, open: 4, labelled: 0, meanings: [] });
  assert.deepEqual([ids(list), list.more, list.open, list.view], [['a', 'b', 'c', 'd'], false, 4, 'open']);
});

test('the next takes the place of one that leaves, else the one before, else none', () => {
  assert.deepEqual([neighbour(listed(), 'a'), neighbour(listed(), 'c')], ['b', 'b']);
  assert.equal(neighbour(listed({ messages: [unclear('a')] }), 'a'), null);
});

// Pictures

const ROOM = { width: 400, height: 300 };
test('a picture fits its window, turned as it is, and a small one stays small', () => {
  assert.deepEqual(fitted({ width: 800, height: 300 }, ROOM, 0), { width: 400, height: 150 });
  assert.deepEqual(fitted({ width: 800, height: 300 }, ROOM, 1), { width: 300, height: 112.5 });
  assert.deepEqual(fitted({ width: 80, height: 30 }, ROOM, 0), { width: 80, height: 30 });
});

test('zooming keeps the point under the pointer, within bounds', () => {
  const twice = zoomed(whole, 2, { x: 50, y: 20 });
  assert.deepEqual([twice.zoom, twice.x, twice.y], [2, -50, -20]);
  assert.equal(zoomed(whole, 100).zoom, 8);
  assert.equal(zoomed(whole, 0.1).zoom, 1);
});

test('a picture is never moved out of sight', () => {
  const far = { zoom: 2, x: 900, y: -900, turns: 0 };
  assert.deepEqual(kept(far, { width: 400, height: 200 }, ROOM), { zoom: 2, x: 200, y: -50, turns: 0 });
  const { x, y } = kept({ ...far, zoom: 1 }, { width: 400, height: 200 }, ROOM);
  assert.deepEqual([Math.abs(x), Math.abs(y)], [0, 0]);
});

test('the keys of the viewer do what they say', () => {
  assert.equal(byKey(whole, 'r')!.turns, 1);
  assert.equal(byKey(whole, 'R')!.turns, 3);
  assert.equal(turned(turned(turned(turned(whole)))).turns, 0);
  assert.ok(byKey(whole, 'ArrowRight')!.x < 0);
  assert.deepEqual(byKey(zoomed(whole, 3), '0'), whole);
  assert.equal(byKey(whole, 'q'), null);
});

// Charts and times

test('ticks are round, and reach over the largest value', () => {
  assert.deepEqual(ticks(87), [0, 25, 50, 75, 100]);
  assert.deepEqual(ticks(0.3), [0, 0.1, 0.2, 0.3]);
  assert.deepEqual(ticks(0), [0, 1]);
  assert.deepEqual(timeTicks(110), [0, 30, 60, 90, 120]);
  assert.deepEqual(timeTicks(0), [0, 60]);
});

test('a line has a gap where there is no value', () => {
  assert.equal(path([[0, 0], [1, 1.26], null, [3, 3]]), 'M0 0L1 1.3M3 3');
  assert.deepEqual(thinned(7, 3), [0, 3, 6]);
});

test('what is due is calm, soon, or over', () => {
  assert.equal(urgency(null, AT), 'none');
  assert.equal(urgency(at(3600), AT), 'calm');
  assert.equal(urgency(at(600), AT), 'soon');
  assert.equal(urgency(at(-1), AT), 'over');
});

test('a question is a line at the desk, of which there are only its numbers', () => {
  const stored = event('question', { case_id: 'RB-1', round: 1, n: 1, of: 4 } as unknown as EventOf<'question'>['body']);
  const [row] = rows(after(opened(), { do: 'events', events: log([stored], 3), now: AT })).slice(-1);
  assert.ok(row!.kind === 'public' && row!.item.kind === 'question' && row!.item.status === 'done');
});
