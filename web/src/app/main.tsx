import { render } from 'preact';
import { App } from './components/App';
import { createChat } from './chat';
import { allowHosts, embedded, onVisible } from './host';
import { t } from './i18n';
import { begin } from './start';

const { host_origins } = await begin(new URLSearchParams(location.search).get('locale') ?? navigator.language);
allowHosts(host_origins);
document.title = t('title');

const chat = createChat();
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
  chat.show({ open: true, identified: false });
}
