import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.MutationObserver = class { observe() {} };
globalThis.document = { querySelectorAll: () => [] };
const { words } = await import('../../../Portfolio.Web/wwwroot/js/live/countdown.js');

const texts = { days: '{0} days', hours: '{0} h {1} min', minutes: '{0} left', closed: 'Closed' };
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

test('the nearer the end, the finer the words', () => {
  assert.equal(words(texts, 2 * DAY + 1), '2 days');
  assert.equal(words(texts, 2 * DAY), '48 h 0 min');
  assert.equal(words(texts, HOUR + MINUTE), '1 h 1 min');
  assert.equal(words(texts, HOUR), '60:00 left');
});

test('00:00 is never shown while there is still time', () => {
  assert.equal(words(texts, 1), '00:01 left');
  assert.equal(words(texts, 0), 'Closed');
  assert.equal(words(texts, -5), 'Closed');
});
