import { fill } from '../shared/texts.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// By the attribute's value, not by element: a page rendered twice carries the first render's time twice.
/** @type {Map<string, number>} */
const offsets = new Map();
let timer = 0;

/** @param {string} stamp */
function serverNow(stamp) {
  if (!offsets.has(stamp)) {
    offsets.set(stamp, Date.parse(stamp) - performance.now());
  }
  return (offsets.get(stamp) ?? 0) + performance.now();
}

/** @param {Texts} texts @param {number} left */
export function words(texts, left) {
  if (left <= 0) {
    return texts.closed ?? '';
  }
  if (left > 2 * DAY) {
    return fill(texts.days, Math.floor(left / DAY));
  }
  if (left > HOUR) {
    return fill(texts.hours, Math.floor(left / HOUR), Math.floor(left % HOUR / MINUTE));
  }
  // Rounded up, so that 00:00 is never shown while there is still time.
  const seconds = Math.ceil(left / SECOND);
  /** @param {number} number */
  const two = number => String(number).padStart(2, '0');
  return fill(texts.minutes, `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`);
}

/** @param {HTMLElement} element */
function show(element) {
  const closesAt = Date.parse(element.dataset.closesAt ?? '');
  const left = closesAt - serverNow(element.dataset.serverNow ?? '');
  const inner = element.querySelector('[data-countdown-text]');
  if (Number.isNaN(left) || !inner) {
    return;
  }
  const text = words(JSON.parse(element.dataset.texts ?? '{}'), left);
  if (inner.textContent !== text) {
    inner.textContent = text;
  }
  const closed = String(left <= 0);
  if (element.dataset.closed !== closed && (closed === 'true' || 'closed' in element.dataset)) {
    element.dataset.closed = closed;
  }
}

function showAll() {
  const elements = document.querySelectorAll('[data-countdown]');
  elements.forEach(show);
  if (elements.length > 0 && timer === 0) {
    timer = setInterval(showAll, SECOND);
  } else if (elements.length === 0) {
    clearInterval(timer);
    timer = 0;
  }
}

new MutationObserver(showAll).observe(document.documentElement, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['data-closes-at', 'data-server-now', 'data-texts'],
});
showAll();
