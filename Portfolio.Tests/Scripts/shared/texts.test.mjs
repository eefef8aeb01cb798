import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill } from '../../../Portfolio.Web/wwwroot/js/shared/texts.js';

test('values take their places, in any order and more than once', () => {
  assert.equal(fill('{1} of {0} ({1})', 10, 3), '3 of 10 (3)');
  assert.equal(fill('{0}{2}', 'a'), 'a', 'a value that is missing is nothing');
  assert.equal(fill(undefined, 1), '');
});

test('a value is never read as a pattern', () => assert.equal(fill('{0} {1}', '{1}', '$&'), '{1} $&'));
