// Keeps the event log flowing: a stream while it works, long polls where a proxy swallows streams, and one
// cursor for both. Order and exactly-once come from `seq` alone.

import type { Api } from './api';
import { ApiError } from './api';
import { SseParser, type SseMessage } from './sse';
import { parseEvent, type ChatEvent, type Typing } from '../protocol';

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'offline';

export interface StreamHandlers {
  lastSeq(): number;
  onEvents(events: ChatEvent[], live: boolean): void;
  /** All that had happened before the page opened has been given. */
  onHistory(): void;
  onTyping(typing: Typing): void;
  onConnection(connection: Connection): void;
  /** The service no longer knows this conversation or its token. */
  onLost(): void;
}

/** The service pings every 15 s; silence this long means that the socket is open but dead. */
const WATCHDOG_MS = 40_000;
const HIDDEN_MS = 60_000;
const POLL_SECONDS = 25;
const POLLS_BEFORE_STREAM = 4;

export function backoff(failures: number, random = Math.random()): number {
  const base = Math.min(1000 * 2 ** failures, 30_000);
  return base / 2 + (base / 2) * random;
}

export interface Stream {
  stop(): void;
  /** The service has shown that there is more than was heard: a socket can be open and dead. */
  refresh(): void;
}

export function startStream(api: Api, on: StreamHandlers): Stream {
  let stopped = false;
  let paused = false;
  let woken = false;
  let failures = 0;
  let streamFailures = 0;
  let polls = 0;
  let lastBytes = 0;
  let current = new AbortController();
  let endWait: (() => void) | undefined;

  /** One long poll, or, without waiting, page after page until there is no more. */
  async function fetchPages(wait: number, live: boolean): Promise<void> {
    let before: number;
    do {
      before = on.lastSeq();
      const page = await api.page(before, wait, current.signal);
      on.onEvents(page.events.map(parseEvent).filter((event) => event !== null), live);
    } while (!wait && on.lastSeq() > before);
    if (!live) on.onHistory();
  }

  async function readStream(): Promise<void> {
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const alive = () => {
      lastBytes = Date.now();
      clearTimeout(watchdog);
      watchdog = setTimeout(() => current.abort(), WATCHDOG_MS);
    };
    alive();
    try {
      const response = await api.stream(on.lastSeq(), current.signal);
      if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) throw new Error('no stream');
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      const parser = new SseParser();
      alive();
      on.onConnection('live');
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        alive();
        failures = streamFailures = 0;
        await take(parser.push(value));
      }
    } finally {
      clearTimeout(watchdog);
    }
  }

  /** What came in one piece is shown in one go. */
  async function take(messages: SseMessage[]): Promise<void> {
    const events: ChatEvent[] = [];
    for (const { event: name, data } of messages) {
      let raw: unknown;
      try { raw = JSON.parse(data); } catch { continue; }
      const event = parseEvent(raw);
      if (event) events.push(event);
      else {
        const { type, author } = (raw ?? {}) as { type?: string; author?: Typing['author'] };
        if (name === 'typing' || type === 'typing') on.onTyping({ author: author ?? { kind: 'assistant' } });
      }
    }
    if (!events.length) return;
    // A hole is filled from the log before anything after it is shown.
    if (events[0]!.seq > on.lastSeq() + 1) await fetchPages(0, true);
    on.onEvents(events, true);
  }

  const wait = (ms: number) => new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    endWait = () => { clearTimeout(timer); resolve(); };
  });

  async function run(): Promise<void> {
    let historyRead = false;
    while (!stopped) {
      if (paused) { await wait(3_600_000); continue; }
      current = new AbortController();
      lastBytes = Date.now();
      try {
        if (!historyRead) {
          await fetchPages(0, false);
          historyRead = true;
        }
        if (streamFailures >= 2 && polls < POLLS_BEFORE_STREAM) {
          polls += 1;
          on.onConnection('live');
          await fetchPages(POLL_SECONDS, true);
          failures = 0;
        } else {
          polls = 0;
          // Counted first and forgiven when bytes arrive: a proxy that buffers never delivers any.
          streamFailures += 1;
          await readStream();
        }
        if (polls) continue;
        // A stream that delivered and then ended (a restart, a deploy) is picked up again, without alarm.
        if (streamFailures === 0) { await wait(250 + Math.random() * 500); continue; }
      } catch (error) {
        if (stopped) return;
        if (woken) { woken = false; continue; }
        if (error instanceof ApiError && [401, 403, 404].includes(error.problem.status)) { on.onLost(); return; }
      }
      if (stopped || paused) continue;
      on.onConnection(navigator.onLine === false ? 'offline' : failures || historyRead ? 'reconnecting' : 'connecting');
      await wait(backoff(failures));
      failures += 1;
    }
  }

  /** Awake again, online again, visible again: do not trust a socket that may have died meanwhile. */
  function wake(): void {
    if (stopped) return;
    paused = false;
    failures = 0;
    if (Date.now() - lastBytes > 20_000) { woken = true; current.abort(); }
    endWait?.();
  }

  let hidden: ReturnType<typeof setTimeout> | undefined;
  function visibility(): void {
    clearTimeout(hidden);
    if (document.visibilityState === 'visible') wake();
    // Hidden tabs give their connection back: a browser has six per origin over HTTP/1.1.
    else hidden = setTimeout(() => { paused = true; current.abort(); }, HIDDEN_MS);
  }
  function offline(): void {
    on.onConnection('offline');
    current.abort();
  }

  addEventListener('online', wake);
  addEventListener('offline', offline);
  addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', visibility);
  void run();

  return {
    refresh() {
      woken = true;
      current.abort();
      endWait?.();
    },
    stop() {
      stopped = true;
      current.abort();
      endWait?.();
      clearTimeout(hidden);
      removeEventListener('online', wake);
      removeEventListener('offline', offline);
      removeEventListener('pageshow', wake);
      document.removeEventListener('visibilitychange', visibility);
    },
  };
}
