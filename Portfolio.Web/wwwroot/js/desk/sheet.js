import { closest } from '../shared/page.js';

/**
 * The bottom sheet with an outcome's details on a phone. It closes when another outcome is opened, so that the document fills the screen.
 * On a wide screen the sheet is always fully visible beside the document, and its open state has no effect.
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 */
export function keepSheet(root, signal) {
  let outcome = outcomeOf(root);
  const follow = new MutationObserver(() => {
    const now = outcomeOf(root);
    if (now !== outcome) {
      outcome = now;
      turn(root, false);
    }
    say(root);
  });
  follow.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-outcome-id'] });
  signal.addEventListener('abort', () => follow.disconnect(), { once: true });
  root.addEventListener('click', event => {
    if (closest(event, '[data-sheet-turn]')) {
      turn(root, !isOpen(root));
    } else if ((closest(event, '[data-fails]') && !hasText(root)) || (closest(event, '.verdict') && isTooLong(root))) {
      // The feedback is missing or too long: its field must be visible to take the focus.
      turn(root, true);
    }
  }, { signal });
  root.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented && isOpen(root) && closest(event, '.desk-sheet')) {
      turn(root, false);
      sheetTurn(root)?.focus();
    }
  }, { signal });
  say(root);
}

/** @param {HTMLElement} root */
export function openSheet(root) {
  turn(root, true);
}

/**
 * The button that opens and closes the sheet; null when it is not visible.
 * @param {HTMLElement} root
 */
export function sheetTurn(root) {
  const button = root.querySelector('[data-sheet-turn]');
  return button?.checkVisibility() ? button : null;
}

/** @param {HTMLElement} root @param {boolean} isWanted */
function turn(root, isWanted) {
  root.dataset.sheet = isWanted ? 'open' : 'shut';
  say(root);
}

/** @param {HTMLElement} root */
function say(root) {
  root.querySelector('[data-sheet-turn]')?.setAttribute('aria-expanded', String(isOpen(root)));
}

/** @param {HTMLElement} root */
const isOpen = root => root.dataset.sheet === 'open';
/** @param {HTMLElement} root */
const isTooLong = root => {
  const field = root.querySelector('[data-feedback]');
  const area = /** @type {HTMLTextAreaElement | null} */ (field?.querySelector('textarea') ?? null);
  return area !== null && [...area.value].length > Number(field?.dataset.countMax);
};
/** @param {HTMLElement} root */
const hasText = root => Boolean(/** @type {HTMLTextAreaElement | null} */ (root.querySelector('[data-feedback] textarea'))?.value.trim());
/** @param {HTMLElement} root */
const outcomeOf = root => root.querySelector('[data-desk]')?.dataset.outcomeId;
