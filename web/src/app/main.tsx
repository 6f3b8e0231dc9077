import { render } from 'preact';
import { App } from './components/App';
import { createChat } from './chat';
import { allowHosts, embedded, onVisible } from './host';
import { isSpoken, locale } from './i18n';
import { loadSession } from './session';
import { begin, speak } from './start';
import { allowLinks } from './text';

/** `#continue=CODE`, for this page by itself, never in a frame. A code is taken out of the address at once. */
function takeCode(): string | undefined {
  const [, code] = /^#continue=([\w-]+)$/.exec(location.hash) ?? [];
  if (code) history.replaceState(history.state, '', location.pathname + location.search);
  return window.parent === window ? code : undefined;
}

function ask(code: string | undefined): void {
  if (code) chat.ask({ ask: 'continue', code });
}

const code = takeCode();
const asked = new URLSearchParams(location.search).get('locale') ?? navigator.language;
const { host_origins, telegram } = await begin(loadSession()?.locale ?? asked);
allowHosts(host_origins);
allowLinks(host_origins);

const chat = createChat(telegram === true);

// What the conversation is spoken in, the page speaks as well; of a history only its end counts.
let following: string | null = null;
chat.subscribe(({ locale: wanted, historyRead }) => {
  if (!wanted || !historyRead || wanted === following) return;
  following = wanted;
  if (!isSpoken(wanted)) void speak(wanted).then(() => chat.speaks(locale));
});
render(<App chat={chat} />, document.getElementById('app')!);

/** A phone would cover half of the chat with its keyboard; there, the title takes the focus instead. */
const focusTarget = () => document.getElementById(matchMedia('(pointer: coarse)').matches ? 'title' : 'composer');

if (embedded) {
  onVisible((shown) => {
    const opened = shown.open && !chat.state.open;
    chat.show(shown);
    if (opened) focusTarget()?.focus();
  });
} else {
  ask(code);
  addEventListener('hashchange', () => ask(takeCode()));
  chat.show({ open: true, identified: false });
}
