import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Rate } from '../../../Portfolio.Web/wwwroot/js/upload/rate.js';

test('bytes a second are those of the last five seconds', t => {
  let now = 1000;
  t.mock.method(performance, 'now', () => now);
  const rate = new Rate();
  rate.begin();
  assert.equal(rate.at(0), 0);
  now += 1000;
  assert.equal(rate.at(500), 500);
  now += 4999;
  assert.equal(Math.round(rate.at(5499)), 1000, 'what is older no longer counts');
});

test('after a pause it begins anew', t => {
  let now = 0;
  t.mock.method(performance, 'now', () => now);
  const rate = new Rate();
  rate.at(0);
  now = 1000;
  rate.begin();
  assert.equal(rate.at(9000), 0);
});
