import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyOf, newUploadId, waitOrOnline } from '../../../Portfolio.Web/wwwroot/js/upload/wait.js';

globalThis.window = new EventTarget();

test('an id is a random UUID, on plain HTTP too', () => {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  assert.match(newUploadId(), form);
  Object.defineProperty(crypto, 'randomUUID', { value: undefined });
  assert.match(newUploadId(), form);
  assert.notEqual(newUploadId(), newUploadId());
});

test('a signal of several is given by the first, with its reason', () => {
  const [one, other] = [new AbortController(), new AbortController()];
  const either = anyOf(one.signal, other.signal);
  assert.equal(either.aborted, false);
  other.abort('second');
  one.abort('first');
  assert.equal(either.reason, 'second');
  assert.equal(anyOf(one.signal).reason, 'first', 'also when it was given before');
});

test('waiting ends when the time is over', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const waited = waitOrOnline(1000, new AbortController().signal);
  t.mock.timers.tick(1000);
  await waited;
});

test('waiting ends when the browser is online again', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const waited = waitOrOnline(1000, new AbortController().signal);
  window.dispatchEvent(new Event('online'));
  await waited;
});

test('waiting fails when nobody wants it any more', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const stop = new AbortController();
  const waited = waitOrOnline(1000, stop.signal);
  stop.abort(new Error('cancelled'));
  await assert.rejects(waited, /cancelled/);
});
