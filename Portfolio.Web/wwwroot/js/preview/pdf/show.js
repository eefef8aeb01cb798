import { takeBlob } from '../files.js';
import { listenForKeys } from '../keys.js';
import { makeToolbar, makeZoomButtons } from '../parts.js';
import { makeFind } from './find.js';
import { PdfView } from './view.js';
import { visibleFor, whenVisible } from '../report.js';
import { listenForZoom } from '../zoom.js';

/**
 * @typedef {import('../preview.js').Options} Options
 * @typedef {import('../preview.js').Gate} Gate
 * @typedef {{ pdf: import('pdfjs-dist'), file: import('pdfjs-dist').PDFDocumentProxy }} Source a document and the library that reads it
 */

const library = new URL('../../../lib/pdfjs/', import.meta.url).href;
const ZOOM_STEP = 1.25;
const ENOUGH_MS = 3000;

/** @type {ReturnType<typeof load> | null} */
let loaded = null;

// One worker for the whole page: starting it takes longer than reading most documents.
async function load() {
  /** @type {import('pdfjs-dist')} */
  const pdf = await import(`${library}pdf.min.mjs`);
  pdf.GlobalWorkerOptions.workerSrc = `${library}pdf.worker.min.mjs`;
  return { pdf, worker: new pdf.PDFWorker({ name: /** @type {any} */ ('evidence'), verbosity: pdf.VerbosityLevel.ERRORS }) };
}

/** @param {string} url @param {AbortSignal} signal @returns {Promise<Source>} */
async function openDocument(url, signal) {
  loaded ??= load();
  // Retried next time, in case the network was the reason.
  loaded.catch(() => { loaded = null; });
  const [{ pdf, worker }, file] = await Promise.all([loaded, takeBlob(url, signal)]);
  const data = new Uint8Array(await file.arrayBuffer());
  signal.throwIfAborted();
  const task = pdf.getDocument({
    data,
    worker,
    cMapUrl: `${library}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${library}standard_fonts/`,
    useWasm: false,
    // Decoders for scanned pages, as plain script: without either, those pages stay blank.
    wasmUrl: `${library}wasm/`,
    enableXfa: false,
    verbosity: pdf.VerbosityLevel.ERRORS,
  });
  signal.addEventListener('abort', () => task.destroy(), { once: true });
  return { pdf, file: await task.promise };
}

/**
 * Shows all pages of a document below each other, drawing only those nearby; it counts as read once its end was visible or three seconds have passed.
 * @param {HTMLElement} parent
 * @param {Options} options
 * @param {Gate} gate
 */
export async function showPdf(parent, options, { signal, shown, failed }) {
  const { texts } = options;
  const source = await openDocument(options.url, signal);
  const first = await source.file.getPage(1);
  signal.throwIfAborted();

  parent.replaceChildren();
  const bar = makeToolbar(parent, texts.tools);
  const view = new PdfView(parent, source, first, texts, signal);
  const { scroller, pages } = view;
  if (pages.length > 1) {
    view.makePageButtons(bar, signal);
  }
  const acts = {
    zoomOut: () => view.zoomBy(1 / ZOOM_STEP),
    zoomIn: () => view.zoomBy(ZOOM_STEP),
    actual: () => view.zoomToActual(),
    fit: () => view.zoomTo(1),
    rotate: () => view.rotate(),
    next: () => view.goTo(view.current + 1),
    previous: () => view.goTo(view.current - 1),
    first: () => view.goTo(1),
    last: () => view.goTo(pages.length),
  };
  view.onSize = makeZoomButtons(bar, texts, acts);
  makeFind(bar, view, texts, signal);
  listenForKeys(parent, scroller, acts, signal);
  listenForZoom(scroller, { zoomBy: (factor, x, y) => view.zoomBy(factor, [x, y]), toggle: (x, y) => view.toggle([x, y]) }, signal);

  view.begin();
  let width = scroller.clientWidth;
  observe(new ResizeObserver(() => {
    if (scroller.clientWidth !== width) {
      width = scroller.clientWidth;
      view.fit();
    }
  }), [scroller], signal);

  // A page more than one screen away is released: each drawn page takes megabytes.
  const near = new IntersectionObserver(entries => {
    for (const entry of entries) {
      pages[Number(entry.target.getAttribute('data-page')) - 1].setNear(entry.isIntersecting);
    }
  }, { root: scroller, rootMargin: '100% 0px' });
  observe(near, pages.map(page => page.frame), signal);

  pages[0].drawn.then(() => {
    visibleFor(ENOUGH_MS, parent, signal).then(shown);
    observe(new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) {
        whenVisible(parent, signal).then(shown);
      }
    }), [view.end], signal);
  }, failed);
}

/** @param {ResizeObserver | IntersectionObserver} observer @param {HTMLElement[]} elements @param {AbortSignal} signal */
function observe(observer, elements, signal) {
  elements.forEach(element => observer.observe(element));
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
