import { forget, header, introduce, post, session, SignedOut, type Account } from './account';

const byId = (id: string) => document.getElementById(id)!;
const TOOLS = ['totp', 'passkey'];

function leave(): void {
  forget();
  location.replace('login.html#signed-out');
}

/** A state in words, never by colour alone. */
function state(id: string, on: boolean, text: string): void {
  byId(id).textContent = text;
  byId(id).classList.toggle('on', on);
}

function show({ name, email, phone_masked: phone, phone_verification, tools, withdrawals_held_until: held }: Account): void {
  byId('who').textContent = name;
  byId('email').textContent = email;
  byId('phone').textContent = phone ?? 'No number';
  state('phone-state', phone !== null && phone_verification, phone === null ? 'Not bound' : phone_verification ? 'On' : 'Off');
  for (const tool of TOOLS) state(tool, tools.includes(tool), tools.includes(tool) ? 'On' : 'Not bound');
  byId('manage-bound').hidden = phone === null;
  byId('manage-unbound').hidden = phone !== null;

  const until = held ? new Date(held) : null;
  byId('held').hidden = until === null;
  if (until) {
    const time = byId('held-until') as HTMLTimeElement;
    time.dateTime = held!;
    time.textContent = until.toLocaleString(document.documentElement.lang, { dateStyle: 'full', timeStyle: 'short' });
  }
  byId('settings').hidden = false;
  byId('trouble').hidden = true;
}

async function refresh(): Promise<void> {
  try {
    show(await post<Account>('/account', { session: session() }));
  } catch (error) {
    if (error instanceof SignedOut) leave();
    else byId('trouble').hidden = false;
  }
}

header();
if (session()) {
  introduce();
  void refresh();
  // A change made in the chat, in another tab or by a reset elsewhere is seen as soon as one looks here again.
  addEventListener('focus', () => void refresh());
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') void refresh(); });
  byId('again').addEventListener('click', () => void refresh());
} else location.replace('login.html');
