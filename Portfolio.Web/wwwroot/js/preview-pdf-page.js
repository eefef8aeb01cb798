import { make } from './preview-parts.js';

// Phones refuse larger canvases, and draw nothing.
const MOST_PIXELS = 16_000_000;

/** One page of a document: an empty frame of the right size, drawn while it is near what is looked at. */
export class PdfPage {
  #file;
  #page;
  #canvas = null;
  #task = null;
  #near = false;
  #turn = 0;
  #layout = null;
  #settleDrawn;

  constructor(file, number, likePage, texts, parent, signal) {
    this.#file = file;
    // Most documents have pages of one size: the first stands for all until they are drawn.
    this.#page = number === 1 ? likePage : null;
    this.texts = texts;
    this.likePage = likePage;
    this.number = number;
    this.signal = signal;
    this.drawn = new Promise((resolve, reject) => { this.#settleDrawn = { resolve, reject }; });
    this.drawn.catch(() => {});
    this.frame = make('div', 'preview-page', parent);
    this.frame.setAttribute('role', 'img');
    this.frame.setAttribute('aria-label', texts.name);
    this.frame.style.margin = '0 auto 8px';
    signal.addEventListener('abort', () => this.#letGo(), { once: true });
  }

  get top() {
    return this.frame.offsetTop;
  }

  arrange(room, zoom, rotation) {
    this.#layout = { room, zoom, rotation };
    this.#size();
    if (this.#near) {
      this.#draw();
    }
  }

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

  #viewport() {
    const { room, zoom, rotation } = this.#layout;
    const page = this.#page ?? this.likePage;
    const turned = (page.rotate + rotation) % 360;
    const natural = page.getViewport({ scale: 1, rotation: turned });
    return page.getViewport({ scale: Math.max(room, 1) / natural.width * zoom, rotation: turned });
  }

  #size() {
    const { width, height } = this.#viewport();
    Object.assign(this.frame.style, { width: `${width}px`, height: `${height}px` });
  }

  async #draw() {
    const turn = ++this.#turn;
    this.#task?.cancel();
    try {
      this.#page ??= await this.#file.getPage(this.number);
      if (turn !== this.#turn || this.signal.aborted) {
        return;
      }
      this.#size();
      const viewport = this.#viewport();
      const ratio = Math.min(window.devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.floor(viewport.width * ratio));
      canvas.height = Math.max(1, Math.floor(viewport.height * ratio));
      Object.assign(canvas.style, { width: '100%', height: '100%', display: 'block' });
      this.#task = this.#page.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] });
      await this.#task.promise;
      if (turn === this.#turn) {
        // Only now: the former picture stays until the sharper one is there.
        this.#canvas = canvas;
        this.frame.replaceChildren(canvas);
        this.frame.dataset.drawn = 'true';
        this.#settleDrawn.resolve();
      }
    } catch (error) {
      if (turn === this.#turn && !this.signal.aborted) {
        console.error(error);
        this.frame.textContent = this.texts.failed ?? '';
        this.#settleDrawn.reject(error);
      }
    }
  }

  #letGo() {
    this.#turn++;
    this.#task?.cancel();
    this.#task = null;
    if (this.#canvas) {
      this.#canvas.width = 0;
      this.#canvas = null;
      this.frame.replaceChildren();
      delete this.frame.dataset.drawn;
    }
  }
}
