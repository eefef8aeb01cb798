import { make } from '../parts.js';
import { PdfText, rangesOf } from './text.js';

/**
 * @typedef {import('pdfjs-dist').PDFPageProxy} PDFPageProxy
 * @typedef {import('pdfjs-dist').RenderTask} RenderTask
 * @typedef {import('./show.js').Source} Source
 */

// Phones refuse larger canvases, and draw nothing.
const MOST_PIXELS = 16_000_000;
// During pinch zoom, the previous picture is scaled; it is redrawn sharply afterwards.
const REST_MS = 120;

/** One page of a document: an empty frame of the right size, drawn while it is near the visible area. */
export class PdfPage {
  #source;
  /** @type {PDFPageProxy | null} */
  #page;
  /** @type {HTMLCanvasElement | null} */
  #canvas = null;
  /** @type {PdfText | null} */
  #text = null;
  /** @type {RenderTask | null} */
  #task = null;
  #near = false;
  #turn = 0;
  #timer = 0;
  /** @type {{ room: number, zoom: number, rotation: number }} */
  #layout = { room: 1, zoom: 1, rotation: 0 };
  /** @type {{ resolve: () => void, reject: (reason: unknown) => void }} */
  #settleDrawn;

  /**
   * @param {Source} source
   * @param {number} number
   * @param {PDFPageProxy} likePage
   * @param {{ name: string, failed: string }} texts
   * @param {HTMLElement} parent
   * @param {AbortSignal} signal
   */
  constructor(source, number, likePage, texts, parent, signal) {
    this.#source = source;
    // Most documents have pages of one size: the first page's size is used until the others are drawn.
    this.#page = number === 1 ? likePage : null;
    this.texts = texts;
    this.likePage = likePage;
    this.number = number;
    this.signal = signal;
    let settle;
    this.drawn = /** @type {Promise<void>} */ (new Promise((resolve, reject) => { settle = { resolve, reject }; }));
    this.#settleDrawn = /** @type {any} */ (settle);
    this.drawn.catch(() => {});
    this.frame = make('div', 'preview-page', parent);
    this.frame.setAttribute('role', 'group');
    this.frame.setAttribute('aria-label', texts.name);
    this.frame.dataset.page = String(number);
    signal.addEventListener('abort', () => this.#letGo(), { once: true });
  }

  get top() {
    return this.frame.offsetTop;
  }

  /**
   * Lays the page out for a width in pixels; drawn at once the first time, and later when the size has settled.
   * @param {number} room
   * @param {number} zoom
   * @param {number} rotation
   */
  arrange(room, zoom, rotation) {
    this.#layout = { room, zoom, rotation };
    this.#size();
    clearTimeout(this.#timer);
    if (this.#near) {
      this.#timer = setTimeout(() => this.#draw(), this.#canvas ? REST_MS : 0);
    }
  }

  /** @param {boolean} near */
  setNear(near) {
    if (near === this.#near) {
      return;
    }
    this.#near = near;
    if (near) {
      this.#draw();
    } else {
      this.#letGo();
    }
  }

  /**
   * Where a text occurs on this page; empty while it is not drawn.
   * @param {string} wanted
   */
  rangesOf(wanted) {
    return this.#text ? rangesOf(this.#text.element, wanted) : [];
  }

  viewport() {
    const { room, zoom, rotation } = this.#layout;
    const page = this.#page ?? this.likePage;
    const turned = (page.rotate + rotation) % 360;
    const natural = page.getViewport({ scale: 1, rotation: turned });
    return page.getViewport({ scale: Math.max(room, 1) / natural.width * zoom, rotation: turned });
  }

  #size() {
    const { width, height, scale } = this.viewport();
    Object.assign(this.frame.style, { width: `${width}px`, height: `${height}px` });
    this.frame.style.setProperty('--total-scale-factor', String(scale));
  }

  async #draw() {
    const turn = ++this.#turn;
    this.#task?.cancel();
    try {
      this.#page ??= await this.#source.file.getPage(this.number);
      if (turn !== this.#turn || this.signal.aborted) {
        return;
      }
      this.#size();
      const viewport = this.viewport();
      const ratio = Math.min(window.devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
      const canvas = make('canvas', 'preview-canvas');
      canvas.width = Math.max(1, Math.floor(viewport.width * ratio));
      canvas.height = Math.max(1, Math.floor(viewport.height * ratio));
      this.#task = this.#page.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] });
      await this.#task.promise;
      if (turn !== this.#turn) {
        return;
      }
      // Only now: the previous picture stays until the sharper one is ready.
      this.#text?.letGo();
      this.#canvas = canvas;
      this.frame.replaceChildren(canvas);
      this.frame.dataset.drawn = 'true';
      this.#settleDrawn.resolve();
      this.#text = new PdfText(this.#source.pdf, this.#page, viewport, this.frame);
      await this.#text.show();
      this.frame.dispatchEvent(new CustomEvent('preview:drawn', { bubbles: true, detail: this }));
    } catch (error) {
      if (turn === this.#turn && !this.signal.aborted) {
        this.#tellOf(error);
      }
    }
  }

  /** @param {unknown} error */
  #tellOf(error) {
    console.error(error);
    // A page still counts as seen when only its text layer failed.
    if (!this.frame.dataset.drawn) {
      this.frame.textContent = this.texts.failed ?? '';
      this.#settleDrawn.reject(error);
    }
  }

  #letGo() {
    this.#turn++;
    clearTimeout(this.#timer);
    this.#task?.cancel();
    this.#task = null;
    this.#text?.letGo();
    this.#text = null;
    if (this.#canvas) {
      this.#canvas.width = 0;
      this.#canvas = null;
      this.frame.replaceChildren();
      delete this.frame.dataset.drawn;
      this.#page?.cleanup();
    }
  }
}
