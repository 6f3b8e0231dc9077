// What a Mini App tells the Telegram program that shows it. Three ways, by program: a proxy object (phones, desktop), the
// bridge of older ones, a message to the page around (Telegram Web). A script of Telegram's own has no place on this page.

declare global { interface Window { TelegramWebviewProxy?: { postEvent(type: string, data: string): void } } }

const WEB = 'https://web.telegram.org';

type Told = 'web_app_ready' | 'web_app_expand' | 'web_app_close' | 'web_app_open_link';

/** In a frame, which only Telegram Web may do; there a browser refuses passkeys, too. */
export const framed = (): boolean => window.parent !== window;

function bridge(): ((message: string) => void) | null {
  const external = window.external as { notify?: (message: string) => void } | undefined;
  if (typeof external?.notify === 'function') return (message) => external.notify!(message);
  return framed() ? (message) => window.parent.postMessage(message, WEB) : null;
}

export const inTelegram = (): boolean => window.TelegramWebviewProxy !== undefined || bridge() !== null;

export function tellTelegram(eventType: Told, eventData: object = {}): void {
  if (window.TelegramWebviewProxy) window.TelegramWebviewProxy.postEvent(eventType, JSON.stringify(eventData));
  else bridge()?.(JSON.stringify({ eventType, eventData }));
}
