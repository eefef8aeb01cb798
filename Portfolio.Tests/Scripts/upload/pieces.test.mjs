import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pieces } from '../../../Portfolio.Web/wwwroot/js/upload/pieces.js';

const MEGABYTE = 1_048_576;
let now = 0;

function arrivedAfter(pieces, ms) {
  pieces.begins();
  now += ms;
  return pieces.arrived();
}

test('a fast line gets larger pieces, up to eight megabytes', t => {
  t.mock.method(performance, 'now', () => now);
  const pieces = new Pieces();
  assert.equal(pieces.bytes, MEGABYTE);
  assert.equal(arrivedAfter(pieces, 1999), 4 * MEGABYTE);
  assert.equal(arrivedAfter(pieces, 1999), 8 * MEGABYTE);
});

test('a slow line gets smaller pieces, never under one megabyte', t => {
  t.mock.method(performance, 'now', () => now);
  const pieces = new Pieces();
  arrivedAfter(pieces, 100);
  assert.equal(arrivedAfter(pieces, 5000), 4 * MEGABYTE, 'in between, the size stays');
  assert.equal(arrivedAfter(pieces, 10_001), MEGABYTE);
  assert.equal(arrivedAfter(pieces, 60_000), MEGABYTE);
});

test('once a proxy refused a piece, none of this page is larger than one megabyte again', t => {
  t.mock.method(performance, 'now', () => now);
  assert.equal(Pieces.wasTooLarge(), true, 'a smaller one may pass');
  assert.equal(Pieces.wasTooLarge(), false, 'there is none smaller');
  assert.equal(arrivedAfter(new Pieces(), 10), MEGABYTE);
});
