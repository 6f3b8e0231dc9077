import { render } from 'preact';
import { App } from './components/App';
import { createChat } from './chat';
import { allowHosts, embedded, onVisible } from './host';
import { direction, locale, setLanguage, t } from './i18n';

async function config(): Promise<{ brand?: string; host_origins?: string[] }> {
  try {
    return await (await fetch('config.json', { credentials: 'omit' })).json();
  } catch { return {}; }
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path, { credentials: 'omit' });
  if (!response.ok) throw new Error(path);
  return response.text();
}

const wanted = new URLSearchParams(location.search).get('locale') ?? navigator.language;
const { brand = '', host_origins } = await config();
allowHosts(host_origins);
await setLanguage(wanted, brand, fetchText);
document.documentElement.lang = locale;
document.documentElement.dir = direction();
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
