import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.document = new EventTarget();
const { drawnRange } = await import('../../../Portfolio.Web/wwwroot/js/queue/window.js');

function list(total, ...places) {
  const children = places.map(place => ({ dataset: { place: String(place) }, getAttribute: () => String(total) }));
  return { children, firstElementChild: children[0] ?? null };
}

test('what is drawn reaches as far as there is no gap', () => {
  assert.deepEqual(drawnRange(list(100, 9, 10, 11, 12, 20), { first: 10, last: 11 }), { first: 9, last: 12 });
});

test('the ends of a list have nothing beyond them to draw', () => {
  assert.deepEqual(drawnRange(list(3, 0, 1, 2), { first: 0, last: 2 }), { first: -Infinity, last: Infinity });
});

test('what is in sight beyond the last row counts as the last row', () => {
  assert.deepEqual(drawnRange(list(3, 0, 1, 2), { first: 1, last: 9 }), { first: -Infinity, last: Infinity });
});

test('a gap in sight means that it is not drawn', () => {
  assert.equal(drawnRange(list(100, 1, 2, 5), { first: 2, last: 4 }), null);
  assert.equal(drawnRange(list(100), { first: 0, last: 4 }), null);
  assert.equal(drawnRange(list(100, 1), null), null);
});
