import { render } from 'preact';
import { App } from './components/App';
import { createChat } from './chat';
import { allowHosts, embedded, onVisible } from './host';
import { t } from './i18n';
import { begin } from './start';
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
const { host_origins, telegram } = await begin(new URLSearchParams(location.search).get('locale') ?? navigator.language);
allowHosts(host_origins);
allowLinks(host_origins);
document.title = t('title');

const chat = createChat(telegram === true);
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
