// The chat itself, without a pixel: owns the state, the session, the stream and the queue of what is being sent.

import { connect, createApi, createConversation, problemOf, RETRY_MS, takeOver, type Api, type FirstScreenApi } from './api';
import type { ConversationRef, Handover, MessageContent, Problem } from '../protocol';
import type { Stream } from './connection';
import { askIdentity, closePanel, embedded, type Shown } from './host';
import { locale, t } from './i18n';
import { forgetSession, loadSession, onSessionChange, saveSession, type Session } from './session';
import { initial, reduce, TYPING_MS, type Action, type Gate, type Outgoing, type State } from './state';
import { startStream } from './stream';
import type { Watch } from './upload';
import { uuid } from './uuid';
import { mayRaise } from './view';

export interface Chat {
  readonly state: State;
  /** Whether the conversation can go on in Telegram. */
  readonly telegram: boolean;
  subscribe(listener: (state: State) => void): () => void;
  show(shown: Shown): void;
  say(text: string): void;
  press(id: string, title: string): void;
  /** True once the service has the answer, false when it refused it. */
  answer(ids: string[], text: string): Promise<boolean>;
  retry(id: string): void;
  remove(id: string): void;
  submitSecure(url: string, values: Record<string, unknown>): Promise<Problem | null>;
  /** What a secure step has to show; throws what the service or the network said instead. */
  readSecure<T>(url: string): Promise<T>;
  /** Hands a step over to a phone. */
  phone(): FirstScreenApi;
  /** See `SecureApi.upload`. */
  upload(url: string, picture: Blob, watch: Watch): Promise<void>;
  /** See `SecureApi.cutOff`. */
  cutOff(url: string): Promise<number>;
  askSecure<T>(url: string, values: Record<string, unknown>): Promise<T>;
  /** Asks the host page to close the panel; from here on nothing counts as read. */
  close(): void;
  /** The page's own words are in another language now. */
  speaks(language: string): void;
  dismiss(): void;
  startOver(): void;
  tryAgain(): void;
  /** A link to this conversation in Telegram; throws what the service or the network said instead. */
  handOver(): Promise<Handover>;
  /** Asks a person, before anything else, about the link that they came with. */
  ask(gate: Gate): void;
  /** Yes: what was refused, null when it is done; `nobody` when the page knows of nobody to connect. */
  agree(gate: Gate): Promise<Problem | 'nobody' | null>;
  /** Past the question, to the conversation of this browser. */
  pass(): void;
}

/** Refusals of what another tab or device, or the time, has ended. */
const BEHIND = ['step_not_open', 'stale', 'not_found', 'owner_changed'];
/** What a page may open the chat about, each with the sentence that a person would say. */
const TOPICS = ['reset', 'change', 'unbind'];

