// The other end of the loader: tells the host page what it may know (close, unread) and hears when it is shown.

import { isFrameMessage, VERSION, type ToApp, type ToHost } from '../frame';

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

export function onVisible(handler: (open: boolean) => void): void {
  addEventListener('message', ({ data, origin: from, source }: MessageEvent) => {
    if (source !== window.parent || from !== origin || !isFrameMessage(data) || data.type !== 'visible') return;
    handler((data as ToApp).open === true);
  });
  post({ rebind: VERSION, type: 'ready' });
}
