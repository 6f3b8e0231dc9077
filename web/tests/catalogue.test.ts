import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import english from '../../data/translations/en/web.ftl';
import { setLanguage, t, tOr } from '../src/app/i18n';

const sources = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (
  entry.isDirectory() ? sources(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [readFileSync(join(folder, entry.name), 'utf8')] : []
));
const ids = [...english.matchAll(/^([a-z][\w-]*) =/gm)].map((match) => match[1]!);

test('the catalogue is sound Fluent', () => {
  const bundle = new FluentBundle('en');
  assert.deepEqual(bundle.addResource(new FluentResource(english)), []);
  assert.equal(ids.length, new Set(ids).size);
  assert.deepEqual(ids.filter((id) => !bundle.hasMessage(id)), []);
});

test('every text that the code names is there', () => {
  const code = sources('src').join('\n');
  const named = [...code.matchAll(/\bt\(\s*'([\w-]+)'/g)].map((match) => match[1]!);
  assert.ok(named.length > 40);
  assert.deepEqual(named.filter((id) => !ids.includes(id)), []);
});

test('a text without a particular form falls back to the general one', async () => {
  await setLanguage('en', 'CoinEx', async () => { throw new Error('not fetched'); });
  assert.equal(tOr('secure-title', 'sign_in'), 'Sign in to your account');
  assert.equal(tOr('secure-title', 'something_new'), 'Secure form');
  assert.equal(t('title'), 'CoinEx Help');
});

test('a language that lacks a text shows the English one', async () => {
  await setLanguage('pt-BR', 'CoinEx', async (path) => {
    if (path !== 'locales/pt.ftl') throw new Error(path);
    return 'close = Fechar';
  });
  assert.equal(t('close'), 'Fechar');
  assert.equal(t('retry'), 'Send again');
});
