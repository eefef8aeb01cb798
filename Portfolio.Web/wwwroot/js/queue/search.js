const REST_MS = 350;
const QUEUE = /^\/certify(\/[\da-f-]{36})?$/;

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
    if (isSearch(event.target)) {
      clearTimeout(timer);
      timer = isComposing ? 0 : setTimeout(send, REST_MS, event.target);
    }
  };
  root.addEventListener('input', event => rest(event, event instanceof InputEvent && event.isComposing), { signal });
  root.addEventListener('compositionend', event => rest(event, false), { signal });
  // Also on the browser's change event: when the field loses focus, and on Enter.
  root.addEventListener('change', event => {
    if (!isSearch(event.target)) {
      return;
    }
    clearTimeout(timer);
    if (event.isTrusted && event.target.dataset.sent === event.target.value) {
      // Sent when typing paused. A focused field that is replaced after going back reports it too, and by then another text counts.
      event.stopPropagation();
      return;
    }
    event.target.dataset.sent = event.target.value;
    keep(event.target.value.trim());
  }, { signal, capture: true });
  window.addEventListener('popstate', () => {
    // What has not been sent by now is left behind.
    clearTimeout(timer);
    const field = root.querySelector('[data-queue-search]');
    if (isSearch(field)) {
      field.value = field.dataset.sent = new URLSearchParams(location.hash.slice(1)).get('q') ?? '';
    }
  }, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/**
 * Puts the text into the address, behind the # as in every list: Back and a reload restore it, and no request contains it. The server gets it
 * with the event, so no navigation of its own can overtake what is being typed.
 * @param {string} words
 */
function keep(words) {
  // The page may have been left while the timer was running.
  if (QUEUE.test(location.pathname)) {
    history.replaceState(history.state, '', location.pathname + location.search + (words && `#q=${encodeURIComponent(words)}`));
  }
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
