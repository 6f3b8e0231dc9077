// What the loader (host page) and the chat app (iframe) say to each other. Both sides check origin and
// source; no token, no text and no form value ever crosses.

export const VERSION = 1;

export type ToHost =
  | { rebind: typeof VERSION; type: 'ready' }
  | { rebind: typeof VERSION; type: 'close' }
  | { rebind: typeof VERSION; type: 'unread'; count: number };

export type ToApp = { rebind: typeof VERSION; type: 'visible'; open: boolean; topic?: string };

/** A message of our schema and version, whatever a host page's other scripts may post. */
export function isFrameMessage(data: unknown): data is { rebind: typeof VERSION; type: string } {
  return typeof data === 'object' && data !== null
    && (data as { rebind?: unknown }).rebind === VERSION
    && typeof (data as { type?: unknown }).type === 'string';
}
