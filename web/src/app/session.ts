// The only thing that outlives the page: which conversation this browser is in, and how far it was read.
// Never a message, a draft or a form value.

import type { ConversationRef } from '../protocol';

const KEY = 'rebind-conversation';
export interface Session extends ConversationRef {
  read: number;
  /** What it is spoken in, so that a page that opens again speaks it at once. */
  locale?: string;
}

/** Storage may be blocked (private mode, embedded frames): then the page's memory has to do. */
let memory: string | null = null;
function get(): string | null { try { return localStorage.getItem(KEY) ?? memory; } catch { return memory; } }
function set(value: string | null): void {
  memory = value;
  try {
    if (value === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, value);
  } catch { /* kept in memory */ }
}

export function parseSession(json: string | null): Session | null {
  try {
    const { conversation_id, token, read, locale } = JSON.parse(json ?? 'null') ?? {};
    if (typeof conversation_id !== 'string' || typeof token !== 'string') return null;
    return { conversation_id, token, read: Number.isInteger(read) ? read : 0, ...(typeof locale === 'string' ? { locale } : {}) };
  } catch { return null; }
}

export const loadSession = (): Session | null => parseSession(get());
export const saveSession = (session: Session): void => set(JSON.stringify(session));
export const forgetSession = (): void => set(null);

/** Another tab began a new conversation, or read on in this one. */
export function onSessionChange(handler: (session: Session | null) => void): void {
  addEventListener('storage', (event) => { if (event.key === KEY) handler(parseSession(event.newValue)); });
}
