/** @typedef {[x: number, y: number]} Point in window coordinates */

const DOUBLE_TAP_MS = 320;
const DOUBLE_TAP_PX = 30;
const WHEEL_STEP = 0.0025;

/**
 * Changes the size of the scrolled content and keeps the point (x, y), in window coordinates, in place.
 * @param {HTMLElement} scroller
 * @param {number} x
 * @param {number} y
 * @param {() => void} change
 */
export function keepingPoint(scroller, x, y, change) {
  const box = scroller.getBoundingClientRect();
  const [left, top] = [x - box.left, y - box.top];
  const across = (scroller.scrollLeft + left) / Math.max(1, scroller.scrollWidth);
  const down = (scroller.scrollTop + top) / Math.max(1, scroller.scrollHeight);
  change();
  scroller.scrollLeft = across * scroller.scrollWidth - left;
  scroller.scrollTop = down * scroller.scrollHeight - top;
}

/**
 * The centre of the visible part: where buttons and keys zoom.
 * @param {HTMLElement} scroller
 * @returns {Point}
 */
export function middleOf(scroller) {
  const box = scroller.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}

/**
 * Zooms by pinching, by the wheel with Ctrl or Cmd (which is also what a touchpad's pinch sends), and by double tap. The wheel alone scrolls.
 * @param {HTMLElement} scroller
 * @param {{ zoomBy: (factor: number, x: number, y: number) => void, toggle: (x: number, y: number) => void }} acts
 * @param {AbortSignal} signal
 */
export function listenForZoom(scroller, { zoomBy, toggle }, signal) {
  scroller.addEventListener('wheel', event => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      zoomBy(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 16 : 1) * WHEEL_STEP), event.clientX, event.clientY);
    }
  }, { signal, passive: false });
  scroller.addEventListener('dblclick', event => toggle(event.clientX, event.clientY), { signal });

  let apart = 0;
  /** @type {{ x: number, y: number, at: number } | null} */
  let lastTap = null;
  /** @param {TouchList} touches */
  const spread = ([one, other]) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  scroller.addEventListener('touchstart', event => {
    if (event.touches.length === 2) {
      event.preventDefault();
      apart = spread(event.touches);
      lastTap = null;
    }
  }, { signal, passive: false });
  scroller.addEventListener('touchmove', event => {
    if (event.touches.length === 2 && apart > 0) {
      event.preventDefault();
      const now = spread(event.touches);
      const [one, other] = event.touches;
      zoomBy(now / apart, (one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2);
      apart = now;
    }
  }, { signal, passive: false });
  scroller.addEventListener('touchend', event => {
    apart = 0;
    if (event.touches.length > 0 || event.changedTouches.length !== 1) {
      return;
    }
    const { clientX: x, clientY: y } = event.changedTouches[0];
    const tap = { x, y, at: event.timeStamp };
    if (lastTap && tap.at - lastTap.at < DOUBLE_TAP_MS && Math.hypot(x - lastTap.x, y - lastTap.y) < DOUBLE_TAP_PX) {
      // Prevents the browser's own zoom and a double click.
      event.preventDefault();
      lastTap = null;
      toggle(x, y);
    } else {
      lastTap = tap;
    }
  }, { signal, passive: false });
}

/**
 * Pans content that is larger than its frame by dragging it with the mouse.
 * @param {HTMLElement} scroller
 * @param {AbortSignal} signal
 */
export function listenForDrag(scroller, signal) {
  /** @type {{ x: number, y: number } | null} */
  let from = null;
  scroller.addEventListener('pointerdown', event => {
    if (event.pointerType === 'mouse' && event.button === 0) {
      from = { x: event.clientX + scroller.scrollLeft, y: event.clientY + scroller.scrollTop };
      scroller.setPointerCapture(event.pointerId);
      scroller.classList.add('is-dragged');
    }
  }, { signal });
  scroller.addEventListener('pointermove', event => {
    if (from) {
      scroller.scrollLeft = from.x - event.clientX;
      scroller.scrollTop = from.y - event.clientY;
    }
  }, { signal });
  for (const end of ['pointerup', 'pointercancel']) {
    scroller.addEventListener(end, () => {
      from = null;
      scroller.classList.remove('is-dragged');
    }, { signal });
  }
}
