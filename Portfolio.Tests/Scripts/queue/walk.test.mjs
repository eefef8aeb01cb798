import assert from 'node:assert/strict';
import { test } from 'node:test';

// As much of the DOM as a list of rows needs.
class Element {
  constructor(found = {}) {
    this.found = found;
    this.dataset = {};
    this.scrollHeight = this.clientHeight = 100;
  }

  querySelector(selectors) {
    return this.found[selectors] ?? null;
  }

  closest(selectors) {
    return this.around?.[selectors] ?? null;
  }

  contains(other) {
    return Object.values(this.found).includes(other);
  }

  scrollIntoView() {}

  focus() {
    document.activeElement = this;
  }
}

const body = new Element();
globalThis.Element = Element;
globalThis.document = Object.assign(new EventTarget(), { body, activeElement: body });
const { focusWanted } = await import('../../../Portfolio.Web/wwwroot/js/queue/walk.js');

function page(keys = 'off') {
  const row = new Element();
  const next = new Element();
  const list = new Element({ '[data-place="3"] a': row, '[data-place="4"] a': next });
  list.firstElementChild = { getAttribute: () => '500' };
  const root = new Element({ ol: list });
  const desk = new Element();
  desk.dataset.keys = keys;
  root.around = { '[data-keys]': desk };
  const item = new Element();
  item.dataset.place = '3';
  row.around = { '[data-queue]': root, li: item };
  row.focus();
  return { row, next, list };
}

function press(target, key, more = {}) {
  const event = Object.assign(new Event('keydown', { cancelable: true }), { key, ...more });
  Object.defineProperty(event, 'target', { value: target });
  document.dispatchEvent(event);
  return event;
}

test('an arrow moves the focus to the next row', () => {
  const { row, next } = page();
  assert.equal(press(row, 'ArrowDown').defaultPrevented, true);
  assert.equal(document.activeElement, next);
});

test('a row that is not there is not gone to', () => {
  const { row } = page();
  assert.equal(press(row, 'ArrowUp').defaultPrevented, false);
  assert.equal(document.activeElement, row);
});

test('the keys of the desk and of the browser are left to them', () => {
  const { row } = page('on');
  press(row, 'ArrowDown');
  assert.equal(document.activeElement, row);
  const other = page();
  press(other.row, 'ArrowDown', { ctrlKey: true });
  press(other.row, 'a');
  assert.equal(document.activeElement, other.row);
});

test('the last row gets the focus once it is drawn', () => {
  const { row, list } = page();
  press(row, 'End');
  assert.equal(document.activeElement, row);
  const last = new Element();
  list.found['[data-place="499"] a'] = last;
  focusWanted(list);
  assert.equal(document.activeElement, last);
});

test('it does not get the focus when somebody has gone elsewhere meanwhile', () => {
  const { row, list } = page();
  press(row, 'End');
  const elsewhere = new Element();
  elsewhere.focus();
  list.found['[data-place="499"] a'] = new Element();
  focusWanted(list);
  assert.equal(document.activeElement, elsewhere);
});
