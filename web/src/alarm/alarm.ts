// "This wasn't me": the link in a notice leads here. Nothing happens until the person presses the button, since
// mail scanners open every link they see. The token stays in the fragment: no server log, no referrer.

const button = document.getElementById('freeze') as HTMLButtonElement;
const result = document.getElementById('result')!;
const token = location.hash.slice(1);
/** Pressed again, because the answer did not come, it is the same request: not "used before". */
const key = crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].join('-');
// Not left in the address bar, the history or a screenshot.
history.replaceState(null, '', location.pathname);

function say(text: string, done: boolean): void {
  if (done) document.getElementById('ask')!.hidden = true;
  result.textContent = text;
  result.focus();
}

const GONE = 'This link was used before, is too old, or is not complete. If you did not freeze the account yourself, change your password and write to us in the help centre.';

button.addEventListener('click', async () => {
  button.disabled = true;
  try {
    const response = await fetch('/secure/v1/alarms/raise', {
      method: 'POST', credentials: 'omit', redirect: 'error', 
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ token }),
    });
    if (response.ok) say('Your account is frozen. Nothing can be withdrawn, and every device is signed out. Change the password of your mailbox next, then write to us in the help centre.', true);
    else if (response.status < 500 && ![409, 429].includes(response.status)) say(GONE, true);
    else throw new Error(String(response.status));
  } catch {
    button.disabled = false;
    say('The account could not be frozen just now. Please press the button again.', false);
  }
});

if (!token) say(GONE, true);
