import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

// As much of the DOM as a search field in its form needs.
class Element extends EventTarget {
  dataset = {};
  isConnected = true;
  value = '';

  querySelector() {
    return field;
  }

  matches(selectors) {
    return selectors === '[data-queue-search]';
  }
}

globalThis.Element = Element;
globalThis.window = new EventTarget();
globalThis.InputEvent = class extends Event {};
const entries = [];
globalThis.history = {
  state: { _index: 3 },
  replaceState(state, _, url) {
    entries[entries.length - 1] = { state, url };
  },
};
const { attach } = await import('../../../Portfolio.Web/wwwroot/js/queue/search.js');
const form = new Element();
const field = new Element();
attach(form);

function change(value) {
  field.value = value;
  const event = new Event('change');
  Object.defineProperty(event, 'target', { value: field });
  form.dispatchEvent(event);
}

function stand(pathname, search = '') {
  globalThis.location = { pathname, search, hash: '' };
  entries.splice(0, entries.length, { state: null, url: 'before' });
}

beforeEach(() => stand('/certify'));

test('what is searched for stands behind the # of the same history entry', () => {
  change(' 王 & 1 ');
  assert.deepEqual(entries, [{ state: { _index: 3 }, url: '/certify#q=%E7%8E%8B%20%26%201' }]);
  change('王');
  assert.deepEqual(entries.map(e => e.url), ['/certify#q=%E7%8E%8B']);
});

test('the other filters and the open outcome stay, and an empty search leaves nothing behind', () => {
  const outcome = '/certify/01a22f28-fcdd-7646-91c6-108246b360be';
  stand(outcome, '?status=all');
  change('a');
  assert.equal(entries[0].url, `${outcome}?status=all#q=a`);
  change('');
  assert.equal(entries[0].url, `${outcome}?status=all`);
});

test('going back brings the text of that entry, and leaves behind what has not been sent', t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  change('a');
  field.value = 'ab';
  const typed = new Event('input');
  Object.defineProperty(typed, 'target', { value: field });
  form.dispatchEvent(typed);
  globalThis.location.hash = '#q=%E7%8E%8B%20%26%201%2B1';
  window.dispatchEvent(new Event('popstate'));
  t.mock.timers.runAll();
  assert.equal(field.value, '王 & 1+1');
  assert.equal(entries[0].url, '/certify#q=a');
  globalThis.location.hash = '#content';
  window.dispatchEvent(new Event('popstate'));
  assert.equal(field.value, '');
});

test('another page keeps its own address', () => {
  for (const path of ['/', '/certify/overview', '/school/people']) {
    stand(path);
    change('a');
    assert.equal(entries[0].url, 'before');
  }
});
