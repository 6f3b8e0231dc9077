// The desk itself, without a pixel: who is signed in, the queue, the heartbeat, the conversation that is open.

import { problemOf } from '../app/api';
import { keepOpen, type Connection, type Stream } from '../app/connection';
import { TYPING_MS } from '../app/state';
import { parseEvent, type DeskNote, type DeskQueue, type Me, type Mode, type Present, type Problem, type Suppressed } from '../protocol';
import { deskApi, signIn, type DeskApi } from './api';
import { nothing, reduce, type Change, type Conversation, type Ownership } from './conversation';
import { talks } from './route';
import { keepToken, openDrafts, token, type Drafts } from './session';

/** As the service counts it: three of them missed are no reason to think that somebody has left. */
const HEARTBEAT_MS = 15_000;
const RELOAD_QUEUE_MS = 5_000;

export interface Desk {
  phase: 'starting' | 'out' | 'in' | 'unreachable';
  /** Signed out by the service, not by the person. */
  over: boolean;
  me: Me | null;
  queue: DeskQueue | null;
  connection: Connection;
  /** Since when nothing is heard, in milliseconds of this clock. */
  silentSince: number | null;
}

export interface DeskRun {
  readonly state: Desk;
  readonly api: DeskApi;
  readonly drafts: Drafts;
  subscribe(listener: (state: Desk) => void): () => void;
  begin(): Promise<void>;
  signIn(email: string, password: string, code: string): Promise<Problem | null>;
  signOut(): Promise<void>;
  available(available: boolean): Promise<void>;
  /** What this person has open, as colleagues are told. */
  at(conversation: string | null, mode: Mode): void;
  open(id: string, listener: (state: Conversation) => void): OpenConversation;
}

export interface OpenConversation {
  readonly state: Conversation;
  change(change: Change): void;
  /** Asks for what came meanwhile, at once. */
  refresh(): void;
  close(): void;
}

export function createDesk(): DeskRun {
  let state: Desk = { phase: 'starting', over: false, me: null, queue: null, connection: 'connecting', silentSince: null };
  let api: DeskApi;
  let drafts: Drafts;
  let queueStream: Stream | null = null;
  let heart: ReturnType<typeof setInterval> | undefined;
  let moved: ReturnType<typeof setTimeout> | undefined;
  let place: { conversation_id: string | null; mode: Mode } = { conversation_id: null, mode: 'viewing' };
  const listeners = new Set<(state: Desk) => void>();

  function set(change: Partial<Desk>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  }

  function connection(now: Connection): void {
    const silent = now === 'reconnecting' || now === 'offline';
    if (now === state.connection) return;
    set({ connection: now, silentSince: silent ? state.silentSince ?? Date.now() : null });
  }

  function leave(over: boolean): void {
    queueStream?.stop();
    queueStream = null;
    clearInterval(heart);
    clearTimeout(moved);
    keepToken(null);
    place = { conversation_id: null, mode: 'viewing' };
    set({ phase: 'out', over, me: null, queue: null, connection: 'connecting', silentSince: null });
  }

  function use(found: string): void {
    // A session that ended while another one began ends nothing
    api = deskApi(found, () => { if (token() === found) leave(true); });
  }

  async function enter(): Promise<void> {
    const me = await api.me();
    drafts = openDrafts(me.id);
    set({ phase: 'in', over: false, me, connection: 'live' });
    if (talks(me.role)) listen();
    heart = setInterval(beat, HEARTBEAT_MS);
    beat();
  }

  function listen(): void {
    const load = async () => set({ queue: await api.queue() });
    queueStream = keepOpen({
      begin: load,
      open: (signal) => api.queueStream(signal),
      async take(messages) {
        const newest = messages.findLast(({ event }) => event === 'queue');
        if (newest) set({ queue: JSON.parse(newest.data) });
      },
      async poll() {
        await load();
        await new Promise((resolve) => setTimeout(resolve, RELOAD_QUEUE_MS));
      },
      onConnection: connection,
      onLost: () => leave(true),
    }, false);
  }

  /** Says that somebody sits here; how it went says whether the network is there, for those who hear no queue. */
  function beat(): void {
    if (!state.me) return;
    const done = api.presence(talks(state.me.role) ? place : {});
    done.then(() => { if (!queueStream) connection('live'); }, (error) => {
      if (!queueStream && state.phase === 'in' && problemOf(error).code === 'network') connection(navigator.onLine ? 'reconnecting' : 'offline');
    });
  }

  return {
    get state() { return state; },
    get api() { return api; },
    get drafts() { return drafts; },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async begin() {
      const found = token();
      if (!found) return set({ phase: 'out' });
      use(found);
      try { await enter(); } catch (error) {
        if (problemOf(error).status !== 401) set({ phase: 'unreachable' });
      }
    },
    async signIn(email, password, code) {
      try {
        const found = await signIn(email, password, code);
        keepToken(found);
        use(found);
        await enter();
        return null;
      } catch (error) { return problemOf(error); }
    },
    async signOut() {
      await api.signOut().catch(() => undefined);
      leave(false);
    },
    async available(available) {
      await api.presence({ available });
      if (state.me) set({ me: { ...state.me, available } });
    },
    at(conversation_id, mode) {
      if (place.conversation_id === conversation_id && place.mode === mode) return;
      place = { conversation_id, mode };
      // From one to the next is one move, and one request
      clearTimeout(moved);
      moved = setTimeout(beat);
    },
    open: (id, listener) => openConversation(api, id, listener),
  };
}

