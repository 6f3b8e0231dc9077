import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VNode } from 'preact';
import { codeDigits, plainDigits } from '../src/app/components/values';
import { parseSession } from '../src/app/session';
import { allowLinks, blocks, inline, safeUrl } from '../src/app/text';

/** What a person would see: tags by name, text as it is. */
function shape(parts: unknown): unknown {
  if (Array.isArray(parts)) return parts.map(shape);
  if (typeof parts !== 'object' || parts === null) return parts;
  const { type, props } = parts as VNode<{ href?: string; children?: unknown }>;
  return [type, ...(props.href ? [props.href] : []), props.children];
}

test('bold and links become nodes', () => {
  assert.deepEqual(shape(inline('a **b** [c](https://d.example/e)')), [
    'a ', ['strong', 'b'], ' ', ['a', 'https://d.example/e', 'c'],
  ]);
});

test('a bare address is a link without the full stop behind it', () => {
  assert.deepEqual(shape(inline('see https://d.example/e.')), ['see ', ['a', 'https://d.example/e', 'https://d.example/e'], '.']);
});

test('an address that could run a script is shown as it was written', () => {
  for (const url of ['javascript:alert(1)', 'JaVaScRiPt:x', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//evil.example']) {
    assert.deepEqual(inline(`[x](${url})`).join(''), `[x](${url})`);
  }
});

test('markup of any other language is text', () => {
  assert.deepEqual(inline('<img src=x onerror=alert(1)>'), ['<img src=x onerror=alert(1)>']);
});

test('only https, mailto and our own pages may be followed', () => {
  assert.equal(safeUrl('http://other.example/', 'http://localhost:8080'), null);
  assert.equal(safeUrl('http://localhost:8080/dev/inbox', 'http://localhost:8080'), 'http://localhost:8080/dev/inbox');
  assert.equal(safeUrl('mailto:a@b.example'), 'mailto:a@b.example');
  assert.equal(safeUrl('relative'), null);
});

test('a page that embeds the chat may be followed, and nothing that only looks like it', () => {
  allowLinks(['http://help.example:8000', 'null', 'javascript:', 7]);
  const article = 'http://help.example:8000/articles/after-reset#hold';
  assert.equal(safeUrl(article), article);
  assert.deepEqual(shape(inline(`section: ${article}`)), ['section: ', ['a', article, article]]);
  for (const url of ['http://help.example/x', 'http://help.example:8000.evil.example/', 'http://help.example:8000@evil.example/', 'javascript:alert(1)', 'data:text/html,x']) {
    assert.equal(safeUrl(url), null);
  }
  allowLinks(undefined);
});

test('paragraphs, line breaks and lists', () => {
  assert.deepEqual(blocks('a\nb\n\nc\n- d\n• e\n\n- f\n1. g\n\n2. h'), [
    { kind: 'p', lines: ['a', 'b'] }, { kind: 'p', lines: ['c'] },
    { kind: 'ul', lines: ['d', 'e', 'f'] }, { kind: 'ol', lines: ['g', 'h'] },
  ]);
});

test('a code is read however it was pasted', () => {
  for (const text of ['123456', ' 123 456 ', '123-456', '１２３４５６', '١٢٣٤٥٦', '۱۲۳۴۵۶', '\u200e123456\u2069']) {
    assert.equal(plainDigits(text), '123456', JSON.stringify(text));
  }
  assert.ok(codeDigits('123456'));
  assert.ok(!codeDigits('12345') && !codeDigits('12345a') && !codeDigits('1234567'));
});

test('what was stored by somebody else is no session', () => {
  for (const json of [null, '', 'x', '{}', '[]', '{"conversation_id":1,"token":"t"}']) assert.equal(parseSession(json), null);
  assert.deepEqual(parseSession('{"conversation_id":"c","token":"t"}'), { conversation_id: 'c', token: 't', read: 0 });
});
