import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examplePath } from '../src/app/example';

test('an example is loaded from the service itself, whatever its address was', () => {
  assert.equal(examplePath('https://chat.example.com/widget/examples/history_email.svg'), '/widget/examples/history_email.svg');
  assert.equal(examplePath('http://localhost:8080/widget/examples/counterparty_record.svg'), '/widget/examples/counterparty_record.svg');
});

test('nothing else is loaded', () => {
  for (const url of ['javascript:alert(1)', 'https://evil.example/x.svg', '/widget/examples/../app.js', '/widget/examples/x.svg?y', ''])
    assert.equal(examplePath(url), null);
});
