// How the desk says codes, times and figures.

import { locale, t, tOr } from '../app/i18n';

/** The words for a code; one that nobody has written words for is said as it is. */
export function named(kind: string, code: string | null | undefined): string {
  if (!code) return '';
  const found = tOr(kind, code);
  return found === t(kind) ? code.replaceAll('_', ' ') : found;
}

/** A length of time in its two largest units, short. */
export function duration(seconds: number): string {
  const s = Math.max(0, Math.round(seconds));
  if (s < 60) return t('seconds-short', { count: s });
  const minutes = Math.floor(s / 60);
  if (minutes < 60) return t('minutes-short', { count: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return t('hours-short', { hours, minutes: String(minutes % 60).padStart(2, '0') });
  return t('days-short', { days: Math.floor(hours / 24), hours: hours % 24 });
}

const minutes = (s: number) => `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
/** To the second, while that says something. */
export function precise(seconds: number): string {
  const s = Math.round(seconds);
  return s < 60 || s >= 600 ? duration(s) : t('minutes-precise', { minutes: minutes(s) });
}
/** Along an axis all in the same way: minutes and seconds where a step is no whole minute. */
export const timeTick = (steps: number[]): ((seconds: number) => string) => (steps.every((one) => one % 60 === 0) ? duration : minutes);

export const since = (at: string, now: number): number => (now - Date.parse(at)) / 1000;

const formats = new Map<string, Intl.DateTimeFormat>();
function format(at: string, kind: 'stamp' | 'exact' | 'day' | 'calendar', zone?: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '';
  const options: Record<typeof kind, Intl.DateTimeFormatOptions> = {
    stamp: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    exact: { day: '2-digit', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' },
    day: { day: 'numeric', month: 'short' },
    calendar: { day: 'numeric', month: 'long', year: 'numeric' },
  };
  const key = `${kind} ${zone ?? ''}`;
  let made = formats.get(key);
  if (!made) formats.set(key, made = new Intl.DateTimeFormat(locale, { ...options[kind], timeZone: zone }));
  return made.format(date);
}
/** Day and minute. */
export const stamp = (at: string): string => format(at, 'stamp');
/** To the second, with the year. */
export const exact = (at: string): string => format(at, 'exact');
export const calendar = (at: string): string => format(at, 'calendar');
/** A calendar day (`2026-03-01`), which has no zone to be moved by. */
export const day = (at: string): string => format(at, 'day', 'UTC');

export const percent = (part: number, of: number): string => (of ? new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(part / of) : '–');
export const figure = (value: number, digits = 0): string => new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);

/** How urgent a due time is. */
export function urgency(dueAt: string | null | undefined, now: number): 'none' | 'calm' | 'soon' | 'over' {
  if (!dueAt) return 'none';
  const left = (Date.parse(dueAt) - now) / 1000;
  if (left <= 0) return 'over';
  return left <= 15 * 60 ? 'soon' : 'calm';
}

/** A language by its tag, in words. */
export function language(tag: string): string {
  try { return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag; } catch { return tag; }
}
