import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signOut, sitAt } from '../storage.mjs';

const typed = (text, typedAt = Date.now()) => ({ text, typedAt });
const store = sitAt('lee', {
  'portfolio-feedback/lee/certify/o1/draft/1': JSON.stringify(typed('kept')),
  'portfolio-feedback/lee/certify/o2/draft/1': JSON.stringify(typed('old', Date.now() - 15 * 24 * 60 * 60 * 1000)),
  'portfolio-feedback/wu/certify/o1/draft/1': JSON.stringify(typed('of somebody else')),
});
const { forget, keep, keptOf, othersKept } = await import('../../../Portfolio.Web/wwwroot/js/feedback/keep.js');

test('on opening a page, what is another person\'s or too old goes', () => {
  assert.deepEqual(Object.keys(store), ['portfolio-feedback/lee/certify/o1/draft/1']);
});

test('a text is forgotten only when it is that text: a newer one may have been typed meanwhile', () => {
  keep('/certify/o3/draft', 2, typed('newer'));
  forget('/certify/o3/draft', 2, 'older');
  assert.equal(keptOf('/certify/o3/draft', 2)?.text, 'newer');
  forget('/certify/o3/draft', 2, 'newer');
  assert.equal(keptOf('/certify/o3/draft', 2), null);
});

test('texts of other outcomes are found with their revision', () => {
  assert.deepEqual(othersKept('/certify/o9/draft').map(({ url, revision, record }) => [url, revision, record.text]), [['/certify/o1/draft', 1, 'kept']]);
  assert.deepEqual(othersKept('/certify/o1/draft'), []);
});

test('after signing out nothing is left', () => {
  signOut();
  assert.deepEqual(Object.keys(store), []);
});
