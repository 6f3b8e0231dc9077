import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLink } from '../src/step/link';

const INIT = 'query_id=AAF&user=%7B%22id%22%3A7%2C%22first_name%22%3A%22A%20%26%20B%22%7D&auth_date=1772359200&hash=c0ffee';
const APPENDED = `tgWebAppData=${encodeURIComponent(INIT)}&tgWebAppVersion=8.0&tgWebAppPlatform=ios&tgWebAppThemeParams=%7B%22bg_color%22%3A%22%23ffffff%22%7D`;

test('a link is a step and a token', () => {
  assert.deepEqual(parseLink('#st_5m0b-Zl.9c41f2'), { step: 'st_5m0b-Zl', token: '9c41f2' });
});

for (const [name, sign] of [['behind an ampersand', '&'], ['behind a question mark', '?']]) {
  test(`what Telegram appends ${name} is no part of the token, and comes as it was signed`, () => {
    assert.deepEqual(parseLink(`#st_1.mini_1${sign}${APPENDED}`), { step: 'st_1', token: 'mini_1', initData: INIT });
  });
}

test('a program that appends only what it is, has not said who opened it', () => {
  assert.deepEqual(parseLink('#st_1.t?tgWebAppVersion=6.0&tgWebAppPlatform=web'), { step: 'st_1', token: 't' });
  assert.deepEqual(parseLink('#st_1.t&tgWebAppData=&tgWebAppVersion=6.0'), { step: 'st_1', token: 't' });
});

test('a broken escape breaks nothing', () => {
  assert.equal(parseLink('#st_1.t&tgWebAppData=%E0%A4%A&x=%')?.step, 'st_1');
});

test('anything else is no link', () => {
  for (const hash of ['', '#', '#st_1', '#st_1.', '#.t', `#${APPENDED}`, `#?${APPENDED}`, '#a/b.t']) assert.equal(parseLink(hash), null);
});
