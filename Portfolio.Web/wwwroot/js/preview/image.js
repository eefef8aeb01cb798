import { takeBlob } from './files.js';
import { listenForKeys } from './keys.js';
import { make, makeScroller, makeToolbar, makeZoomButtons } from './parts.js';
import { whenVisible } from './report.js';
import { keepingPoint, listenForDrag, listenForZoom, middleOf } from './zoom.js';

/** @typedef {import('./preview.js').Options} Options */
/** @typedef {import('./preview.js').Gate} Gate */
/** @typedef {import('./zoom.js').Point} Point */

const ZOOM_STEP = 1.25;
const CLOSE_UP = 2.5;
const MOST_ZOOM = 8;

/**
 * Shows an image at full width, with zooming, panning and rotating; it counts as read once it is decoded and visible.
 * @param {HTMLElement} parent
 * @param {Options} options
 * @param {Gate} gate
 */
export async function showImage(parent, options, { signal, shown }) {
  const { texts, url } = options;
  const address = URL.createObjectURL(await takeBlob(url, signal));
  signal.addEventListener('abort', () => URL.revokeObjectURL(address), { once: true });

  // The browser rotates the image upright according to its Exif data; the natural size is that of the upright image.
  const image = new Image();
  image.className = 'preview-image';
  image.alt = texts.label ?? '';
  image.draggable = false;
  image.src = address;
  await image.decode();
  signal.throwIfAborted();

  let zoom = 1;
  let turns = 0;
  parent.replaceChildren();
  const showSize = makeZoomButtons(makeToolbar(parent, texts.tools), texts, {
    zoomOut: () => zoomTo(zoom / ZOOM_STEP),
    zoomIn: () => zoomTo(zoom * ZOOM_STEP),
    actual: () => zoomTo(1 / fitted()),
    fit: () => zoomTo(1),
    rotate: () => turn(),
  });
  const scroller = makeScroller(parent, texts.label);
  scroller.classList.add('preview-pan');
  const frame = make('div', 'preview-page preview-photo', scroller);
  frame.append(image);

  // The frame takes the space that the rotated image needs; a rotated element itself takes none.
  const isSideways = () => turns % 2 === 1;
  const wide = () => isSideways() ? image.naturalHeight : image.naturalWidth;
  const room = () => {
    const style = getComputedStyle(scroller);
    return Math.max(1, scroller.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight));
  };
  const fitted = () => Math.min(room(), wide()) / wide();
  function arrange() {
    const factor = fitted() * zoom;
    const [width, height] = [image.naturalWidth * factor, image.naturalHeight * factor];
    Object.assign(image.style, { width: `${width}px`, height: `${height}px`, transform: `translate(-50%, -50%) rotate(${turns * 90}deg)` });
    Object.assign(frame.style, { width: `${isSideways() ? height : width}px`, height: `${isSideways() ? width : height}px` });
    showSize(factor);
  }
  /** @param {number} value @param {Point} [point] */
  function zoomTo(value, [x, y] = middleOf(scroller)) {
    zoom = Math.min(MOST_ZOOM / Math.min(1, fitted()), Math.max(1 / MOST_ZOOM, value));
    keepingPoint(scroller, x, y, arrange);
  }
  function turn() {
    turns = (turns + 1) % 4;
    arrange();
  }

  arrange();
  listenForZoom(scroller, { zoomBy: (factor, x, y) => zoomTo(zoom * factor, [x, y]), toggle: (x, y) => zoomTo(zoom > 1.01 ? 1 : CLOSE_UP, [x, y]) }, signal);
  listenForDrag(scroller, signal);
  listenForKeys(parent, scroller, { zoomIn: () => zoomTo(zoom * ZOOM_STEP), zoomOut: () => zoomTo(zoom / ZOOM_STEP), fit: () => zoomTo(1), rotate: turn }, signal);
  const resized = new ResizeObserver(arrange);
  resized.observe(scroller);
  signal.addEventListener('abort', () => resized.disconnect(), { once: true });

  if (image.naturalWidth > 0) {
    await whenVisible(parent, signal);
    shown();
  }
}
