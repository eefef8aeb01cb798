import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verbOf } from '../../../Portfolio.Web/wwwroot/js/desk/keys.js';

class Element {
  constructor(isInQueue) {
    this.isInQueue = isInQueue;
  }

  closest() {
    return this.isInQueue ? this : null;
  }
}

const body = new Element(false);
Object.assign(globalThis, { Element, document: { body } });
const verb = (code, more = {}) => verbOf({ code, target: body, ...more });

test('letters are places on the keyboard, whatever the input method writes', () => {
  assert.equal(verb('KeyJ'), 'next');
  assert.equal(verb('KeyK'), 'previous');
  assert.equal(verb('KeyP'), 'pass');
  assert.equal(verb('KeyP', { shiftKey: true }), 'publish');
  assert.equal(verb('KeyM'), 'media');
  assert.equal(verb('Slash', { shiftKey: true }), 'help');
  assert.equal(verb('KeyF', { shiftKey: true }), undefined);
});

test('digits of both blocks are phrases', () => {
  assert.equal(verb('Digit3'), 'phrase3');
  assert.equal(verb('Numpad9'), 'phrase9');
  assert.equal(verb('Digit0'), undefined);
});

test('shortcuts of the browser and the system stay theirs', () => {
  for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
    assert.equal(verb('KeyP', { [modifier]: true }), undefined);
  }
});

test('arrows are keys in the list and on the bare page only', () => {
  assert.equal(verb('ArrowDown'), 'next');
  assert.equal(verb('ArrowUp', { target: new Element(true) }), 'previous');
  assert.equal(verb('ArrowUp', { target: new Element(false) }), undefined);
});
