const REST_MS = 350;

/** @type {WeakMap<HTMLElement, AbortController>} */
const attached = new WeakMap();

/**
 * Searches when typing pauses, never during an IME composition; the field's text is never changed.
 * @param {HTMLElement} root
 */
export function attach(root) {
  detach(root);
  const stop = new AbortController();
  const { signal } = stop;
  let timer = 0;
  attached.set(root, stop);
  /** @param {HTMLInputElement} field */
  const send = field => {
    clearTimeout(timer);
    if (field.isConnected && field.dataset.sent !== field.value) {
      field.dataset.sent = field.value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  };
  /** @param {Event} event @param {boolean} isComposing */
  const rest = (event, isComposing) => {
    clearTimeout(timer);
    if (isSearch(event.target) && !isComposing) {
      timer = setTimeout(send, REST_MS, event.target);
    }
  };
  root.addEventListener('input', event => rest(event, event instanceof InputEvent && event.isComposing), { signal });
  root.addEventListener('compositionend', event => rest(event, false), { signal });
  // Also on the browser's change event: when the field loses focus, and on Enter.
  root.addEventListener('change', event => {
    if (isSearch(event.target)) {
      clearTimeout(timer);
      event.target.dataset.sent = event.target.value;
    }
  }, { signal, capture: true });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/**
 * Called after the first match was opened: leaves the field, so that the next key is a shortcut again.
 * @param {HTMLElement} root
 */
export function leave(root) {
  root.querySelector('[data-queue-search]')?.blur();
}

/** @param {HTMLElement} root */
export function detach(root) {
  attached.get(root)?.abort();
  attached.delete(root);
}

/** @param {EventTarget | null} target @returns {target is HTMLInputElement} */
const isSearch = target => target instanceof Element && target.matches('[data-queue-search]');
