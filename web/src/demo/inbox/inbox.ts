// The demo's mailbox: shows what would have been sent, so that a person can try the journeys without a phone.

interface Mail { to: string; channel: 'email' | 'sms'; subject?: string; text: string; at: string }
interface Account { name: string; email: string; password: string; phone?: string; profile: string }

const REFRESH_MS = 2000;
const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const to = byId<HTMLInputElement>('to');
const list = byId('messages');
const state = byId('state');
let shown = '';

function node(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function copyButton(value: string, what: string): HTMLElement {
  const button = node('button', 'copy', 'Copy') as HTMLButtonElement;
  button.type = 'button';
  button.setAttribute('aria-label', `Copy ${what}`);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(value);
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 1500);
  });
  return button;
}

/** Codes are what one comes here for: they stand out and can be copied. Links are followed to this service only. */
function body(text: string): HTMLElement {
  const out = node('p', 'text');
  let at = 0;
  for (const match of text.matchAll(/\b\d{6}\b|https?:\/\/\S+/g)) {
    out.append(text.slice(at, match.index));
    if (match[0].startsWith(`${location.origin}/`)) out.append(Object.assign(document.createElement('a'), { href: match[0], textContent: match[0] }));
    else if (match[0].length === 6) out.append(node('strong', 'code', match[0]), copyButton(match[0], `code ${match[0]}`));
    else out.append(match[0]);
    at = match.index + match[0].length;
  }
  out.append(text.slice(at));
  return out;
}

function row({ to: address, channel, subject, text, at }: Mail): HTMLElement {
  const time = node('time', '', new Date(at).toLocaleTimeString()) as HTMLTimeElement;
  time.dateTime = at;
  time.title = new Date(at).toLocaleString();
  const head = node('p', 'head', node('span', `channel ${channel}`, channel === 'sms' ? 'Text message' : 'E-mail'), node('span', 'to', address), time);
  return node('li', '', head, ...(subject ? [node('h3', '', subject)] : []), body(text));
}

async function json<T>(url: string): Promise<T> {
  const response = await fetch(url, { cache: 'no-store' });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

async function refresh(): Promise<void> {
  try {
    const { messages } = await json<{ messages: Mail[] }>(`/dev/inbox.json?to=${encodeURIComponent(to.value.trim())}`);
    const now = JSON.stringify(messages);
    if (now === shown) return;
    shown = now;
    list.replaceChildren(...messages.map(row));
    state.textContent = messages.length ? '' : 'Nothing yet. Messages appear here by themselves.';
  } catch {
    shown = '';
    state.textContent = 'The service does not answer. Trying again …';
  }
}

async function accounts(): Promise<void> {
  // Nobody writes to those who work at the desk
  const people = (await json<{ accounts: Account[] }>('/dev/accounts.json')).accounts.filter(({ profile }) => !profile.startsWith('desk'));
  byId('accounts').replaceChildren(...people.map(({ name, email, password, phone, profile }) => node('tr', '',
    node('th', '', name),
    node('td', '', node('span', 'value', email), copyButton(email, `e-mail of ${name}`)),
    node('td', '', node('span', 'value', password), copyButton(password, `password of ${name}`)),
    node('td', '', phone ?? 'none'),
    node('td', '', profile),
  )));
  byId('addresses').replaceChildren(...people.flatMap(({ email, phone }) => [email, ...(phone ? [phone] : [])]).map((value) => {
    const option = document.createElement('option');
    option.value = value;
    return option;
  }));
}

async function loop(): Promise<void> {
  for (;;) {
    if (document.visibilityState === 'visible') await refresh();
    await new Promise((resolve) => setTimeout(resolve, REFRESH_MS));
  }
}

to.value = new URLSearchParams(location.search).get('to') ?? '';
to.addEventListener('input', () => void refresh());
accounts().catch(() => { byId('accounts').replaceChildren(node('tr', '', node('td', '', 'Not available'))); });
void loop();
