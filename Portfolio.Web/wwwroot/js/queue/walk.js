import { closest } from '../shared/page.js';

// The index of a row that gets the focus once it is rendered, by list.
/** @type {WeakMap<HTMLElement, number>} */
const wanted = new WeakMap();

// Registered with the page, because rows can be walked before the circuit is connected.
document.addEventListener('keydown', walk);

/**
 * Arrow keys, Home and End move the focus along the rows of a queue; the shortcut keys, while they are on, open the next one at once.
 * @param {KeyboardEvent} event
 */
function walk(event) {
  const root = closest(event, '[data-queue]');
  const list = root?.querySelector('ol');
  const place = Number(closest(event, 'li')?.dataset.place ?? NaN);
  if (!root || !list || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || Number.isNaN(place)) {
    return;
  }
  if (event.key === 'Home' || event.key === 'End') {
    event.preventDefault();
    goToEnd(root, list, event.key === 'Home');
    return;
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || root.closest('[data-keys]')?.dataset.keys === 'on') {
    return;
  }
  const row = list.querySelector(`[data-place="${place + step}"] a`);
  if (row) {
    event.preventDefault();
    row.focus();
  }
}

/**
 * Goes to the first or last row: it gets the focus once it is rendered, unless the focus has moved elsewhere meanwhile.
 * @param {HTMLElement} root
 * @param {HTMLElement} list
 * @param {boolean} isFirst
 */
function goToEnd(root, list, isFirst) {
  wanted.set(list, isFirst ? 0 : Number(list.firstElementChild?.getAttribute('aria-setsize') ?? 1) - 1);
  if (root.scrollHeight > root.clientHeight + 1) {
    root.scrollTop = isFirst ? 0 : root.scrollHeight;
  } else {
    list.scrollIntoView({ block: isFirst ? 'start' : 'end', behavior: 'instant' });
  }
  focusWanted(list);
}

/**
 * Called whenever rows have been rendered.
 * @param {HTMLElement} list
 */
export function focusWanted(list) {
  const place = wanted.get(list);
  const row = place === undefined ? null : list.querySelector(`[data-place="${place}"] a`);
  const isElsewhere = document.activeElement !== document.body && !list.contains(document.activeElement);
  if (row || isElsewhere) {
    wanted.delete(list);
  }
  if (row && !isElsewhere) {
    row.focus({ preventScroll: true });
  }
}
