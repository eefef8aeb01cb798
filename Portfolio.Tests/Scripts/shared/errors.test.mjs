import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusal, Refused, Unreachable } from '../../../Portfolio.Web/wwwroot/js/shared/errors.js';

test('a server that is away may be asked again', () => {
  for (const status of [502, 503, 504]) {
    assert.ok(refusal(status, 'application/json', '{"code":"x"}') instanceof Unreachable);
  }
});

test('a problem document says code, detail and reason', () => {
  const refused = refusal(422, 'application/problem+json', '{"code":"file-damaged","detail":"Not a PDF.","reason":"broken"}');
  assert.ok(refused instanceof Refused);
  assert.deepEqual([refused.code, refused.detail, refused.reason], ['file-damaged', 'Not a PDF.', 'broken']);
  assert.equal(refusal(400, 'application/problem+json', '{"title":"Bad"}').detail, 'Bad');
});

test('what a proxy answers is known by its status', () => {
  assert.equal(refusal(413, 'text/html', '<h1>').code, 'file-too-large');
  assert.equal(refusal(0, null, '').code, 'signed-out');
  assert.equal(refusal(418, null, '').code, 'failed');
  assert.equal(refusal(400, 'application/json', 'not JSON').code, 'failed');
});
