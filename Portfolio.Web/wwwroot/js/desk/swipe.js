const LEAST_PX = 70;
const MOST_MS = 700;
const NARROW = '(max-width: 1279px)';

/**
 * Next and previous by swiping, where there is no list beside the outcome; the buttons do the same.
 * @param {HTMLElement} root
 * @param {(verb: string) => void} act
 * @param {AbortSignal} signal
 */
export function listenForSwipes(root, act, signal) {
  /** @type {{ x: number, y: number, at: number } | null} */
  let start = null;
  root.addEventListener('touchstart', event => {
    const [finger] = event.touches;
    start = event.touches.length === 1 && matchMedia(NARROW).matches && root.querySelector('[data-desk]') && !isBusy(event.target)
      ? { x: finger.clientX, y: finger.clientY, at: event.timeStamp }
      : null;
  }, { signal, passive: true });
  root.addEventListener('touchcancel', () => { start = null; }, { signal });
  root.addEventListener('touchend', event => {
    if (!start || event.touches.length > 0) {
      start = null;
      return;
    }
    const [finger] = event.changedTouches;
    const [x, y] = [finger.clientX - start.x, finger.clientY - start.y];
    const isQuick = event.timeStamp - start.at < MOST_MS;
    start = null;
    if (isQuick && Math.abs(x) > LEAST_PX && Math.abs(x) > 2 * Math.abs(y) && getSelection()?.isCollapsed !== false) {
      act(x < 0 ? 'next' : 'previous');
    }
  }, { signal, passive: true });
}

/**
 * Swipes in fields and players are left alone, and so are those that scroll a picture wider than its frame.
 * @param {EventTarget | null} target
 */
function isBusy(target) {
  if (!(target instanceof Element) || target.closest('input, textarea, select, audio, video, [role="dialog"]')) {
    return true;
  }
  const scroller = target.closest('.preview-scroll');
  return scroller !== null && scroller.scrollWidth > scroller.clientWidth + 1;
}
