import { takeBlob } from './preview-files.js';
import { make, makeScroller, makeToolbar } from './preview-parts.js';
import { PdfPage } from './preview-pdf-page.js';
import { visibleFor, whenVisible } from './preview-report.js';
import { fill } from './texts.js';

const library = new URL('../lib/pdfjs/', import.meta.url).href;
const ZOOM_STEP = 1.25;
const MOST_ZOOM = 6;
const ENOUGH_MS = 3000;

let loaded = null;

// One worker for the whole page: starting it takes longer than reading most documents.
async function load() {
  const pdf = await import(`${library}pdf.min.mjs`);
  pdf.GlobalWorkerOptions.workerSrc = `${library}pdf.worker.min.mjs`;
  return { pdf, worker: new pdf.PDFWorker({ name: 'evidence', verbosity: pdf.VerbosityLevel.ERRORS }) };
}

async function openDocument(url, signal) {
  loaded ??= load();
  // Tried again next time, when the network was the reason.
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
    // Decoders for scanned pages, as plain script: with neither, those pages stay blank.
    wasmUrl: `${library}wasm/`,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: pdf.VerbosityLevel.ERRORS,
  });
  signal.addEventListener('abort', () => task.destroy(), { once: true });
  return task.promise;
}

/** Shows a document page under page, drawing only what is near; read once its end was seen or three seconds have passed. */
export async function showPdf(parent, options, { signal, shown, failed }) {
  const { texts } = options;
  const file = await openDocument(options.url, signal);
  const first = await file.getPage(1);
  signal.throwIfAborted();

  let zoom = 1;
  let rotation = 0;
  const nameOf = number => fill(texts.page, number, file.numPages);
  parent.replaceChildren();
  const toolbar = makeToolbar(parent, [
    { sign: '−', name: texts.zoomOut, act: () => zoomTo(zoom / ZOOM_STEP) },
    { sign: '+', name: texts.zoomIn, act: () => zoomTo(zoom * ZOOM_STEP) },
    { sign: '↔', name: texts.fitWidth, act: () => zoomTo(1) },
    { sign: '⟳', name: texts.rotate, act: () => { rotation = (rotation + 90) % 360; arrange(); } },
  ]);
  const position = make('span', 'preview-position', toolbar);
  const scroller = makeScroller(parent, texts.label ?? nameOf(1));
  const pages = Array.from({ length: file.numPages }, (_, index) =>
    new PdfPage(file, index + 1, first, { name: nameOf(index + 1), failed: texts.failed }, scroller, signal));
  const end = make('div', 'preview-end', scroller);
  end.style.height = '1px';

  function arrange() {
    const keptAt = scroller.scrollHeight > 0 ? scroller.scrollTop / scroller.scrollHeight : 0;
    for (const page of pages) {
      page.arrange(scroller.clientWidth, zoom, rotation);
    }
    scroller.scrollTop = keptAt * scroller.scrollHeight;
  }
  function zoomTo(value) {
    zoom = Math.min(MOST_ZOOM, Math.max(1 / MOST_ZOOM, value));
    arrange();
  }
  function showPosition() {
    const middle = scroller.scrollTop + scroller.clientHeight / 2;
    const current = pages.findLast(page => page.top <= middle) ?? pages[0];
    position.textContent = nameOf(current.number);
  }

  arrange();
  showPosition();
  scroller.addEventListener('scroll', showPosition, { signal, passive: true });
  let width = scroller.clientWidth;
  observe(new ResizeObserver(() => {
    if (scroller.clientWidth !== width) {
      width = scroller.clientWidth;
      arrange();
    }
  }), [scroller], signal);

  // A page further away than one more view is let go: each drawn page takes megabytes.
  const near = new IntersectionObserver(entries => {
    for (const entry of entries) {
      const page = pages.find(candidate => candidate.frame === entry.target);
      page.setNear(entry.isIntersecting);
    }
  }, { root: scroller, rootMargin: '100% 0px' });
  observe(near, pages.map(page => page.frame), signal);

  pages[0].drawn.then(() => {
    visibleFor(ENOUGH_MS, signal).then(shown);
    observe(new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) {
        whenVisible(signal).then(shown);
      }
    }), [end], signal);
  }, failed);
}

function observe(observer, elements, signal) {
  elements.forEach(element => observer.observe(element));
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
