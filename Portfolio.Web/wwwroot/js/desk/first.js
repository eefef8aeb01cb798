// As in the style sheet: here the list stands beside the desk.
const WIDE = '(min-width: 1280px)';

/**
 * Opens the first work of a list that is opened without one, where there is room for both. It takes the place of the list in the history: going back
 * leads to where one came from, and not here again.
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 */
export function openFirst(root, signal) {
  // Once for each opening: what comes into an empty list later is announced, and opens nothing.
  let isDue = isListAlone(root);
  const look = () => {
    if (isDue && root.isConnected && root.querySelector('[data-queue], .empty-inline')) {
      isDue = false;
      // A work that was decided in this list still stands in it: the first to decide comes before it.
      const row = root.querySelector('[data-queue] a:is([data-status="Sent"], [data-status="Read"])') ?? root.querySelector('[data-queue] [data-place="0"] a');
      if (row instanceof HTMLAnchorElement && isListAlone(root) && matchMedia(WIDE).matches) {
        Blazor.navigateTo(row.href, { forceLoad: false, replaceHistoryEntry: true });
      }
    }
  };
  const changed = new MutationObserver(changes => {
    if (changes.some(c => c.type === 'attributes')) {
      // Another list has been asked for, or somebody went back to this one.
      isDue = isListAlone(root);
    }
    look();
  });
  changed.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-alone'] });
  signal.addEventListener('abort', () => changed.disconnect(), { once: true });
  look();
}

/** @param {HTMLElement} root */
const isListAlone = root => root.dataset.alone !== undefined && location.pathname.endsWith('/certify');
