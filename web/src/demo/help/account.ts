// What the exchange's own pages know of the person in front of them. The session's id lives as long as the tab.

export interface Account {
  name: string;
  email: string;
  phone_masked: string | null;
  phone_verification: boolean;
  tools: string[];
  withdrawals_held_until: string | null;
}

const KEY = 'exchange-session';
export const session = (): string | null => sessionStorage.getItem(KEY);
export const keep = (id: string): void => sessionStorage.setItem(KEY, id);
export const forget = (): void => sessionStorage.removeItem(KEY);

/** 401: nobody is signed in (any more). */
export class SignedOut extends Error {}

export async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, {
    method: 'POST', cache: 'no-store', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  });
  if (response.status === 401) throw new SignedOut();
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.status === 204 ? undefined as T : response.json();
}

/** The chat asks for a fresh word of ours each time it opens. */
export function introduce(): void {
  window.rebind?.identify(async () => (await post<{ identity: string }>('/identity', { session: session() })).identity);
}

/** What the header shows to those who are signed in, and to those who are not. */
export function header(): void {
  const signed = session() ? 'in' : 'out';
  for (const item of document.querySelectorAll<HTMLElement>('[data-signed]')) item.hidden = item.dataset.signed !== signed;
  document.getElementById('log-out')?.addEventListener('click', async () => {
    const ending = session();
    forget();
    await post('/logout', { session: ending }).catch(() => { /* gone from here at least */ });
    location.assign('/login.html');
  });
}