function openConversation(api: DeskApi, id: string, listener: (state: Conversation) => void): OpenConversation {
  let state = nothing;
  const change = (one: Change) => {
    const next = reduce(state, one);
    if (next === state) return;
    state = next;
    listener(state);
  };
  const last = (list: { seq: number }[]) => list.at(-1)?.seq ?? 0;
  const load = async () => change({ do: 'shown', shown: await api.conversation(id, state.log.lastSeq) });

  const read = (name: string, data: string): void => {
    const body = JSON.parse(data);
    const now = Date.now();
    switch (name) {
      case 'note': return change({ do: 'note', note: body as DeskNote });
      case 'suppressed': return change({ do: 'suppressed', suppressed: body as Suppressed });
      case 'owner': return change({ do: 'owner', owner: body as Ownership });
      case 'present': return change({ do: 'present', present: (Array.isArray(body) ? body : body.present) as Present[] });
      case 'typing':
        change({ do: 'typing', name: body.author?.name, kind: body.author?.kind ?? 'user', private: body.private === true, now });
        setTimeout(() => change({ do: 'tick', now: Date.now() }), TYPING_MS + 50);
    }
  };

  const stream = keepOpen({
    begin: load,
    open: (signal) => api.conversationStream(id, { public: state.log.lastSeq, notes: last(state.notes), suppressed: last(state.suppressed) }, signal),
    async take(messages) {
      const events = messages.filter(({ event }) => event === 'public').map(({ data }) => parseEvent(JSON.parse(data))).filter((event) => event !== null);
      for (const { event, data } of messages) if (event !== 'public') read(event, data);
      if (!events.length) return;
      if (events[0]!.seq > state.log.lastSeq + 1) await load();
      change({ do: 'events', events, now: Date.now() });
      // A step, a piece of evidence, a state of the case: what the summary says has moved.
      if (events.some(({ type }) => type !== 'message')) await load();
    },
    async poll() {
      await load();
      await new Promise((resolve) => setTimeout(resolve, RELOAD_QUEUE_MS));
    },
    onConnection: (connection) => change({ do: 'connection', connection }),
    onLost: (status) => { if (status !== 401) change({ do: 'phase', phase: 'missing' }); },
  }, false);

  return {
    get state() { return state; },
    change,
    refresh: () => void load().catch(() => undefined),
    close: () => stream.stop(),
  };
}
