// Same breakpoint as in the style sheet: from here on the list is beside the desk.
const WIDE = '(min-width: 1280px)';

/**
 * Opens the first outcome when the list is opened without one on a wide screen. It replaces the list's history entry, so that Back leads
 * to the previous page and does not open the outcome again.
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 */
export function openFirst(root, signal) {
  // Only once per visit: rows that arrive later in an empty list are announced but not opened.
  let isDue = isListAlone(root);
  const look = () => {
    if (isDue && root.isConnected && root.querySelector('[data-queue], .empty-inline')) {
      isDue = false;
      // Decided rows stay in the list, so prefer the first undecided one of the rows that are rendered.
      const row = root.querySelector('[data-queue] a:is([data-status="Sent"], [data-status="Read"])') ?? root.querySelector('[data-queue] [data-place="0"] a');
      if (row instanceof HTMLAnchorElement && isListAlone(root) && matchMedia(WIDE).matches) {
        Blazor.navigateTo(row.href, { forceLoad: false, replaceHistoryEntry: true });
      }
    }
  };
  const changed = new MutationObserver(changes => {
    if (changes.some(c => c.type === 'attributes')) {
      // Another filter was chosen, or the user went back to the list.
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
