import { announce } from '../../shared/announcer.js';
import { make, makeButton, makeGroup, makeScroller } from '../parts.js';
import { PdfPage } from './page.js';
import { keepingPoint, middleOf } from '../zoom.js';
import { fill } from '../../shared/texts.js';

/**
 * @typedef {import('pdfjs-dist').PDFPageProxy} PDFPageProxy
 * @typedef {import('./show.js').Source} Source
 * @typedef {import('../zoom.js').Point} Point
 */

const MOST_ZOOM = 6;
const CSS_PER_POINT = 96 / 72;
// The current page is announced once scrolling has stopped.
const REST_MS = 700;

/** The pages of a document below each other, one of which is current. */
export class PdfView {
  #zoom = 1;
  #rotation = 0;
  /** @type {HTMLInputElement | null} */
  #field = null;
  /** @type {HTMLButtonElement[]} */
  #buttons = [];
  #timer = 0;
  #said = 1;
  #askedAt = NaN;

  /** @param {HTMLElement} parent @param {Source} source @param {PDFPageProxy} first @param {Texts} texts @param {AbortSignal} signal */
  constructor(parent, source, first, texts, signal) {
    const { numPages } = source.file;
    this.source = source;
    this.texts = texts;
    this.scroller = makeScroller(parent, texts.label ?? fill(texts.page, 1, numPages));
    this.pages = Array.from({ length: numPages }, (_, index) =>
      new PdfPage(source, index + 1, first, { name: fill(texts.page, index + 1, numPages), failed: texts.failed }, this.scroller, signal));
    this.end = make('div', 'preview-end', this.scroller);
    this.current = 1;
    /** @type {(factor: number) => void} */
    this.onSize = () => {};
    this.scroller.addEventListener('scroll', () => this.#follow(), { signal, passive: true });
  }

  /**
   * The buttons for previous and next page, and the page number field.
   * @param {HTMLElement} bar
   * @param {AbortSignal} signal
   */
  makePageButtons(bar, signal) {
    const group = makeGroup(bar);
    const back = makeButton(group, 'previous', this.texts.previousPage, () => this.goTo(this.current - 1));
    const field = this.#field = make('input', 'preview-field preview-number', group);
    Object.assign(field, { type: 'text', inputMode: 'numeric', autocomplete: 'off', value: '1' });
    field.setAttribute('aria-label', this.texts.pageNumber ?? '');
    make('span', 'preview-count', group).textContent = `/ ${this.pages.length}`;
    const on = makeButton(group, 'next', this.texts.nextPage, () => this.goTo(this.current + 1));
    this.#buttons = [back, on];
    field.addEventListener('focus', () => field.select(), { signal });
    field.addEventListener('change', () => this.goTo(Number.parseInt(field.value.normalize('NFKC'), 10) || this.current), { signal });
    this.#show();
  }

  /**
   * Goes to the top of a page; beyond the ends, to the first or the last.
   * @param {number} number
   */
  goTo(number) {
    const page = this.pages[Math.min(this.pages.length, Math.max(1, number)) - 1];
    this.scroller.scrollTop = page.top - parseFloat(getComputedStyle(this.scroller).paddingTop);
    this.#askedAt = this.scroller.scrollTop;
    this.#setCurrent(page.number);
    this.#say();
  }

  /** @param {number} factor @param {Point} [point] */
  zoomBy(factor, point) {
    this.zoomTo(this.#zoom * factor, point);
  }

  /** @param {number} value @param {Point} [point] */
  zoomTo(value, [x, y] = middleOf(this.scroller)) {
    this.#zoom = Math.min(MOST_ZOOM, Math.max(1 / MOST_ZOOM, value));
    keepingPoint(this.scroller, x, y, () => this.#arrange());
  }

  /** Actual paper size. */
  zoomToActual() {
    this.zoomTo(this.#zoom / this.#size());
  }

  /**
   * Toggles between full width and a zoom for small print.
   * @param {Point} point
   */
  toggle(point) {
    this.zoomTo(this.#zoom > 1.01 ? 1 : 2, point);
  }

  rotate() {
    const kept = this.current;
    this.#rotation = (this.#rotation + 90) % 360;
    this.#arrange();
    this.goTo(kept);
  }

  /** Lays the pages out for the first time, scrolled to the top of the first. */
  begin() {
    this.#arrange();
    this.scroller.scrollTop = 0;
  }

  /** The window was resized: the part being read stays visible. */
  fit() {
    keepingPoint(this.scroller, ...middleOf(this.scroller), () => this.#arrange());
  }

  #size() {
    return this.pages[0].viewport().scale / CSS_PER_POINT;
  }

  #arrange() {
    const style = getComputedStyle(this.scroller);
    const room = this.scroller.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    for (const page of this.pages) {
      page.arrange(room, this.#zoom, this.#rotation);
    }
    this.onSize(this.#size());
  }

  #follow() {
    const middle = this.scroller.scrollTop + this.scroller.clientHeight / 2;
    // A page that was navigated to stays current until the reader scrolls, even if another one is in the middle.
    if (!(Math.abs(this.scroller.scrollTop - this.#askedAt) <= 2)) {
      this.#askedAt = NaN;
      this.#setCurrent((this.pages.findLast(page => page.top <= middle) ?? this.pages[0]).number);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#say(), REST_MS);
  }

  /** @param {number} number */
  #setCurrent(number) {
    if (number !== this.current) {
      this.current = number;
      this.#show();
    }
  }

  #show() {
    if (this.#field && document.activeElement !== this.#field) {
      this.#field.value = String(this.current);
    }
    const [back, on] = this.#buttons;
    back?.setAttribute('aria-disabled', String(this.current === 1));
    on?.setAttribute('aria-disabled', String(this.current === this.pages.length));
  }

  #say() {
    clearTimeout(this.#timer);
    if (this.#field) {
      this.#field.value = String(this.current);
    }
    if (this.current !== this.#said && this.scroller.parentElement?.contains(document.activeElement)) {
      announce(fill(this.texts.page, this.current, this.pages.length));
    }
    this.#said = this.current;
  }
}
