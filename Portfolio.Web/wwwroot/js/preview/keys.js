import { closest } from '../shared/page.js';

const typedInto = 'input, textarea, select';

/** @type {Record<string, string>} */
const verbs = {
  '+': 'zoomIn', '=': 'zoomIn', '-': 'zoomOut', _: 'zoomOut', '0': 'fit', r: 'rotate', R: 'rotate',
  PageDown: 'next', PageUp: 'previous', ArrowRight: 'next', ArrowLeft: 'previous', Home: 'first', End: 'last',
};

/**
 * Shortcut keys of a preview, active only while the focus is inside it; other keys are left to the page.
 * @param {HTMLElement} root
 * @param {HTMLElement} scroller
 * @param {Record<string, () => void>} acts
 * @param {AbortSignal} signal
 */
export function listenForKeys(root, scroller, acts, signal) {
  root.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || closest(event, typedInto)) {
      return;
    }
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (sideways && scroller.scrollWidth > scroller.clientWidth + 1) {
      return;
    }
    const act = acts[verbs[event.key]];
    if (act) {
      event.preventDefault();
      act();
    }
  }, { signal });
}
