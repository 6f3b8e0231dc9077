// What a link to this page holds: `#<step>.<token>`, both good for one step and nothing else. Telegram's programs append
// who opened it (`tgWebAppData`) and what they are, behind "&" or behind "?".

export interface Link {
  step: string;
  token: string;
  /** Of a Mini App: signed by Telegram, for which the service gives the token of the page. */
  initData?: string;
  /** Handed over from another screen: which it is, to tell that screen when it is done. */
  handover?: string;
  /** The step was taken here: a reload must not make anybody doubt it. */
  done?: true;
}

/** In the place of a step: the link was scanned from another screen. */
export const PHONE = 'phone';

export function parseLink(hash: string): Link | null {
  const [, step, token, more] = /^#([\w-]+)\.([^?&]+)(?:[?&](.*))?$/s.exec(hash) ?? [];
  if (!step || !token) return null;
  const initData = new URLSearchParams(more).get('tgWebAppData');
  return { step, token, ...(initData ? { initData } : {}) };
}

const KEY = 'rebind-step';

/** In this tab only, and only so that a reload shows the step again. */
export function keep(link: Link): void {
  try { sessionStorage.setItem(KEY, JSON.stringify(link)); } catch { /* blocked: a reload then leads back to the chat */ }
}

function kept(): Link | null {
  try { return JSON.parse(sessionStorage.getItem(KEY) ?? 'null'); } catch { return null; }
}

/** The link that this page was opened with, out of the address before anything else happens: no history has it. */
export function takeLink(): Link | null {
  const link = parseLink(location.hash);
  if (location.hash) history.replaceState(null, '', location.pathname);
  if (link) keep(link);
  return link ?? kept();
}
