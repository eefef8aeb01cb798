import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { visibleFor } from '../../../Portfolio.Web/wwwroot/js/preview/report.js';

const ENOUGH_MS = 3000;

let now = 0;
let visibility = 'visible';
let looks = 0;
const timers = new Set();

// A page without a browser, with a clock of its own.
performance.now = () => now;
globalThis.setInterval = (act, ms) => {
  const timer = { act, ms, due: now + ms };
  timers.add(timer);
  return timer;
};
globalThis.clearInterval = timer => timers.delete(timer);
globalThis.document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
globalThis.getComputedStyle = () => {
  looks++;
  return { visibility };
};

beforeEach(() => {
  [now, visibility, looks] = [0, 'visible', 0];
  timers.clear();
});

async function pass(ms) {
  for (const end = now + ms; now < end;) {
    now += 100;
    for (const timer of [...timers].filter(t => t.due <= now)) {
      timer.due += timer.ms;
      timer.act();
    }
  }
  await Promise.resolve();
}

/** Whether the work counts as read, and how to leave it. */
function read() {
  const left = new AbortController();
  const seen = { isRead: false, leave: () => left.abort() };
  visibleFor(ENOUGH_MS, {}, left.signal).then(() => { seen.isRead = true; });
  return seen;
}

test('what was visible for three seconds counts as read, and is not looked at any more', async () => {
  const work = read();
  await pass(2800);
  assert.equal(work.isRead, false);
  await pass(400);
  assert.equal(work.isRead, true);
  assert.equal(timers.size, 0);
  const before = looks;
  document.dispatchEvent(new Event('visibilitychange'));
  assert.equal(looks, before);
});

test('time behind another preview does not count', async () => {
  visibility = 'hidden';
  const work = read();
  await pass(5000);
  visibility = 'visible';
  await pass(2800);
  assert.equal(work.isRead, false);
  await pass(600);
  assert.equal(work.isRead, true);
});

test('a preview that was removed is never read, nor looked at', async () => {
  const work = read();
  await pass(1000);
  work.leave();
  const before = looks;
  await pass(5000);
  document.dispatchEvent(new Event('visibilitychange'));
  await pass(0);
  assert.equal(work.isRead, false);
  assert.equal(looks, before);
});

test('a preview that was removed before its first page was drawn is never read, nor looked at', async () => {
  const gone = new AbortController();
  gone.abort();
  let isRead = false;
  visibleFor(ENOUGH_MS, {}, gone.signal).then(() => { isRead = true; });
  await pass(5000);
  assert.equal(isRead, false);
  assert.equal(looks, 0);
});
