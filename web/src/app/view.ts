// What the screen shows, computed from the state: which card is open, which buttons still count, who one talks to.

import type { Bodies, ChatEvent, EventOf, EventType } from '../protocol';
import type { Outgoing, State } from './state';

export type ButtonsStatus = { chosen: string | null; current: boolean };
export type CardStatus = 'open' | 'done' | 'again' | 'closed';

type Failure = Bodies['step_result'];

/** `waysOn`: the message above already offers the other ways on, as buttons, so the card need not. */
export type Item =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'message'; key: string; event: EventOf<'message'>; first: boolean; buttons: ButtonsStatus }
  | { kind: 'question'; key: string; event: EventOf<'question'>; status: CardStatus; waysOn: boolean }
  | { kind: 'secure'; key: string; event: EventOf<'secure_step'>; status: CardStatus; waysOn: boolean; failure?: Failure }
  | { kind: 'upload'; key: string; event: EventOf<'upload_request'>; status: CardStatus; taken: number }
  | { kind: 'note'; key: string; event: ChatEvent }
  | { kind: 'outgoing'; key: string; message: Outgoing; first: boolean };

const TERMINAL = ['completed', 'rejected', 'expired', 'cancelled'];

type Of<T extends EventType> = Extract<ChatEvent, { type: T }>;

function is<T extends EventType>(event: ChatEvent | undefined, type: T): event is Of<T> {
  return event?.type === type;
}

export function last<T extends EventType>(events: ChatEvent[], type: T): Of<T> | undefined {
  return events.findLast((event): event is Of<T> => event.type === type);
}

export const owner = (state: State): Bodies['owner'] => last(state.events, 'owner')?.body ?? { owner: 'bot' };
export const currentCase = (state: State): Bodies['case'] | undefined => last(state.events, 'case')?.body;

/** The steps of the case that is open; none once it ended some other way than done. */
export function progress(state: State): Bodies['progress']['steps'] {
  const found = currentCase(state);
  if (found && TERMINAL.includes(found.state) && found.state !== 'completed') return [];
  return last(state.events, 'progress')?.body.steps ?? [];
}

export function unread({ events, readSeq }: State): number {
  return events.filter(({ seq, type, author }) => (
    seq > readSeq && author.kind !== 'user' && ['message', 'question', 'secure_step', 'upload_request'].includes(type)
  )).length;
}

const endsCases = (event: ChatEvent | undefined) => is(event, 'case') && TERMINAL.includes(event.body.state);

/** Whether opening the chat about something may say so: not into a case that goes on, nor twice in a row. */
export function mayRaise(state: State, text: string): boolean {
  const found = currentCase(state);
  if (found && !TERMINAL.includes(found.state)) return false;
  const latest = state.events.findLast((event) => endsCases(event) || (is(event, 'message') && event.author.kind === 'user'));
  const said = is(latest, 'message') && latest.body.text === text;
  return !said && !state.outbox.some((message) => message.text === text);
}

/** What became of a question, from what came after it. */
function questionStatus(event: EventOf<'question'>, events: ChatEvent[], index: number): CardStatus {
  for (let i = index + 1; i < events.length; i += 1) {
    const next = events[i];
    if (is(next, 'question')) return next.body.n === event.body.n && next.body.of === event.body.of ? 'again' : 'done';
    if (is(next, 'step_result') && next.body.step === 'questions') return 'done';
    if (is(next, 'secure_step') || endsCases(next)) return 'closed';
  }
  return event.body.options?.length ? 'open' : 'done';
}

function secureStatus(event: EventOf<'secure_step'>, events: ChatEvent[], index: number, accepted: string[]): CardStatus {
  const shownAgain = events.some((next, i) => i > index && is(next, 'secure_step') && next.body.url === event.body.url);
  if (accepted.includes(event.body.url) && !shownAgain) return 'done';
  for (let i = index + 1; i < events.length; i += 1) {
    const next = events[i];
    if (is(next, 'step_result') && next.body.step === event.body.step) {
      if (next.body.ok) return 'done';
      if (next.body.code === 'attempts_exhausted') return 'closed';
    }
    if (is(next, 'secure_step')) return next.body.step === event.body.step ? 'again' : 'closed';
    if (is(next, 'question') || endsCases(next)) return 'closed';
  }
  return 'open';
}

/** Open until the case goes on. */
function uploadStatus(event: EventOf<'upload_request'>, events: ChatEvent[], index: number): CardStatus {
  for (const next of events.slice(index + 1)) {
    if (is(next, 'upload_request') && next.body.url === event.body.url) return 'again';
    if (is(next, 'case') || is(next, 'secure_step') || is(next, 'question')) return 'closed';
  }
  return 'open';
}

const taken = (item: string, events: ChatEvent[]): number => (
  events.filter((event) => is(event, 'upload_result') && event.body.accepted && !event.body.read && event.body.item === item).length
);

