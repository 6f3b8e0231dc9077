import { locale, t } from './i18n';

const formats = new Map<object, Intl.DateTimeFormat>();

let spoken = locale;

/** A format is dear to make, so each is made once a language. */
function format(at: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  if (spoken !== locale) formats.clear();
  spoken = locale;
  let made = formats.get(options);
  if (!made) formats.set(options, made = new Intl.DateTimeFormat(locale, options));
  return made.format(date);
}

const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;
const ABSOLUTE = { dateStyle: 'full', timeStyle: 'long' } as const;
const OPENING = { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
const DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** How far a clock is ahead of ours, in milliseconds. A little is the way that the word of it took. */
export function skewOf(theirs: number, ours: number): number {
  const skew = theirs - ours;
  return Number.isFinite(skew) && Math.abs(skew) >= 2000 ? skew : 0;
}

export const clock = (at: string): string => format(at, CLOCK);
/** When people are there again, by the reader's own clock. */
export const opening = (at: string): string => format(at, OPENING);
export const absolute = (at: string): string => format(at, ABSOLUTE);

export function dayName(at: string, now = Date.now()): string {
  const date = new Date(at).toDateString();
  if (date === new Date(now).toDateString()) return t('today');
  if (date === new Date(now - 86_400_000).toDateString()) return t('yesterday');
  return format(at, DAY);
}
