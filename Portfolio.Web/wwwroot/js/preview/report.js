const VISIBLE_CHECK_MS = 200;

/**
 * Tells the server one fact; a call that a lost connection swallowed is made again when the page is live again.
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
  // Without a connection the call neither ends nor fails, so that it is not enough to repeat what failed.
  document.addEventListener('portfolio:live', call, { signal });
  call();
}

// What is made ready behind another one is in the page, and in front of nobody.
/** @param {HTMLElement} element */
const isVisible = element => document.visibilityState === 'visible' && getComputedStyle(element).visibility === 'visible';

/**
 * Resolves once this part of the page is looked at.
 * @param {HTMLElement} element
 * @param {AbortSignal} signal
 */
export function whenVisible(element, signal) {
  return visibleFor(0, element, signal);
}

/**
 * Resolves after this part of the page has been looked at for so long altogether; never, once the signal is given.
 * @param {number} ms
 * @param {HTMLElement} element
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function visibleFor(ms, element, signal) {
  return new Promise(resolve => {
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
