import { fill } from '../shared/texts.js';
import { make, makeButton, megabytes, minutes, percent } from './parts.js';

/** @typedef {Partial<Record<'pause' | 'resume' | 'retry' | 'cancel', () => void>>} Acts what the buttons do */

/** What the page shows of one upload, inside the empty place that the server rendered for it. */
export class UploadView {
  #root = make('div', 'upload-view');
  #main = make('div', 'upload-main');
  #bar = make('progress', 'upload-progress');
  #text = make('span', 'upload-text');
  #buttons = make('div', 'upload-buttons');

  /** @param {() => HTMLElement | null | undefined} findPlace @param {Texts} texts @param {string} fileName */
  constructor(findPlace, texts, fileName) {
    this.findPlace = findPlace;
    this.texts = texts;
    this.fileName = fileName;
    this.#root.append(this.#main);
  }

  /** The page may have been rendered again, with a new empty place. */
  keepInPage() {
    const place = this.findPlace();
    if (place && this.#root.parentNode !== place) {
      place.replaceChildren(this.#root);
    }
  }

  get isShown() {
    return this.#root.isConnected;
  }

  /** @param {Required<Pick<Acts, 'pause' | 'cancel'>>} acts */
  running({ pause, cancel }) {
    this.#bar.dataset.testid = 'upload-progress';
    this.#bar.setAttribute('aria-label', this.fileName);
    this.#bar.max = 1;
    this.#buttons.replaceChildren(this.#button('upload-pause', this.texts.pause, pause), this.#button('upload-cancel', this.texts.cancel, cancel));
    this.#show(this.#bar, this.#text, this.#buttons);
  }

  /** @param {number} sent @param {number} size @param {number} bytesPerSecond */
  progress(sent, size, bytesPerSecond) {
    this.#bar.value = sent / size;
    const left = bytesPerSecond > 0 ? minutes((size - sent) / bytesPerSecond) : '–';
    this.#text.textContent = fill(this.texts.uploading, megabytes(sent), megabytes(size), megabytes(bytesPerSecond), left);
  }

  waiting() {
    this.#bar.removeAttribute('value');
    this.#text.textContent = this.texts.retrying ?? '';
  }

  /** @param {number} ahead */
  queued(ahead) {
    this.#bar.removeAttribute('value');
    this.#text.textContent = fill(this.texts.queued, ahead);
  }

  /** @param {number} sent @param {number} size @param {Required<Pick<Acts, 'resume' | 'cancel'>>} acts */
  paused(sent, size, { resume, cancel }) {
    this.#text.textContent = fill(this.texts.paused, percent(sent / size));
    this.#buttons.replaceChildren(this.#button('upload-resume', this.texts.resume, resume), this.#button('upload-cancel', this.texts.cancel, cancel));
  }

  /**
   * The page was reloaded and has no copy of the file: choosing it again resumes the upload.
   * @param {() => void} cancel
   */
  askAgain(cancel) {
    const words = make('p', 'upload-again', fill(this.texts.pickAgain, this.fileName));
    words.dataset.testid = 'upload-pick-again';
    this.#show(words, this.#button('upload-cancel', this.texts.cancel, cancel));
  }

  /** @param {string} code @param {string} words @param {Acts} [acts] */
  refused(code, words, { retry, cancel } = {}) {
    const alert = make('p', 'upload-refused', words);
    alert.setAttribute('role', 'alert');
    alert.dataset.testid = 'error-summary';
    alert.dataset.code = code;
    const buttons = make('div', 'upload-buttons');
    if (retry) {
      buttons.append(this.#button('upload-retry', this.texts.retry, retry));
    }
    if (cancel) {
      buttons.append(this.#button('upload-cancel', this.texts.cancel, cancel));
    }
    this.#show(alert, ...(buttons.hasChildNodes() ? [buttons] : []));
  }

  /**
   * Stays beside whatever is shown, and after it; replaces an earlier one.
   * @param {HTMLElement} element
   */
  offer(element) {
    this.#root.replaceChildren(this.#main, element);
    this.keepInPage();
  }

  clear() {
    this.#root.remove();
  }

  /** Finished: only an unanswered offer stays. */
  done() {
    this.#main.replaceChildren();
    if (this.#root.children.length === 1) {
      this.clear();
    }
  }

  /** @param {HTMLElement[]} elements */
  #show(...elements) {
    this.#main.replaceChildren(...elements);
    this.keepInPage();
  }

  /** @param {string} name @param {string} words @param {() => void} act */
  #button(name, words, act) {
    const button = makeButton(name, words, act);
    button.dataset.testid = name;
    return button;
  }
}
