import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import alarm from '../../data/translations/en/alarm.ftl';
import desk from '../../data/translations/en/desk-page.ftl';
import step from '../../data/translations/en/step.ftl';
import english from '../../data/translations/en/web.ftl';
import { setLanguage, t, tOr } from '../src/app/i18n';

const sources = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (
  entry.isDirectory() ? sources(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [readFileSync(join(folder, entry.name), 'utf8')] : []
));
const idsOf = (source: string) => [...source.matchAll(/^([a-z][\w-]*) =/gm)].map((match) => match[1]!);
/** What a page may say: words of its own, and the chat's. */
const pages = { app: english, alarm: `${english}\n${alarm}`, step: `${english}\n${step}`, desk: `${english}\n${desk}` };
const namedIn = (code: string) => [...code.matchAll(/\bt\(\s*'([\w-]+)'/g)].map((match) => match[1]!);

for (const [room, source] of Object.entries(pages)) {
  test(`the texts of ${room} are sound Fluent, and every one that its code names is there`, () => {
    const found = idsOf(source);
    const bundle = new FluentBundle('en');
    assert.deepEqual(bundle.addResource(new FluentResource(source)), []);
    assert.deepEqual(found.filter((id, i) => found.indexOf(id) !== i), []);
    assert.deepEqual(found.filter((id) => !bundle.hasMessage(id)), []);
    const named = namedIn(sources(`src/${room}`).join('\n'));
    assert.ok(named.length > 3);
    assert.deepEqual(named.filter((id) => !found.includes(id)), []);
  });
}

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
