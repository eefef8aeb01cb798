import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signOut, sitAt } from '../storage.mjs';

const record = (value, at = Date.now()) => JSON.stringify({ value, at });
const store = sitAt('amy', {
  'portfolio-draft/amy/o1/1': record({ title: 'first' }, Date.now() - 1000),
  'portfolio-draft/amy/o2/1': record({ title: 'old' }, Date.now() - 15 * 24 * 60 * 60 * 1000),
  'portfolio-draft/amy/o3/1': 'not JSON',
  'portfolio-draft/ben/o1/1': record({ title: 'of somebody else' }),
  other: 'stays',
});
const { allKept, forget, keep, keptOf } = await import('../../../Portfolio.Web/wwwroot/js/draft/keep.js');

test('on opening a page, what is another person\'s, too old or unreadable goes', () => {
  assert.deepEqual(Object.keys(store), ['portfolio-draft/amy/o1/1', 'other']);
});

test('what is kept is found again, the last typed first', () => {
  keep('o4', 2, { title: 'second' });
  assert.deepEqual(keptOf('o4', 2), { title: 'second' });
  assert.deepEqual(allKept().map(({ item, what, value }) => [item, what, value.title]), [['o4', '2', 'second'], ['o1', '1', 'first']]);
});

test('what is forgotten is gone, and the page hears of it', () => {
  let heard = 0;
  document.addEventListener('portfolio:typed-forgotten', () => heard++);
  forget('o4', 2);
  assert.deepEqual([keptOf('o4', 2), heard], [null, 1]);
});

test('after signing out nothing of anybody is left', () => {
  keep('o5', 1, { title: 'third' });
  store.setItem('portfolio-feedback/amy/x', '{}');
  signOut();
  assert.deepEqual([Object.keys(store), keptOf('o5', 1)], [['other'], null]);
});
