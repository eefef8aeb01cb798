import { partOf } from '../shared/page.js';
import { focusWanted } from './walk.js';

/**
 * @typedef {{ first: number, last: number }} Span row indexes
 * @typedef {{ row: HTMLElement, top: number }} Anchor
 * @typedef {{ seen: Span | null, anchor: Anchor | null, frame: number }} State
 */

// The list is rendered again before the visible part comes closer than this to the edge of the rendered rows.
const REST = 6;

/** @type {WeakMap<HTMLElement, { stop: AbortController, state: State, list: HTMLElement }>} */
const attached = new WeakMap();

/**
 * Tells the server which rows are visible, and keeps them in place when others are inserted or removed above.
 * Handles both layouts: a list with its own scroll bar on a wide screen, and one that scrolls with the page on a phone.
 * @param {HTMLElement} root
 * @param {DotNetObject} dotnet
 */
export function attach(root, dotnet) {
  detach(root);
  const stop = new AbortController();
  const { signal } = stop;
  const list = partOf(root, 'ol', HTMLOListElement);
  /** @type {State} */
  const state = { seen: null, anchor: null, frame: 0 };
  attached.set(root, { stop, state, list });

  const look = () => {
    state.frame = 0;
    if (signal.aborted || !root.isConnected) {
      return;
    }
    state.anchor = anchorOf(root, list);
    const sight = inSight(root, list);
    const drawn = drawnRange(list, sight);
    if (sight && (!drawn || sight.first - REST < drawn.first || sight.last + REST > drawn.last) && !same(sight, state.seen)) {
      state.seen = sight;
      dotnet.invokeMethodAsync('Seen', sight.first, sight.last).catch(() => { state.seen = null; });
    }
  };
  const later = () => { state.frame ||= requestAnimationFrame(look); };

  // Sent before the change event of the check box. The server determines the range, since not all rows between two ticks are rendered here.
  root.addEventListener('click', event => {
    if (event.shiftKey && event.target instanceof HTMLInputElement && event.target.type === 'checkbox') {
      dotnet.invokeMethodAsync('Extend').catch(() => {});
    }
  }, { signal });
  document.addEventListener('scroll', later, { capture: true, passive: true, signal });
  const sized = new ResizeObserver(later);
  sized.observe(root);
  // Filters that unfold above the rows move them, without changing the size of a list that scrolls with the page.
  sized.observe(root.parentElement ?? root);
  const changed = new MutationObserver(() => {
    keepInPlace(root, list, state.anchor);
    focusWanted(list);
    state.seen = null;
    later();
  });
  changed.observe(list, { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] });
  changed.observe(root, { attributes: true, attributeFilter: ['style'] });
  signal.addEventListener('abort', () => {
    sized.disconnect();
    changed.disconnect();
    cancelAnimationFrame(state.frame);
  }, { once: true });
  look();
}

/** @param {HTMLElement} root */
export function detach(root) {
  attached.get(root)?.stop.abort();
  attached.delete(root);
}

/**
 * Scrolls to a row by its index, rendered or not, without moving the focus.
 * @param {HTMLElement} root
 * @param {number} place
 */
export function reveal(root, place) {
  const list = partOf(root, 'ol', HTMLOListElement);
  const height = rowHeight(list);
  if (root.scrollHeight > root.clientHeight + 1) {
    const top = place * height;
    if (top < root.scrollTop) {
      root.scrollTop = Math.max(0, top - height);
    } else if (top + height > root.scrollTop + root.clientHeight) {
      root.scrollTop = top + 2 * height - root.clientHeight;
    }
  }
  const kept = attached.get(root);
  if (kept) {
    kept.state.anchor = anchorOf(root, list);
  }
}

/** @param {Span | null} one @param {Span | null} other */
const same = (one, other) => one?.first === other?.first && one?.last === other?.last;
/** @param {HTMLElement} list */
const rowsOf = list => /** @type {HTMLElement[]} */ ([...list.children]);
/** @param {HTMLElement} list */
const rowHeight = list => (list.firstElementChild?.getBoundingClientRect().height ?? 60) || 60;

/** @param {HTMLElement} root @param {HTMLElement} list @returns {Span | null} */
function inSight(root, list) {
  const box = root.getBoundingClientRect();
  const top = Math.max(0, box.top) - list.getBoundingClientRect().top;
  const bottom = Math.min(window.innerHeight, box.bottom) - list.getBoundingClientRect().top;
  if (bottom <= 0 || box.height === 0) {
    return null;
  }
  const height = rowHeight(list);
  return { first: Math.max(0, Math.floor(top / height)), last: Math.max(0, Math.floor(bottom / height)) };
}

/**
 * The contiguous range of rendered rows around the visible part.
 * @param {HTMLElement} list
 * @param {Span | null} sight
 * @returns {Span | null}
 */
export function drawnRange(list, sight) {
  const places = new Set(rowsOf(list).map(row => Number(row.dataset.place)));
  if (!sight || places.size === 0) {
    return null;
  }
  const total = Number(list.firstElementChild?.getAttribute('aria-setsize'));
  const end = Math.min(sight.last, total - 1);
  if (!places.has(Math.min(sight.first, total - 1)) || !places.has(end)) {
    return null;
  }
  let [first, last] = [sight.first, end];
  while (places.has(first - 1)) {
    first--;
  }
  while (places.has(last + 1)) {
    last++;
  }
  return { first: first === 0 ? -Infinity : first, last: last >= total - 1 ? Infinity : last };
}

/**
 * The row that must not move: the open one while it is visible, otherwise the topmost.
 * @param {HTMLElement} root
 * @param {HTMLElement} list
 * @returns {Anchor | null}
 */
function anchorOf(root, list) {
  const box = root.getBoundingClientRect();
  const rows = rowsOf(list).map(row => ({ row, top: row.getBoundingClientRect().top, bottom: row.getBoundingClientRect().bottom }));
  const seen = rows.filter(({ bottom, top }) => bottom > Math.max(0, box.top) && top < Math.min(window.innerHeight, box.bottom));
  const found = seen.find(({ row }) => row.querySelector('[aria-current="true"]')) ?? seen.sort((a, b) => a.top - b.top)[0];
  return found ? { row: found.row, top: found.top } : null;
}

/** @param {HTMLElement} root @param {HTMLElement} list @param {Anchor | null} anchor */
function keepInPlace(root, list, anchor) {
  if (!anchor?.row.isConnected) {
    return;
  }
  const moved = anchor.row.getBoundingClientRect().top - anchor.top;
  if (Math.abs(moved) < 1) {
    return;
  }
  if (root.scrollHeight > root.clientHeight + 1) {
    root.scrollTop += moved;
  } else {
    window.scrollBy({ top: moved, behavior: 'instant' });
  }
}
