import { make } from '../parts.js';

/**
 * @typedef {import('pdfjs-dist')} PdfJs
 * @typedef {import('pdfjs-dist').PDFPageProxy} PDFPageProxy
 * @typedef {import('pdfjs-dist').PageViewport} PageViewport
 */

/** Puts a page's text invisibly over its picture: for screen readers, selecting and copying. */
export class PdfText {
  #layer;

  /** @param {PdfJs} pdf @param {PDFPageProxy} page @param {PageViewport} viewport @param {HTMLElement} frame */
  constructor(pdf, page, viewport, frame) {
    this.element = make('div', 'preview-text');
    this.#layer = new pdf.TextLayer({ textContentSource: page.streamTextContent(), container: this.element, viewport });
    this.frame = frame;
  }

  async show() {
    await this.#layer.render();
    this.frame.append(this.element);
  }

  letGo() {
    this.#layer.cancel();
    this.element.remove();
  }
}

/**
 * Text normalized for comparison: width, case and line breaks make no difference.
 * @param {string} text
 */
export const plain = text => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/**
 * Where a text occurs inside an element, as ranges.
 * @param {HTMLElement} element
 * @param {string} wanted
 */
export function rangesOf(element, wanted) {
  const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  /** @type {[Text, number][]} */
  const places = [];
  while (words.nextNode()) {
    const node = /** @type {Text} */ (words.currentNode);
    for (let i = 0; i < node.length; i++) {
      for (const sign of plain(node.data[i])) {
        text += sign;
        places.push([node, i]);
      }
    }
  }
  const ranges = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const range = new Range();
    range.setStart(...places[at]);
    const [last, offset] = places[at + wanted.length - 1];
    range.setEnd(last, offset + 1);
    ranges.push(range);
  }
  return ranges;
}
