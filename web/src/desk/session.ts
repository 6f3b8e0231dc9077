// What outlives a reload of this tab, and nothing longer: the token, and what somebody was writing. Never a message.

import { uuid } from '../app/uuid';

/** The two ways to write, each with a draft of its own: what was meant for colleagues never turns into a reply. */
export type Kind = 'public' | 'note';
export interface Draft {
  kind: Kind;
  public: string;
  note: string;
  /** Under which name the draft of each kind is sent: the same one until it was taken. */
  ids: Record<Kind, string>;
}

const TOKEN = 'rebind-desk-token';
const DRAFTS = 'rebind-desk-drafts';

function get(key: string): string | null { try { return sessionStorage.getItem(key); } catch { return null; } }
function set(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch { /* the page's memory has to do */ }
}

export const token = (): string | null => get(TOKEN);
export const keepToken = (value: string | null): void => set(TOKEN, value);

export const emptyDraft = (): Draft => ({ kind: 'public', public: '', note: '', ids: { public: uuid(), note: uuid() } });

/** Drafts by conversation, as they were kept; what is no draft is left out. */
export function parseDrafts(json: string | null): Record<string, Draft> {
  try {
    const kept = Object.entries(JSON.parse(json ?? '{}')?.drafts ?? {}).filter(([, draft]) => isDraft(draft));
    return Object.fromEntries(kept) as Record<string, Draft>;
  } catch { return {}; }
}

function isDraft(value: unknown): value is Draft {
  const draft = value as Draft | null;
  return ['public', 'note'].includes(draft?.kind as string)
    && [draft?.public, draft?.note, draft?.ids?.public, draft?.ids?.note].every((part) => typeof part === 'string');
}

/** One's own drafts. Those of somebody who sat here before are gone. */
export function openDrafts(agentId: string): { of(conversation: string): Draft; keep(conversation: string, draft: Draft): void; waiting(conversation: string): boolean } {
  let whose: unknown;
  try { whose = JSON.parse(get(DRAFTS) ?? '{}')?.agent; } catch { /* as nobody's */ }
  const drafts = whose === agentId ? parseDrafts(get(DRAFTS)) : {};
  const waiting = (conversation: string) => Boolean(drafts[conversation]?.public.trim() || drafts[conversation]?.note.trim());
  return {
    of: (conversation) => drafts[conversation] ??= emptyDraft(),
    waiting,
    keep(conversation, draft) {
      drafts[conversation] = draft;
      const written = Object.entries(drafts).filter(([id]) => waiting(id));
      set(DRAFTS, JSON.stringify({ agent: agentId, drafts: Object.fromEntries(written) }));
    },
  };
}
export type Drafts = ReturnType<typeof openDrafts>;

const SINGLE_KEYS = 'rebind-desk-single-keys';
/** Shortcuts of one letter can be switched off (WCAG 2.1.4): whoever speaks to the computer types by accident. */
export function singleKeys(): boolean { try { return localStorage.getItem(SINGLE_KEYS) !== 'off'; } catch { return true; } }
export function keepSingleKeys(on: boolean): void { try { localStorage.setItem(SINGLE_KEYS, on ? 'on' : 'off'); } catch { /* for this page only */ } }
