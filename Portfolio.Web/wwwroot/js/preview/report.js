const VISIBLE_CHECK_MS = 200;

/**
 * Tells the server one fact; a call that was lost with the connection is repeated when the page is live again.
 * @param {DotNetObject} dotnet
 * @param {string} method
 * @param {string} fileId
 * @param {AbortSignal} signal
 */
export function tell(dotnet, method, fileId, signal) {
  let delivered = false;
  const call = async () => {
    if (delivered || signal.aborted) {
      return;
    }
    try {
      await dotnet.invokeMethodAsync(method, fileId);
      delivered = true;
    } catch (error) {
      console.warn(`${method} was not delivered yet.`, error);
    }
  };
  // Without a connection the call neither completes nor fails, so it is not enough to retry failures.
  document.addEventListener('portfolio:live', call, { signal });
  call();
}

// A preview that is preloaded behind another one is in the page, but hidden.
/** @param {HTMLElement} element */
const isVisible = element => document.visibilityState === 'visible' && getComputedStyle(element).visibility === 'visible';

/**
 * Resolves once this element is visible.
 * @param {HTMLElement} element
 * @param {AbortSignal} signal
 */
export function whenVisible(element, signal) {
  return visibleFor(0, element, signal);
}

/**
 * Resolves after this element has been visible for this long in total; never, once the signal is aborted.
 * @param {number} ms
 * @param {HTMLElement} element
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function visibleFor(ms, element, signal) {
  return new Promise(resolve => {
    if (signal.aborted) {
      return;
    }
    let left = ms;
    let last = performance.now();
    let wasVisible = isVisible(element);
    const look = () => {
      const now = performance.now();
      if (wasVisible) {
        left -= now - last;
      }
      last = now;
      wasVisible = isVisible(element);
      if (left <= 0 && wasVisible) {
        stop();
        resolve();
      }
    };
    const stop = () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
    const timer = setInterval(look, VISIBLE_CHECK_MS);
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', stop, { once: true });
    look();
  });
}
