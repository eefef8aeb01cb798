import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.document = Object.assign(new EventTarget(), { readyState: 'complete', querySelectorAll: () => [] });
globalThis.MutationObserver = class {
  observe() {}
};
const { countCharacters } = await import('../../../Portfolio.Web/wwwroot/js/shared/text-count.js');

test('characters are counted as a reader counts them', () => {
  assert.equal(countCharacters(''), 0);
  assert.equal(countCharacters('學習歷程'), 4);
  assert.equal(countCharacters('e\u0301'), 1, 'a letter with its accent');
  assert.equal(countCharacters('👩‍👩‍👧'), 1, 'a family is one picture');
  assert.equal(countCharacters('a\r\nb'), 3, 'a line break is one');
});
