// An open conversation as the desk sees it. The public log is the chat app's own reducer; notes and what was held back
// run beside it, each by its own sequence. Pure.

import type { Connection } from '../app/connection';
import { initial as emptyLog, reduce as reduceLog, TYPING_MS, type State as Log } from '../app/state';
import { timeline, type Item } from '../app/view';
import { parseEvent, type ChatCard, type ChatEvent, type ConversationShown, type DeskNote, type OwnerKind, type Present, type Summary, type Suppressed } from '../protocol';

export interface Conversation {
  phase: 'loading' | 'ready' | 'missing' | 'failed';
  connection: Connection;
  card: ChatCard | null;
  summary: Summary | null;
  log: Log;
  notes: DeskNote[];
  suppressed: Suppressed[];
  present: Present[];
  typing: { name?: string; kind: string; private: boolean; until: number } | null;
}

export const nothing: Conversation = {
  phase: 'loading', connection: 'connecting', card: null, summary: null, log: emptyLog, notes: [], suppressed: [], present: [], typing: null,
};

export interface Ownership { owner: OwnerKind; owner_name?: string | null; owner_id?: string | null; epoch: number }
export type Change =
  | { do: 'shown'; shown: ConversationShown }
  | { do: 'events'; events: ChatEvent[]; now: number }
  | { do: 'note'; note: DeskNote }
  | { do: 'suppressed'; suppressed: Suppressed }
  | { do: 'owner'; owner: Ownership }
  | { do: 'present'; present: Present[] }
  | { do: 'typing'; name?: string; kind: string; private: boolean; now: number }
  | { do: 'tick'; now: number }
  | { do: 'connection'; connection: Connection }
  | { do: 'phase'; phase: Conversation['phase'] };

export function reduce(state: Conversation, change: Change): Conversation {
  switch (change.do) {
    case 'shown': return shown(state, change.shown);
    case 'events': return withEvents(state, change.events, true, change.now);
    case 'note': return { ...state, notes: inTurn(state.notes, change.note), typing: state.typing?.private ? null : state.typing };
    case 'suppressed': return { ...state, suppressed: inTurn(state.suppressed, change.suppressed) };
    // An older word about who owns it changes nothing: the epoch only grows.
    case 'owner': return state.card && change.owner.epoch >= state.card.epoch ? { ...state, card: { ...state.card, ...owned(change.owner) } } : state;
    case 'present': return { ...state, present: change.present };
    case 'typing': return { ...state, typing: { name: change.name, kind: change.kind, private: change.private, until: change.now + TYPING_MS } };
    case 'tick': return state.typing && state.typing.until <= change.now ? { ...state, typing: null } : state;
    case 'connection': return { ...state, connection: change.connection };
    case 'phase': return { ...state, phase: change.phase };
  }
}

const owned = ({ owner, owner_name, owner_id, epoch }: Ownership) => ({ owner, owner_name: owner_name ?? null, owner_id: owner_id ?? null, epoch });

/** A page of the log may be all of it or what came since: both only ever add. */
function shown(state: Conversation, { events, notes, suppressed, summary, present, last_seq: _, ...card }: ConversationShown): Conversation {
  const parsed = events.map(parseEvent).filter((event) => event !== null);
  const next = withEvents(state, parsed, state.phase === 'ready', Date.parse(card.last_at));
  return {
    ...next,
    phase: 'ready',
    card: state.card && state.card.epoch > card.epoch ? { ...card, ...owned(state.card) } : card,
    summary,
    log: reduceLog(next.log, { do: 'history-read' }),
    notes: (notes ?? []).reduce(inTurn, state.notes),
    suppressed: (suppressed ?? []).reduce(inTurn, state.suppressed),
    present: present ?? [],
  };
}

function withEvents(state: Conversation, events: ChatEvent[], live: boolean, now: number): Conversation {
  const log = reduceLog(state.log, { do: 'events', events, live, now });
  const spoken = events.some(({ type }) => type === 'message');
  return { ...state, log, typing: spoken && !state.typing?.private ? null : state.typing };
}

/** Each number once, in order, however it came. */
function inTurn<T extends { seq: number }>(list: T[], one: T): T[] {
  if (list.some(({ seq }) => seq === one.seq)) return list;
  return [...list, one].sort((a, b) => a.seq - b.seq);
}

export type Row =
  | { kind: 'public'; key: string; item: Item }
  | { kind: 'note'; key: string; note: DeskNote }
  | { kind: 'suppressed'; key: string; suppressed: Suppressed };

/** Everything on one line of time: what was held back where it would have stood, notes when they were written. */
export function rows({ log, notes, suppressed }: Conversation): Row[] {
  const out: Row[] = [];
  const held = [...suppressed];
  const written = [...notes];
  const before = (seq: number, at: string) => {
    while (held[0] && held[0].after_seq < seq) { const one = held.shift()!; out.push({ kind: 'suppressed', key: `s${one.seq}`, suppressed: one }); }
    while (written[0] && Date.parse(written[0].at) < Date.parse(at)) { const one = written.shift()!; out.push({ kind: 'note', key: `n${one.seq}`, note: one }); }
  };
  for (const item of timeline(log)) {
    if ('event' in item) before(item.event.seq, item.event.at);
    out.push({ kind: 'public', key: item.key, item });
  }
  before(Infinity, '9999-12-31T00:00:00Z');
  return out;
}

/** The newest public event that the agent has seen. */
export const seenSeq = ({ log }: Conversation): number => log.lastSeq;

/** Who else is at it now, those first who are writing to the person. */
export function others({ present }: Conversation, me: string): Present[] {
  const weight = { composing_public: 0, composing_note: 1, viewing: 2 };
  return present.filter(({ id }) => id !== me).sort((a, b) => weight[a.mode] - weight[b.mode]);
}
