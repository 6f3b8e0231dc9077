// "This wasn't me": the link in a notice leads here. Nothing happens until the person presses the button, since
// mail scanners open every link they see. The token stays in the fragment: no server log, no referrer.

import english from '../../../data/translations/en/alarm.ftl';
import { addTexts, t } from '../app/i18n';
import { begin } from '../app/start';

const button = document.getElementById('freeze') as HTMLButtonElement;
const result = document.getElementById('result')!;
/** The language is that of the notice: its reader may be another than whoever asked for the reset. */
const [token, wanted] = location.hash.slice(1).split('.');
/** Pressed again, because the answer did not come, it is the same request: not "used before". */
const key = crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].join('-');
// Not left in the address bar, the history or a screenshot.
history.replaceState(null, '', location.pathname);

addTexts(english);
/** The button works before the words have come. */
const speaking = begin(wanted || navigator.language, '/alarm/');

function say(text: string, done: boolean): void {
  if (done) document.getElementById('ask')!.hidden = true;
  result.textContent = text;
  result.focus();
}

button.addEventListener('click', async () => {
  button.disabled = true;
  try {
    const response = await fetch('/secure/v1/alarms/raise', {
      method: 'POST', credentials: 'omit', redirect: 'error', 
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({ token }),
    });
    await speaking;
    if (response.ok) say(t('alarm-done'), true);
    else if (response.status < 500 && ![409, 429].includes(response.status)) say(t('alarm-gone'), true);
    else throw new Error(String(response.status));
  } catch {
    await speaking;
    button.disabled = false;
    say(t('alarm-failed'), false);
  }
});

await speaking;
document.title = t('alarm-title');
for (const each of document.querySelectorAll<HTMLElement>('[data-text]')) each.textContent = t(each.dataset.text!);
if (!token) say(t('alarm-gone'), true);
