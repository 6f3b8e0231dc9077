// Countries and their prefixes, as far as a form has to know them. What is a number, the service decides.

import type { Country, Field } from '../../protocol';

export function countriesOf({ options }: Field, locale: string): Country[] {
  if (!Array.isArray(options)) return [];
  return (options as Country[])
    .filter((one) => typeof one?.value === 'string' && typeof one.title === 'string')
    .map(({ value, title, prefix }) => ({ value, title, prefix: typeof prefix === 'string' ? prefix : '' }))
    // Whether the title names the prefix already is the service's affair: here it is said once.
    .map(({ title, prefix, ...one }) => ({ ...one, prefix, title: title.replace(` (${prefix})`, '') }))
    .sort((a, b) => a.title.localeCompare(b.title, locale));
}

/** Where the browser says that it is at home: "en-GB" is the United Kingdom, "en" is nowhere. */
export function homeCountry(countries: Country[], languages: readonly string[]): string {
  for (const language of languages) {
    const region = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(language)?.[1]?.toUpperCase();
    if (countries.some(({ value }) => value === region)) return region!;
  }
  return '';
}

/** "+44 …", "0044 …", also in other digits: a number with its country in it. Its figures with a plus, or null. */
export function wholeNumber(number: string): string | null {
  const plain = number.normalize('NFKC').replace(/[^\d+]/g, '').replace(/^00/, '+');
  return /^\+\d/.test(plain) ? plain : null;
}

/** The country that a whole number names. Where several share a prefix, the one that was chosen stays. */
export function countryOf(number: string, countries: Country[], chosen: string): string {
  const whole = wholeNumber(number);
  if (!whole) return chosen;
  const fitting = countries.filter(({ prefix }) => prefix && whole.startsWith(prefix));
  const longest = Math.max(...fitting.map(({ prefix }) => prefix.length));
  const found = fitting.filter(({ prefix }) => prefix.length === longest);
  return found.length === 1 ? found[0]!.value : chosen;
}
