// The one script a host page embeds. It draws the launcher in a shadow root and, on first open, an iframe of
// the service's own origin: passwords are typed there, where this page's scripts cannot read them.

import { isFrameMessage, VERSION, type ToApp } from '../frame';
import css from './loader.css';

const script = document.currentScript as HTMLScriptElement;
const origin = new URL(script.src).origin;
const locale = script.dataset.locale || document.documentElement.lang || 'en';
const [label, unreadText] = LAUNCHER_TEXTS[locale] ?? LAUNCHER_TEXTS[locale.split('-')[0]!] ?? LAUNCHER_TEXTS.en!;

const HASH = '#help-chat';
/** Behind it, the code of a link that was made in Telegram. */
const LINK = '#help-chat-link=';
/** Set for the tab once the chat was opened: then the next page loads it at once, to show what is unread. */
const USED = 'rebind-used';
/** A phone, or a window zoomed until it is as small as one. */
const phone = matchMedia('(max-width: 480px), (max-height: 520px)');

const SVG = 'http://www.w3.org/2000/svg';
function icon(path: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Partial<HTMLElementTagNameMap[K]> = {}) {
  return Object.assign(document.createElement(tag), properties);
}

const host = document.createElement('rebind-chat');
host.lang = locale;
host.dir = /^(ar|fa|he|ur)\b/.test(locale) ? 'rtl' : 'ltr';
const root = host.attachShadow({ mode: 'open' });
// A constructable sheet is no inline style: it works under `style-src 'self'` without a nonce.
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
root.adoptedStyleSheets = [sheet];

const launcher = element('button', { type: 'button', className: 'launcher' });
const text = element('span', { textContent: label });
const badge = element('span', { className: 'badge', hidden: true });
badge.setAttribute('aria-hidden', 'true');
launcher.append(
  icon('M12 3.5c-5 0-9 3.4-9 7.7 0 2.4 1.3 4.6 3.3 6v3.3l3.3-1.9c.8.2 1.6.3 2.4.3 5 0 9-3.4 9-7.7s-4-7.7-9-7.7z'),
  text, badge,
);
launcher.setAttribute('aria-expanded', 'false');
launcher.setAttribute('aria-haspopup', 'dialog');

const panel = element('dialog');
panel.setAttribute('aria-label', label);
root.append(panel, launcher);

let frame: HTMLIFrameElement | undefined;
let ready = false;
let topic: string | undefined;
let link: string | undefined;
let provider: (() => Promise<string>) | undefined;
/** What had the focus before the chat took it; it gets it back. */
let opener: HTMLElement | null = null;

function load(): void {
  if (frame) return;
  const url = `${origin}/widget/?locale=${encodeURIComponent(locale)}&host=${encodeURIComponent(location.origin)}`;
  frame = element('iframe', { src: url, title: label, allow: 'clipboard-write' });
  panel.append(frame);
}

function post(message: ToApp): void {
  frame!.contentWindow!.postMessage(message, origin);
}

function tell(): void {
  if (!ready) return;
  post({ rebind: VERSION, type: 'visible', open: panel.open, topic, link, identified: provider !== undefined });
  // Said once: opened again by the launcher, the chat is not about it any more.
  topic = link = undefined;
}

async function vouch(): Promise<void> {
  let token: unknown;
  try { token = await provider?.(); } catch { /* the page cannot say who it is: nobody, then */ }
  post({ rebind: VERSION, type: 'identity', token: typeof token === 'string' ? token : null });
}

/** A phone's keyboard shrinks what is visible, not the layout: the sheet follows it, so that the composer stays in view. */
function fit(): void {
  const view = visualViewport;
  const sheet = panel.open && phone.matches && view;
  panel.style.height = sheet ? `${view.height}px` : '';
  panel.style.top = sheet ? `${view.offsetTop}px` : '';
}
visualViewport?.addEventListener('resize', fit);
visualViewport?.addEventListener('scroll', fit);

function show(): void {
  // Modal on a phone (it covers everything, so the page behind is inert), beside the page elsewhere.
  if (phone.matches) panel.showModal();
  else panel.show();
  panel.classList.toggle('sheet', phone.matches);
  fit();
}

function open(from?: HTMLElement | null, about?: string): void {
  opener = from ?? launcher;
  topic = about;
  load();
  if (!panel.open) show();
  try { sessionStorage.setItem(USED, '1'); } catch { /* storage may be blocked: nothing depends on it */ }
  launcher.setAttribute('aria-expanded', 'true');
  frame!.focus();
  tell();
}

function close(): void {
  if (!panel.open) return;
  panel.close();
  launcher.setAttribute('aria-expanded', 'false');
  (opener?.isConnected ? opener : launcher).focus();
  if (location.hash === HASH) history.replaceState(history.state, '', location.pathname + location.search);
  tell();
}

function setUnread(count: number): void {
  badge.hidden = count < 1;
  badge.textContent = count > 9 ? '9+' : String(count);
  if (count < 1) launcher.removeAttribute('aria-label');
  // The visible label comes first, so that speech users can say what they see (WCAG 2.5.3).
  else launcher.setAttribute('aria-label', `${label}, ${unreadText.replace(/\{\s*\$count\s*\}/, String(count))}`);
}

launcher.addEventListener('click', () => (panel.open ? close() : open()));
panel.addEventListener('cancel', (event) => { event.preventDefault(); close(); });
root.addEventListener('keydown', (event) => { if ((event as KeyboardEvent).key === 'Escape') close(); });

addEventListener('message', ({ data, origin: from, source }) => {
  if (from !== origin || !frame || source !== frame.contentWindow || !isFrameMessage(data)) return;
  if (data.type === 'ready') { ready = true; tell(); }
  else if (data.type === 'close') close();
  else if (data.type === 'identify') void vouch();
  else if (data.type === 'unread') setUnread(Math.max(0, Number((data as { count?: unknown }).count) || 0));
});

document.addEventListener('click', (event) => {
  const opening = (event.target as Element).closest?.<HTMLElement>('[data-rebind-open]');
  if (!opening) return;
  event.preventDefault();
  open(opening, opening.dataset.rebindTopic);
});

window.rebind = {
  identify(from) {
    provider = from;
    tell();
  },
  open: (about) => open(document.activeElement as HTMLElement | null, about),
};

phone.addEventListener('change', () => {
  if (!panel.open) return;
  panel.close();
  show();
});

function followHash(): void {
  if (location.hash.startsWith(LINK)) {
    link = location.hash.slice(LINK.length);
    // A code is nobody else's: not the history's, and not the next page's
    history.replaceState(history.state, '', location.pathname + location.search);
    open();
  } else if (location.hash === HASH) open();
}
addEventListener('hashchange', followHash);

document.body.append(host);
followHash();
try { if (sessionStorage.getItem(USED)) load(); } catch { /* as above */ }
