import { fill } from './texts.js';

const MEGABYTE = 1_048_576;

const language = () => document.documentElement.lang || undefined;

/** Bytes as people read them; rounded up on request, so that a file one byte too large is not said to be as large as allowed. */
export function megabytes(bytes, roundedUp = false) {
  const digits = roundedUp ? 2 : 1;
  const value = roundedUp ? Math.ceil(bytes / MEGABYTE * 100) / 100 : bytes / MEGABYTE;
  return new Intl.NumberFormat(language(), { style: 'unit', unit: 'megabyte', maximumFractionDigits: digits }).format(value);
}

export const percent = fraction => new Intl.NumberFormat(language(), { style: 'percent' }).format(fraction);

function minutes(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function make(tag, className, text = '') {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function makeButton(className, text, act) {
  const button = make('button', className, text);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}

/** What the page shows of one upload, inside the empty place that the server left for it. */
export class UploadView {
  #root = make('div', 'upload-view');
  #bar = null;
  #text = null;

  constructor(findPlace, texts, fileName) {
    this.findPlace = findPlace;
    this.texts = texts;
    this.fileName = fileName;
  }

  /** The page may have been drawn anew, with a new empty place. */
  keepInPage() {
    const place = this.findPlace();
    if (place && this.#root.parentNode !== place) {
      place.replaceChildren(this.#root);
    }
  }

  get isShown() {
    return this.#root.isConnected;
  }

  running(cancel) {
    this.#bar = make('progress', 'upload-progress');
    this.#bar.dataset.testid = 'upload-progress';
    this.#bar.setAttribute('aria-label', this.fileName);
    this.#bar.max = 1;
    this.#text = make('span', 'upload-text');
    this.#root.replaceChildren(this.#bar, this.#text, makeButton('upload-cancel', this.texts.cancel, cancel));
    this.keepInPage();
  }

  progress(sent, size, bytesPerSecond) {
    this.#bar.value = sent / size;
    const left = bytesPerSecond > 0 ? minutes((size - sent) / bytesPerSecond) : '–';
    this.#text.textContent = fill(this.texts.uploading, megabytes(sent), megabytes(size), megabytes(bytesPerSecond), left);
  }

  waiting() {
    this.#bar.removeAttribute('value');
    this.#text.textContent = this.texts.retrying ?? '';
  }

  refused(code, words, retry) {
    const alert = make('p', 'upload-refused', words);
    alert.setAttribute('role', 'alert');
    alert.dataset.testid = 'error-summary';
    alert.dataset.code = code;
    this.#root.replaceChildren(alert);
    if (retry) {
      this.#root.append(makeButton('upload-retry', this.texts.retry, retry));
    }
    this.keepInPage();
  }

  clear() {
    this.#root.remove();
  }
}