/** The secure form that is open now, if any: the composer warns while it is. */
export function openSecure(items: Item[]): EventOf<'secure_step'> | undefined {
  const found = items.findLast((item) => item.kind === 'secure' && item.status === 'open');
  return found?.kind === 'secure' ? found.event : undefined;
}

function choices(state: State): Set<string> {
  const made = new Set<string>();
  for (const event of state.events) if (is(event, 'message') && event.body.choice) made.add(event.body.choice);
  for (const { content } of state.outbox) if ('choice' in content) made.add(content.choice);
  return made;
}

/** The last thing that was wrong in a form that is still open: the form says it. */
function failure({ seq, body }: EventOf<'secure_step'>, events: ChatEvent[]): Failure | undefined {
  const found = events.findLast((event) => event.seq > seq && is(event, 'step_result') && event.body.step === body.step);
  return is(found, 'step_result') ? found.body : undefined;
}

/** Said by the card or the strip already, or nothing to say. */
function silent(event: ChatEvent, state: State, index: number): boolean {
  const { events } = state;
  if (is(event, 'message')) return event.author.kind === 'user' && event.body.choices !== undefined;
  if (is(event, 'progress')) return true;
  if (is(event, 'case')) {
    const before = events.slice(0, index).findLast((one) => is(one, 'case') && one.body.case_id === event.body.case_id);
    return is(before, 'case') && before.body.state === event.body.state;
  }
  if (is(event, 'step_result')) {
    const { ok, step } = event.body;
    const card = events.findLastIndex((one, i) => i < index && is(one, 'secure_step') && one.body.step === step);
    if (ok || card < 0) return card >= 0;
    return secureStatus(events[card] as EventOf<'secure_step'>, events, card, state.accepted) === 'open';
  }
  if (is(event, 'owner')) {
    const before = last(events.slice(0, index), 'owner')?.body;
    return (before?.owner ?? 'bot') === event.body.owner && before?.name === event.body.name;
  }
  return false;
}

/** What a card is about, however often it is shown: what was entered into it moves along with it. */
function subject(event: ChatEvent | undefined): string | undefined {
  if (is(event, 'secure_step')) return `s${event.body.url}`;
  if (is(event, 'upload_request')) return `u${event.body.url}`;
  return is(event, 'question') && event.body.options?.[0] ? `q${event.body.options[0].id}` : undefined;
}

/** For each subject the seq of the newest event that shows it. */
function newestCards(events: ChatEvent[]): Map<string, number> {
  return new Map(events.flatMap((event) => { const about = subject(event); return about ? [[about, event.seq] as const] : []; }));
}

const day = (at: string) => new Date(at).toDateString();

export function timeline(state: State): Item[] {
  const items: Item[] = [];
  const made = choices(state);
  const newest = state.events.findLast((event) => is(event, 'message') && event.body.buttons?.length);
  const cards = newestCards(state.events);
  let date = '';
  let speaker = '';

  const divide = (at: string) => {
    if (day(at) === date) return;
    date = day(at);
    speaker = '';
    items.push({ kind: 'day', key: `day-${date}`, at });
  };
  const starts = (who: string) => { const first = who !== speaker; speaker = who; return first; };

  state.events.forEach((event, index) => {
    if (silent(event, state, index)) return;
    divide(event.at);
    const about = subject(event);
    const key = about && cards.get(about) === event.seq ? about : `e${event.seq}`;
    if (is(event, 'message')) {
      const chosen = event.body.buttons?.find(({ id }) => made.has(id))?.id ?? null;
      const first = starts(`${event.author.kind} ${event.author.name ?? ''}${event.channel ?? ''}`);
      items.push({ kind: 'message', key, event, first, buttons: { chosen, current: event === newest } });
      return;
    }
    speaker = '';
    const before = items.at(-1);
    const waysOn = before?.kind === 'message' && before.buttons.current && before.buttons.chosen === null;
    if (is(event, 'question')) items.push({ kind: 'question', key, event, status: questionStatus(event, state.events, index), waysOn });
    else if (is(event, 'secure_step')) {
      const status = secureStatus(event, state.events, index, state.accepted);
      items.push({ kind: 'secure', key, event, status, waysOn, failure: status === 'open' ? failure(event, state.events) : undefined });
    }
    else if (is(event, 'upload_request')) {
      items.push({ kind: 'upload', key, event, status: uploadStatus(event, state.events, index), taken: taken(event.body.item, state.events) });
    }
    else items.push({ kind: 'note', key, event });
  });

  for (const message of state.outbox) {
    if (message.claimed !== undefined) continue;
    divide(message.at);
    items.push({ kind: 'outgoing', key: message.id, message, first: starts('user ') });
  }
  return items;
}
