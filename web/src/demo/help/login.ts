import { header, keep, post, SignedOut } from './account';

const form = document.querySelector('form')!;
const said = document.getElementById('said')!;
const button = form.querySelector<HTMLButtonElement>('button[type="submit"]')!;
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;

function say(text: string): void {
  said.textContent = text;
}

header();
if (location.hash === '#signed-out') {
  history.replaceState(null, '', location.pathname);
  say('You have been signed out. A reset of your number signs out every device, and so does time. Please log in again.');
}

document.getElementById('reveal')!.addEventListener('click', (event) => {
  const shown = field('password').type === 'text';
  field('password').type = shown ? 'password' : 'text';
  (event.currentTarget as HTMLElement).setAttribute('aria-pressed', String(!shown));
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (button.ariaDisabled === 'true') return;
  const email = field('email').value.trim();
  const password = field('password').value;
  if (!email || !password) {
    say('Please enter your e-mail address and your password.');
    field(email ? 'password' : 'email').focus();
    return;
  }
  button.ariaDisabled = 'true';
  say('');
  try {
    keep((await post<{ session: string }>('/session', { email, password })).session);
    location.assign('security.html');
  } catch (error) {
    const wrong = error instanceof SignedOut;
    say(wrong ? 'The e-mail address or the password is not right.' : 'You could not be logged in just now. Please try again.');
    if (wrong) field('password').value = '';
    field('password').focus();
  }
  button.ariaDisabled = 'false';
});
