import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countriesOf, countryOf, homeCountry, wholeNumber } from '../src/app/components/numbers';

const options = [['US', 'United States', '+1'], ['GB', 'United Kingdom', '+44'], ['CA', 'Canada', '+1'], ['JM', 'Jamaica', '+1876'], ['AT', 'Österreich (+43)', '+43']]
  .map(([value, title, prefix]) => ({ value, title, prefix }));
const countries = countriesOf({ name: 'country', kind: 'country', label: 'Country', options: [...options, { id: 'x' }, null] }, 'de');

test('countries are sorted as their language sorts, and what is none is left out', () => {
  assert.deepEqual(countries.map(({ value }) => value), ['CA', 'JM', 'AT', 'GB', 'US']);
  assert.equal(countries[2]!.title, 'Österreich');
  assert.deepEqual(countriesOf({ name: 'country', kind: 'country', label: 'Country', options: 'all' }, 'en'), []);
});

test('home is where the browser says, if it says', () => {
  assert.equal(homeCountry(countries, ['en', 'en-GB', 'de-AT']), 'GB');
  assert.equal(homeCountry(countries, ['zh-Hant-US']), 'US');
  assert.equal(homeCountry(countries, ['en-AU', 'de']), '');
});

test('a number with its country in it is known by its beginning', () => {
  assert.equal(wholeNumber('+44 7700 900123'), '+447700900123');
  assert.equal(wholeNumber('0044 (0)7700-900123'), '+4407700900123');
  assert.equal(wholeNumber('＋４４ ７７００'), '+447700');
  for (const part of ['07700 900123', '', '+', 'call me']) assert.equal(wholeNumber(part), null);
});

test('a whole number chooses its country, unless several share the prefix', () => {
  assert.equal(countryOf('+44 7700', countries, 'AT'), 'GB');
  assert.equal(countryOf('+1 876 555', countries, 'AT'), 'JM');
  assert.equal(countryOf('+1 415 555', countries, 'CA'), 'CA');
  assert.equal(countryOf('+999', countries, 'CA'), 'CA');
  assert.equal(countryOf('7700 900123', countries, 'CA'), 'CA');
});
