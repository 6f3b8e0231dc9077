// What every page of the service does first: its settings, its language.

import { direction, locale, setLanguage, t } from './i18n';

export interface Config {
  brand?: string;
  /** Pages that may embed the chat. */
  host_origins?: string[];
  /** Whether one can write to us in Telegram as well. */
  telegram?: boolean;
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path, { credentials: 'omit' });
  if (!response.ok) throw new Error(path);
  return response.text();
}

let config: Config = {};
let room: string;

/** Never fails: a page that comes without its settings has its words all the same. `from`: whose texts they are. */
export async function begin(wanted: string, from = '/widget/'): Promise<Config> {
  room = from;
  try { config = JSON.parse(await fetchText('/widget/config.json')); } catch { /* as above */ }
  await speak(wanted);
  return config;
}

/** The page's own words from here on, and which way they run. */
export async function speak(wanted: string): Promise<void> {
  await setLanguage(wanted, config.brand ?? '', (path) => fetchText(room + path));
  document.documentElement.lang = locale;
  document.documentElement.dir = direction();
  document.title = t('title');
}