export function createChat(telegram: boolean): Chat {
  let state = initial;
  let session: Session | null = null;
  let api: Api | null = null;
  let stream: Stream | null = null;
  let sending = false;
  /** The page knows who is signed in. */
  let vouched = false;
  /** The service has heard so since the chat was opened, or has been asked in vain. */
  let introduced = false;
  let starting: Promise<void> | null = null;
  let topic: string | null = null;
  const listeners = new Set<(state: State) => void>();
  const settled = new Map<string, (ok: boolean) => void>();

  function dispatch(action: Action): void {
    const next = reduce(state, action);
    if (next === state) return;
    state = next;
    const spoken = state.locale ?? session?.locale;
    if (session && (state.readSeq > session.read || (state.historyRead && spoken !== session.locale))) {
      session = { ...session, read: Math.max(session.read, state.readSeq), ...(spoken ? { locale: spoken } : {}) };
      saveSession(session);
    }
    for (const listener of listeners) listener(state);
  }

  // Conversation

  function start(): Promise<void> {
    starting ??= run().finally(() => { starting = null; });
    return starting;
  }

  async function run(): Promise<void> {
    if (stream || state.phase === 'lost') return;
    session = loadSession();
    if (!session) {
      // Nobody gets a conversation before the chat is opened.
      if (!state.open) return;
      dispatch({ do: 'phase', phase: 'starting' });
      try {
        session = { ...await begin(), read: 0 };
      } catch {
        dispatch({ do: 'phase', phase: 'failed' });
        return;
      }
      saveSession(session);
    }
    dispatch({ do: 'begin', readSeq: session.read });
    listen(session);
  }

  // Who is signed in: asked of the page anew whenever the chat opens. A word that the service does not take is asked
  // for once more; then the chat goes on with a stranger.

  async function begin(): Promise<ConversationRef> {
    for (let attempt = 0; vouched && attempt < 2; attempt += 1) {
      const identity = await askIdentity();
      if (!identity) break;
      try {
        const made = await createConversation(locale, identity);
        introduced = true;
        return made;
      } catch (error) {
        if (problemOf(error).status !== 401) throw error;
      }
    }
    return createConversation(locale, null);
  }

  async function introduce(): Promise<void> {
    for (let attempt = 0; vouched && !introduced && attempt < 2; attempt += 1) {
      const identity = await askIdentity();
      const to = api;
      if (!identity || !to) return;
      try {
        await to.identify(identity);
        introduced = true;
      } catch (error) {
        const { status } = problemOf(error);
        if (to !== api) return;
        // The conversation is somebody else's: it is not shown to this person.
        if (status === 403) return forget();
        if (status !== 401) return;
      }
    }
  }

  function forget(): Promise<void> {
    leave('idle');
    forgetSession();
    session = null;
    return start();
  }

  /** Tells the service who the chat in Telegram belongs to, as the page says it. */
  async function vouchFor(code: string): Promise<'nobody' | null> {
    for (let attempt = 0; ; attempt += 1) {
      const identity = await askIdentity();
      if (!identity) return 'nobody';
      try {
        await connect(code, identity);
        return null;
      } catch (error) {
        if (problemOf(error).status !== 401 || attempt) throw error;
      }
    }
  }

  /** Into the conversation, unless there is something to ask first. */
  function enter(): void {
    if (state.gate) return;
    const { open } = state;
    void start().then(open ? introduce : undefined).finally(() => {
      introduced ||= open;
      raise();
    });
  }

  function pass(): void {
    dispatch({ do: 'gate', gate: null });
    enter();
  }

  /** The chat was opened about something: said in the person's name, once it is known that nothing is going on. */
  function raise(): void {
    if (!topic || !api || !state.historyRead || (vouched && !introduced)) return;
    const text = TOPICS.includes(topic) ? t(`text-topic-${topic}`) : null;
    topic = null;
    if (text && mayRaise(state, text)) submit({ text }, text);
  }

  function listen(to: Session): void {
    api = createApi(to);
    stream = startStream(api, {
      lastSeq: () => state.lastSeq,
      onEvents: (events, live) => dispatch({ do: 'events', events, live, now: Date.now() }),
      onHistory: () => {
        dispatch({ do: 'history-read' });
        raise();
      },
      onTyping: ({ author }) => {
        dispatch({ do: 'typing', kind: author.kind, name: author.name, now: Date.now() });
        setTimeout(() => dispatch({ do: 'tick', now: Date.now() }), TYPING_MS + 50);
      },
      onConnection: (connection) => {
        dispatch({ do: 'connection', connection });
        if (connection === 'live') flush();
      },
      onLost: () => leave('lost'),
    });
  }

  function leave(phase: 'lost' | 'idle'): void {
    stream?.stop();
    stream = api = null;
    for (const resolve of settled.values()) resolve(false);
    settled.clear();
    dispatch({ do: 'phase', phase });
  }

  // Sending: one message at a time, in order, each with its own id so that a repeat is no second message.

  function submit(content: MessageContent, text: string): string {
    const message: Outgoing = { id: uuid(), content, text, at: new Date(Date.now() + state.skew).toISOString(), delivery: 'queued' };
    dispatch({ do: 'submit', message });
    flush();
    return message.id;
  }

  function flush(): void {
    if (sending || !api || navigator.onLine === false) return;
    const next = state.outbox.find(({ delivery }) => delivery === 'queued');
    if (!next) return;
    sending = true;
    void deliver(next, api).finally(() => { sending = false; flush(); });
  }

  async function deliver({ id, content }: Outgoing, to: Api): Promise<void> {
    dispatch({ do: 'delivery', id, delivery: 'sending' });
    for (let attempt = 0; ; attempt += 1) {
      try {
        const { seq } = await to.send({ client_msg_id: id, ...content });
        dispatch({ do: 'delivered', id, seq });
        settle(id, true);
        return;
      } catch (error) {
        const problem = problemOf(error);
        const passing = ['network', 'in_flight'].includes(problem.code) || problem.status >= 500;
        if (passing && attempt === 0) {
          await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
          continue;
        }
        if (passing && navigator.onLine === false) dispatch({ do: 'delivery', id, delivery: 'queued' });
        else if (problem.status === 401) leave('lost');
        else if ('text' in content || passing || problem.status === 429) dispatch({ do: 'delivery', id, delivery: 'failed', problem });
        else {
          // A press that came too late is no message: say so and take it back.
          dispatch({ do: 'drop', id, notice: problem });
          settle(id, false);
          catchUp(problem);
        }
        return;
      }
    }
  }

  /** What was refused as over, has gone on elsewhere: the log says where. */
  function catchUp({ code }: Problem): void {
    if (BEHIND.includes(code)) stream?.refresh();
  }

  function settle(id: string, ok: boolean): void {
    settled.get(id)?.(ok);
    settled.delete(id);
  }

  onSessionChange((other) => {
    if (!session) return;
    // Another tab began again: two conversations in one browser would only confuse.
    if (other?.conversation_id !== session.conversation_id) location.reload();
    else dispatch({ do: 'read', seq: other.read });
  });

  return {
    get state() { return state; },
    telegram,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show({ open, topic: about, link, identified }) {
      if (open && (!state.open || identified !== vouched)) introduced = false;
      vouched = identified;
      if (open && about) topic = about;
      if (open && link) dispatch({ do: 'gate', gate: { ask: 'link', code: link } });
      dispatch({ do: 'open', open });
      enter();
    },
    say: (text) => void submit({ text }, text),
    press: (id, title) => void submit({ choice: id }, title),
    answer: (ids, text) => new Promise((resolve) => settled.set(submit({ choices: ids }, text), resolve)),
    retry(id) {
      dispatch({ do: 'delivery', id, delivery: 'queued' });
      flush();
    },
    remove(id) {
      dispatch({ do: 'drop', id });
      settle(id, false);
    },
    async submitSecure(url, values) {
      try {
        await api!.secure(url, values);
        dispatch({ do: 'accepted', url });
        return null;
      } catch (error) {
        const problem = problemOf(error);
        catchUp(problem);
        return problem;
      }
    },
    askSecure: (url, values) => api!.ask(url, values),
    readSecure: async <T>(url: string) => (await api!.show<T>(url)).shown,
    phone: () => api!.phone,
    upload: (url, picture, watch) => api!.upload(url, picture, watch),
    cutOff: (url) => api!.cutOff(url),
    close() {
      if (!embedded) return;
      dispatch({ do: 'open', open: false });
      closePanel();
    },
    speaks: (language) => dispatch({ do: 'language', language }),
    dismiss: () => dispatch({ do: 'notice', notice: null }),
    startOver: () => void forget(),
    tryAgain: () => void start(),
    handOver: () => api!.handOver(),
    ask: (gate) => dispatch({ do: 'gate', gate }),
    async agree({ ask, code }) {
      try {
        if (ask === 'link') return await vouchFor(code);
        const found = await takeOver(code);
        leave('idle');
        saveSession({ ...found, read: 0 });
        pass();
        return null;
      } catch (error) {
        return problemOf(error);
      }
    },
    pass,
  };
}
