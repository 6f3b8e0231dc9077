// What the loader (host page) and the chat app (iframe) say to each other. Both sides check origin and source.
// One secret crosses, one way: the exchange's word for who is signed in, a token of minutes that the page has anyway,
// goes in, to the service's origin only. No token of a conversation, no text and no form value ever comes out.

export const VERSION = 1;

export type ToHost =
  | { rebind: typeof VERSION; type: 'ready' }
  | { rebind: typeof VERSION; type: 'close' }
  | { rebind: typeof VERSION; type: 'unread'; count: number }
  /** Asks for a fresh identity. */
  | { rebind: typeof VERSION; type: 'identify' };

export type ToApp =
  /**
   * `identified`: the page knows who is signed in, and will say so when it is asked. `link`: the code of a link, made in
   * Telegram, that connects the chat there with whoever is signed in here.
   */
  | { rebind: typeof VERSION; type: 'visible'; open: boolean; topic?: string; link?: string; identified: boolean }
  /** null: the page could not get one. */
  | { rebind: typeof VERSION; type: 'identity'; token: string | null };

/** What a host page may call, as `window.rebind`. */
export interface HostApi {
  /** Where to get a fresh identity of the person who is signed in; asked each time the chat opens. */
  identify(provider: () => Promise<string>): void;
  /** Opens the chat; about `reset`, `change` or `unbind`, if that is what the person came for. */
  open(topic?: string): void;
}
declare global { interface Window { rebind?: HostApi } }

/** A message of our schema and version, whatever a host page's other scripts may post. */
export function isFrameMessage(data: unknown): data is { rebind: typeof VERSION; type: string } {
  return typeof data === 'object' && data !== null
    && (data as { rebind?: unknown }).rebind === VERSION
    && typeof (data as { type?: unknown }).type === 'string';
}
