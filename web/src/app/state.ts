// The whole state of the chat and the only function that changes it. Pure: no clock, no network, no DOM.

import type { AuthorKind, ChatEvent, MessageContent, Problem } from '../protocol';
import type { Connection } from './connection';
import { skewOf } from './time';

export type Phase = 'idle' | 'starting' | 'ready' | 'failed' | 'lost';
export type Delivery = 'queued' | 'sending' | 'failed';

/** A message of one's own that the log does not show yet. */
export interface Outgoing {
  id: string;
  content: MessageContent;
  /** What the bubble shows meanwhile: the words, or the title of the button. */
  text: string;
  at: string;
  delivery: Delivery;
  /** The seq that the service gave it. */
  seq?: number;
  /** The seq of the event that is taken for it until the service's answer says which one it is. */
  claimed?: number;
  problem?: Problem;
}

/** What a person is asked before the conversation is shown: to connect an account, or to take one over from Telegram. */
export interface Gate { ask: 'link' | 'continue'; code: string }

export interface State {
  phase: Phase;
  gate: Gate | null;
  connection: Connection;
  events: ChatEvent[];
  lastSeq: number;
  /** Events up to here were history when the page opened: they are not announced. */
  historySeq: number;
  historyRead: boolean;
  /** What the conversation is spoken in, as its log says. */
  locale: string | null;
  /** What the page's own words are in: it follows once they have come. */
  language: string;
  outbox: Outgoing[];
  typing: { kind: AuthorKind; name?: string; until: number } | null;
  /** Something that could not be done, said kindly above the composer. */
  notice: Problem | null;
  /** Secure forms (by url) that were accepted in this page, before the log says so. */
  accepted: string[];
  open: boolean;
  readSeq: number;
  /** Server clock minus ours, in milliseconds, learned from live events. */
  skew: number;
}

export const TYPING_MS = 6000;

export const initial: State = {
  phase: 'idle', gate: null, connection: 'connecting', events: [], lastSeq: 0, historySeq: 0, historyRead: false, locale: null, language: '', outbox: [],
  typing: null, notice: null, accepted: [], open: false, readSeq: 0, skew: 0,
};

export type Action =
  | { do: 'phase'; phase: Phase }
  | { do: 'gate'; gate: Gate | null }
  | { do: 'begin'; readSeq: number }
  | { do: 'events'; events: ChatEvent[]; live: boolean; now: number }
  | { do: 'history-read' }
  | { do: 'language'; language: string }
  | { do: 'connection'; connection: Connection }
  | { do: 'typing'; kind: AuthorKind; name?: string; now: number }
  | { do: 'tick'; now: number }
  | { do: 'submit'; message: Outgoing }
  | { do: 'delivery'; id: string; delivery: Delivery; problem?: Problem }
  | { do: 'delivered'; id: string; seq: number }
  | { do: 'drop'; id: string; notice?: Problem }
  | { do: 'notice'; notice: Problem | null }
  | { do: 'accepted'; url: string }
  | { do: 'open'; open: boolean }
  | { do: 'read'; seq: number };

export function reduce(state: State, action: Action): State {
  switch (action.do) {
    // What was not sent belongs to the conversation that was left, never to the next one.
    case 'phase': return { ...state, phase: action.phase, outbox: ['lost', 'idle'].includes(action.phase) ? [] : state.outbox };
    case 'gate': return { ...state, gate: action.gate };
    // What was written before there was a conversation is kept: the composer was there, so it counts.
    case 'begin': return { ...initial, phase: 'ready', gate: state.gate, open: state.open, language: state.language, readSeq: action.readSeq, outbox: state.outbox };
    case 'events': return read(action.events.reduce((s, e) => append(s, e, action.live, action.now), state));
    case 'history-read': return { ...state, historyRead: true };
    case 'language': return { ...state, language: action.language };
    case 'connection': return { ...state, connection: action.connection };
    case 'typing': return { ...state, typing: { kind: action.kind, name: action.name, until: action.now + TYPING_MS } };
    case 'tick': return state.typing && state.typing.until <= action.now ? { ...state, typing: null } : state;
    case 'submit': return { ...state, notice: null, outbox: [...state.outbox, action.message] };
    case 'delivery': return change(state, action.id, { delivery: action.delivery, problem: action.problem });
    case 'delivered': return delivered(state, action.id, action.seq);
    case 'drop': return {
      ...state, notice: action.notice ?? state.notice, outbox: state.outbox.filter(({ id }) => id !== action.id),
    };
    case 'notice': return { ...state, notice: action.notice };
    case 'accepted': return { ...state, accepted: [...state.accepted, action.url] };
    case 'open': return read({ ...state, open: action.open });
    case 'read': return { ...state, readSeq: Math.max(state.readSeq, action.seq) };
  }
}

function change(state: State, id: string, to: Partial<Outgoing>): State {
  return { ...state, outbox: state.outbox.map((message) => (message.id === id ? { ...message, ...to } : message)) };
}

/** The log is contiguous: what was seen is skipped, what comes too early is left for the refetch. */
function append(state: State, event: ChatEvent, live: boolean, now: number): State {
  if (event.seq !== state.lastSeq + 1) return state;
  const next = { ...state, events: [...state.events, event], lastSeq: event.seq };
  if (!live) next.historySeq = event.seq;
  else next.skew = skewOf(Date.parse(event.at), now);
  if (event.author.kind === 'user') next.outbox = claim(state.outbox, event);
  else if (event.type === 'message') next.typing = null;
  if (event.type === 'message' && typeof event.body.locale === 'string') next.locale = event.body.locale;
  return next;
}

/**
 * One's own event may come before the answer to the request that made it. The message in flight is then taken
 * for it, so that it never stands there twice; the answer's seq settles it.
 */
function claim(outbox: Outgoing[], event: ChatEvent): Outgoing[] {
  const known = outbox.find((message) => message.seq === event.seq || (event.client_msg_id && message.id === event.client_msg_id));
  if (known) return outbox.filter((message) => message !== known);
  const flying = outbox.find((message) => message.delivery === 'sending' && message.claimed === undefined);
  return outbox.map((message) => (message === flying ? { ...message, claimed: event.seq } : message));
}

function delivered(state: State, id: string, seq: number): State {
  if (seq <= state.lastSeq) return { ...state, outbox: state.outbox.filter((message) => message.id !== id) };
  return change(state, id, { seq, claimed: undefined });
}

/** What is on the screen of an open chat is read. */
function read(state: State): State {
  return state.open ? { ...state, readSeq: state.lastSeq } : state;
}
