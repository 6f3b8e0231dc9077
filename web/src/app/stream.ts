// Keeps the event log flowing, over a stream or over long polls, with one cursor for both. Order and exactly-once come
// from `seq` alone.

import type { Api } from './api';
import { keepOpen, type Connection, type Stream } from './connection';
import type { SseMessage } from './sse';
import { parseEvent, type ChatEvent, type Typing } from '../protocol';

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

const POLL_SECONDS = 25;

export function startStream(api: Api, on: StreamHandlers): Stream {
  /** One long poll, or, without waiting, page after page until there is no more. */
  async function fetchPages(wait: number, live: boolean, signal: AbortSignal): Promise<void> {
    let before: number;
    do {
      before = on.lastSeq();
      const page = await api.page(before, wait, signal);
      on.onEvents(page.events.map(parseEvent).filter((event) => event !== null), live);
    } while (!wait && on.lastSeq() > before);
    if (!live) on.onHistory();
  }

  async function take(messages: SseMessage[], signal: AbortSignal): Promise<void> {
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
    if (events[0]!.seq > on.lastSeq() + 1) await fetchPages(0, true, signal);
    on.onEvents(events, true);
  }

  return keepOpen({
    begin: (signal) => fetchPages(0, false, signal),
    open: (signal) => api.stream(on.lastSeq(), signal),
    take,
    poll: (signal) => fetchPages(POLL_SECONDS, true, signal),
    onConnection: on.onConnection,
    onLost: on.onLost,
  });
}
