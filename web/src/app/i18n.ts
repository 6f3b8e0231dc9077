// Texts from the Fluent catalogue. English is in the bundle, so that the chat always has words;
// another language is fetched from the service and laid over it.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import english from '../../../data/translations/en/web.ftl';

const RTL = /^(ar|fa|he|ur)\b/;

let brand = '';
/** English texts of a page, beside those that all pages share. */
let own = '';
let bundles: FluentBundle[] = [];
export let locale = 'en';

function bundle(language: string, source: string): FluentBundle {
  // Isolation marks only where text runs both ways: elsewhere they get in the way of copy and search.
  const made = new FluentBundle(language, { useIsolating: RTL.test(language) });
  made.addResource(new FluentResource(source));
  return made;
}

/** Before the language is set: the page's own words. */
export function addTexts(english: string): void { own = english; }

export async function setLanguage(wanted: string, brandName: string, fetchText: (path: string) => Promise<string>): Promise<void> {
  const made = [bundle('en', `${english}\n${own}`)];
  let found = 'en';
  for (const language of new Set([wanted, wanted.split('-')[0]!])) {
    if (language === 'en' || !/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]+)*$/.test(language)) continue;
    try {
      made.unshift(bundle(language, await fetchText(`locales/${language}.ftl`)));
      found = language;
      break;
    } catch { /* no such language yet: the next best one */ }
  }
  // All at once, since the page may be there already, in another language
  [brand, bundles] = [brandName, made];
  // "en-GB" keeps its dates even where its words are those of "en".
  locale = found === 'en' && /^en\b/.test(wanted) ? wanted : found;
}

/** Whether words of the one are those of the other: "en-GB" and "en". */
export const isSpoken = (wanted: string): boolean => wanted.split('-')[0] === locale.split('-')[0];

export const direction = (): 'rtl' | 'ltr' => (RTL.test(locale) ? 'rtl' : 'ltr');

export const listed = (parts: string[]): string => new Intl.ListFormat(locale).format(parts);

function find(id: string, args: Record<string, FluentVariable>): string | null {
  for (const one of bundles) {
    const message = one.getMessage(id);
    if (message?.value) return one.formatPattern(message.value, { brand, ...args }, []);
  }
  return null;
}

export function t(id: string, args: Record<string, FluentVariable> = {}): string {
  return find(id, args) ?? id;
}

/** The most particular text there is: t('secure-title', 'sign_in') is secure-title-sign_in or else secure-title. */
export function tOr(id: string, variant: string, args: Record<string, FluentVariable> = {}): string {
  return find(`${id}-${variant}`, args) ?? t(id, args);
}
