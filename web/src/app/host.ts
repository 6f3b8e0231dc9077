// The other end of the loader: tells the host page what it may know (close, unread), hears when it is shown, and asks
// who is signed in there.

import { isFrameMessage, VERSION, type ToApp, type ToHost } from '../frame';

export type Shown = Omit<Extract<ToApp, { type: 'visible' }>, 'rebind' | 'type'>;

/** The page asks its own server; a chat that waits longer than this goes on without. */
const IDENTITY_MS = 8000;

/** The embedding page, as the loader named it. Who may embed at all is decided by frame-ancestors. */
function hostOrigin(): string | null {
  try {
    const named = new URLSearchParams(location.search).get('host') ?? '';
    return new URL(named).origin === named ? named : null;
  } catch { return null; }
}

let origin = hostOrigin();
export let embedded = window.parent !== window && origin !== null;

/** The service's own list of pages that may embed the chat; nothing is posted to any other. */
export function allowHosts(allowed: unknown): void {
  if (!Array.isArray(allowed) || allowed.includes(origin)) return;
  origin = null;
  embedded = false;
}

export function post(message: ToHost): void {
  if (embedded) window.parent.postMessage(message, origin!);
}
export const closePanel = (): void => post({ rebind: VERSION, type: 'close' });
export const postUnread = (count: number): void => post({ rebind: VERSION, type: 'unread', count });

function onMessage(handler: (message: ToApp) => void): void {
  addEventListener('message', ({ data, origin: from, source }: MessageEvent) => {
    if (source === window.parent && from === origin && isFrameMessage(data)) handler(data as ToApp);
  });
}

export function onVisible(handler: (shown: Shown) => void): void {
  onMessage((message) => {
    if (message.type !== 'visible') return;
    const { open, topic, link, identified } = message;
    handler({ open: open === true, topic, link, identified: identified === true });
  });
  post({ rebind: VERSION, type: 'ready' });
}

/** A fresh word of the page for who is signed in; null when it has none. */
export function askIdentity(): Promise<string | null> {
  if (!embedded) return Promise.resolve(null);
  return new Promise((resolve) => {
    asking.add(resolve);
    setTimeout(() => settle(resolve, null), IDENTITY_MS);
    post({ rebind: VERSION, type: 'identify' });
  });
}

const asking = new Set<(token: string | null) => void>();
function settle(resolve: (token: string | null) => void, token: string | null): void {
  if (asking.delete(resolve)) resolve(token);
}
onMessage((message) => {
  if (message.type !== 'identity') return;
  for (const resolve of asking) settle(resolve, typeof message.token === 'string' ? message.token : null);
});
