// Builders for the unit tests: a log is written as a list of short lines.

import type { Bodies, ChatEvent, EventType } from '../src/protocol';
import { initial, reduce, type Action, type Outgoing, type State } from '../src/app/state';

type Draft = Omit<ChatEvent, 'seq' | 'at'>;
const AT = Date.parse('2026-03-01T10:00:00Z');

export function event<T extends EventType>(type: T, body: Bodies[T], kind: ChatEvent['author']['kind'] = 'assistant'): Draft {
  return { type, author: { kind }, body } as Draft;
}
export const said = (text: string, more: object = {}) => event('message', { text, ...more }, 'user');
export const told = (text: string, ...titles: string[]) => event('message', {
  text, ...(titles.length ? { buttons: titles.map((title) => ({ id: `b-${title}`, title })) } : {}),
});
export const asked = (n: number, open = true) => event('question', {
  text: open ? 'Which?' : '', multiple: false, options: open ? [{ id: 'a', title: 'A' }] : [], n, of: 4,
});
export const form = (step: string, url = `/secure/${step}`) => event('secure_step', { step, url, page_url: `/step#${step}.t`, fields: [], expires_at: '2026-03-01T10:10:00Z' });
export const result = (step: string, ok: boolean, code?: string) => event('step_result', { step, ok, code }, 'system');
export const caseIs = (state: Bodies['case']['state']) => event('case', { case_id: 'RB-1', journey: 'reset', state }, 'system');

/** The drafts as the events of a log, numbered from 1 (or from `first`), a second apart. */
export function log(drafts: Draft[], first = 1): ChatEvent[] {
  return drafts.map((draft, i) => ({ ...draft, seq: first + i, at: new Date(AT + (first + i) * 1000).toISOString() }) as ChatEvent);
}
export const after = (state: State, ...actions: Action[]): State => actions.reduce(reduce, state);
export const live = (events: ChatEvent[]): Action => ({ do: 'events', events, live: true, now: AT });
export const withLog = (...drafts: Draft[]): State => after(initial, live(log(drafts)));
export const outgoing = (id: string, more: Partial<Outgoing> = {}): Outgoing => ({
  id, content: { text: id }, text: id, at: new Date(AT).toISOString(), delivery: 'sending', ...more,
});
