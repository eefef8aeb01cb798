import assert from 'node:assert/strict';
import { test } from 'node:test';
import { megabytes, minutes, percent, sizeOf } from '../../../Portfolio.Web/wwwroot/js/upload/parts.js';

globalThis.document = { documentElement: { lang: 'en' } };
const MEGABYTE = 1_048_576;

test('a file one byte too large is not said to be as large as allowed', () => {
  assert.equal(megabytes(4 * MEGABYTE, false), '4 MB');
  assert.equal(megabytes(4 * MEGABYTE + 1, false), '4 MB');
  assert.equal(megabytes(4 * MEGABYTE + 1, true), '4.01 MB');
});

test('small files are said in kilobytes', () => {
  assert.equal(sizeOf(1), '1 kB');
  assert.equal(sizeOf(300_000), '293 kB');
  assert.equal(sizeOf(MEGABYTE), '1 MB');
});

test('what is left is minutes and seconds, rounded up', () => {
  assert.equal(minutes(0.2), '0:01');
  assert.equal(minutes(61), '1:01');
  assert.equal(minutes(-5), '0:00');
  assert.equal(percent(0.256), '26%');
});
