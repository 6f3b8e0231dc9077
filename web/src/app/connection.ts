// Keeps a stream of the service open: reads it while it works, polls where a proxy swallows streams, comes back after
// a silence, a sleep or a lost network. What the stream carries is its owner's business.

import { ApiError } from './api';
import { SseParser, type SseMessage } from './sse';

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'offline';

/** What is kept open. Each call is given the signal that ends it. */
export interface Source {
  /** All there is before the stream begins; asked until it has been given once. */
  begin(signal: AbortSignal): Promise<void>;
  open(signal: AbortSignal): Promise<Response>;
  /** What came in one piece is taken in one go. */
  take(messages: SseMessage[], signal: AbortSignal): Promise<void>;
  /** One round without a stream; waits by itself. */
  poll(signal: AbortSignal): Promise<void>;
  onConnection(connection: Connection): void;
  /** The service no longer knows what was asked for, or who asks: the status says which. */
  onLost(status: number): void;
}

/** The service pings every 15 s; silence this long means that the socket is open but dead. */
const WATCHDOG_MS = 40_000;
const HIDDEN_MS = 60_000;
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

/** `rests`: in a hidden tab the connection is given back after a while. */
export function keepOpen(source: Source, rests = true): Stream {
  let stopped = false;
  let paused = false;
  let woken = false;
  let failures = 0;
  let streamFailures = 0;
  let polls = 0;
  let lastBytes = 0;
  let current = new AbortController();
  let endWait: (() => void) | undefined;

  async function readStream(): Promise<void> {
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const alive = () => {
      lastBytes = Date.now();
      clearTimeout(watchdog);
      watchdog = setTimeout(() => current.abort(), WATCHDOG_MS);
    };
    alive();
    try {
      const response = await source.open(current.signal);
      if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) throw new Error('no stream');
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      const parser = new SseParser();
      alive();
      source.onConnection('live');
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        alive();
        failures = streamFailures = 0;
        await source.take(parser.push(value), current.signal);
      }
    } finally {
      clearTimeout(watchdog);
    }
  }

  const wait = (ms: number) => new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    endWait = () => { clearTimeout(timer); resolve(); };
  });

  async function run(): Promise<void> {
    let begun = false;
    while (!stopped) {
      if (paused) { await wait(3_600_000); continue; }
      current = new AbortController();
      lastBytes = Date.now();
      try {
        if (!begun) {
          await source.begin(current.signal);
          begun = true;
        }
        if (streamFailures >= 2 && polls < POLLS_BEFORE_STREAM) {
          polls += 1;
          source.onConnection('live');
          await source.poll(current.signal);
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
        if (error instanceof ApiError && [401, 403, 404].includes(error.problem.status)) { source.onLost(error.problem.status); return; }
      }
      if (stopped || paused) continue;
      source.onConnection(navigator.onLine === false ? 'offline' : failures || begun ? 'reconnecting' : 'connecting');
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
    else if (rests) hidden = setTimeout(() => { paused = true; current.abort(); }, HIDDEN_MS);
  }
  function offline(): void {
    source.onConnection('offline');
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
