import { takeBlob } from './preview-files.js';
import { make, makeScroller, makeToolbar } from './preview-parts.js';
import { whenVisible } from './preview-report.js';

const ZOOM_STEP = 1.25;
const MOST_ZOOM = 8;

/** Shows an image as wide as there is room, to be zoomed and turned; read once it is decoded and looked at. */
export async function showImage(parent, options, { signal, shown }) {
  const { texts, url } = options;
  const address = URL.createObjectURL(await takeBlob(url, signal));
  signal.addEventListener('abort', () => URL.revokeObjectURL(address), { once: true });

  const image = new Image();
  image.className = 'preview-image';
  image.alt = texts.label ?? '';
  image.src = address;
  await image.decode();
  signal.throwIfAborted();

  let zoom = 1;
  let turns = 0;
  const frame = make('div', 'preview-page');
  frame.append(image);
  // The frame takes the room that the turned image needs; a turned element itself takes none.
  const arrange = () => {
    const room = scroller.clientWidth;
    const sideways = turns % 2 === 1;
    const wide = sideways ? image.naturalHeight : image.naturalWidth;
    const fitted = Math.min(room, wide) * zoom / wide;
    const width = image.naturalWidth * fitted;
    const height = image.naturalHeight * fitted;
    Object.assign(image.style, {
      width: `${width}px`, height: `${height}px`, maxWidth: 'none', position: 'absolute', left: '50%', top: '50%',
      transform: `translate(-50%, -50%) rotate(${turns * 90}deg)`,
    });
    Object.assign(frame.style, {
      position: 'relative', margin: '0 auto', overflow: 'hidden',
      width: `${sideways ? height : width}px`, height: `${sideways ? width : height}px`,
    });
  };
  const zoomTo = value => {
    zoom = Math.min(MOST_ZOOM, Math.max(1 / MOST_ZOOM, value));
    arrange();
  };
  parent.replaceChildren();
  makeToolbar(parent, [
    { sign: '−', name: texts.zoomOut, act: () => zoomTo(zoom / ZOOM_STEP) },
    { sign: '+', name: texts.zoomIn, act: () => zoomTo(zoom * ZOOM_STEP) },
    { sign: '↔', name: texts.fitWidth, act: () => zoomTo(1) },
    { sign: '⟳', name: texts.rotate, act: () => { turns = (turns + 1) % 4; arrange(); } },
  ]);
  const scroller = makeScroller(parent, texts.label);
  scroller.append(frame);
  arrange();
  const resized = new ResizeObserver(arrange);
  resized.observe(scroller);
  signal.addEventListener('abort', () => resized.disconnect(), { once: true });

  if (image.naturalWidth > 0) {
    await whenVisible(signal);
    shown();
  }
}
