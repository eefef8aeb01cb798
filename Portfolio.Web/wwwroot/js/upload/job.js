import { announce } from '../shared/announcer.js';
import { fill } from '../shared/texts.js';
import { findProblem, formatOf } from './check.js';
import { Refused, Unanswered, Unreachable } from '../shared/errors.js';
import { asTheOnlyTab, forget, keep } from './keep.js';
import { adviceFor, offerFor, offerToRemake } from './offer.js';
import { megabytes, percent } from './parts.js';
import { Rate } from './rate.js';
import { forgetFile, hashOf, sendFile } from './send.js';
import { ensureDraft } from '../shared/token.js';
import { UploadView } from './view.js';
import { anyOf, newUploadId, waitOrOnline } from './wait.js';

/**
 * @typedef {import('./check.js').Target} Target
 * @typedef {import('./send.js').Way} Way
 * @typedef {import('./view.js').Acts} Acts
 *
 * @typedef {object} Page
 * @property {() => HTMLElement | null | undefined} findPlace
 * @property {(url: string | undefined) => void} isNowAt
 * @property {(file: File) => void} replaceBy
 */

const WAITS_MS = [1000, 2000, 4000, 8000, 15_000];
const MOST_TRIES = 240;
const KEEP_IN_PAGE_MS = 500;
// How many times a complete file may wait in vain for its acceptance before the person is asked.
const MOST_UNANSWERED = 3;

/** The upload of one file into one field of one item. */
export class UploadJob {
  #stop = new AbortController();
  /** @type {AbortController | null} */
  #pause = null;
  /** @type {(() => void) | null} */
  #goOn = null;
  /** @type {Promise<unknown>} */
  #keeping = Promise.resolve();
  /** @type {Way} */
  #way;
  /** @type {string | null} */
  #format = null;
  #keeper = 0;
  #isDrafted = false;
  #isRemade = false;
  #spokenQuarter = 0;
  #rate = new Rate();
  #sent = 0;

  /**
   * @param {Pick<Way, 'uploadId' | 'address' | 'unanswered'> | null} resumed what this browser has kept of the same upload, before the page was reloaded
   * @param {Target} target
   * @param {File} file
   * @param {Page} page
   */
  constructor(target, file, page, resumed = null) {
    this.target = target;
    this.file = file;
    this.page = page;
    this.view = new UploadView(page.findPlace, target.texts, file.name);
    this.#way = {
      file,
      endpoint: `/files/tus/${encodeURIComponent(target.item)}/${encodeURIComponent(target.kind)}`,
      uploadId: resumed?.uploadId ?? newUploadId(),
      address: resumed?.address ?? null,
      unanswered: resumed?.unanswered ?? 0,
    };
    this.isRunning = false;
    this.isSending = false;
    this.isKept = false;
        /** @type {string | null} */
    this.refusedWith = null;
    /** @type {Promise<unknown>} */
    this.finished = Promise.resolve();
  }

  get key() {
    return `${this.target.item}/${this.target.kind}`;
  }

  get #isGivenUp() {
    return this.#way.unanswered >= MOST_UNANSWERED;
  }

  start() {
    this.isRunning = true;
    this.refusedWith = null;
    clearInterval(this.#keeper);
    this.#keeper = setInterval(() => this.view.keepInPage(), KEEP_IN_PAGE_MS);
    this.finished = asTheOnlyTab(this.#way.uploadId, () => this.#run()).finally(() => {
      // An upload that waits for the person's decision must stay when the page is rendered again.
      if (!this.#isGivenUp) {
        clearInterval(this.#keeper);
      }
      this.isRunning = false;
      this.isSending = false;
    });
  }

  /** Stops silently: another file replaces it, or the person cancelled it. */
  stop() {
    this.#stop.abort();
    clearInterval(this.#keeper);
    if (this.#way.address && (this.isRunning || this.#isGivenUp)) {
      forgetFile(this.#way.address);
    }
    this.#forget();
    this.view.clear();
  }

  /** Resumes when it is paused. */
  resume() {
    this.#goOn?.();
  }

  async #run() {
    try {
      if (this.#isGivenUp) {
        throw new Unanswered();
      }
      this.#format = await formatOf(this.file);
      const problem = await findProblem(this.file, this.#format, this.target);
      this.#stop.signal.throwIfAborted();
      this.#offer(this.#format);
      if (problem) {
        this.#refuse(problem.code, this.#explain(problem.key));
        return;
      }
      this.view.running(this.#buttons());
      await this.#keep();
      this.#way.sha256 = await hashOf(this.file);
      await this.#deliver();
    } catch (error) {
      this.#end(error);
    }
  }

  /** @param {string | null} format */
  async #offer(format) {
    try {
      const offer = await offerFor(this.file, format, this.target, file => this.page.replaceBy(file));
      if (offer && !this.#isRemade && !this.#stop.signal.aborted) {
        this.view.offer(offer);
      }
    } catch (error) {
      console.warn('This file cannot be changed here.', error);
    }
  }

  /**
   * Of everything that can be offered for a refused picture, only this helps.
   * @param {string | undefined} reason
   */
  async #offerToRemake(reason) {
    const offer = await offerToRemake(this.file, this.#format, reason, this.target, file => this.page.replaceBy(file));
    if (offer && !this.#stop.signal.aborted) {
      this.#isRemade = true;
      this.view.offer(offer);
    }
  }

  #keep() {
    this.#keeping = this.#keeping.then(async () => {
      this.isKept = await keep(this.key, this.target, this.file, this.#way);
    });
    return this.#keeping;
  }

  // After any pending write, which would restore it.
  #forget() {
    this.#keeping = this.#keeping.then(() => forget(this.key));
  }

  /** @param {any} error */
  #end(error) {
    if (this.#stop.signal.aborted) {
      return;
    }
    if (error instanceof Unanswered) {
      const retry = () => {
        this.#way.unanswered = 0;
        this.start();
      };
      this.#refuse('unreachable', this.target.texts.unanswered, { retry, cancel: () => this.stop() });
      return;
    }
    if (error instanceof Unreachable || error.code?.endsWith('-unavailable')) {
      this.#refuse(error.code ?? 'unreachable', error.detail ?? this.target.texts.failed, { retry: () => this.start() });
      return;
    }
    if (error.code !== 'signed-out') {
      this.#forget();
    }
    if (error instanceof Refused) {
      const own = error.code === 'file-too-large' ? this.#explain('tooLarge') : this.target.texts.failed;
      this.#refuse(error.code, adviceFor(this.#format, error.reason, this.target.texts) ?? error.detail ?? own);
      this.#offerToRemake(error.reason);
    } else if (error.name === 'NotReadableError' || error.name === 'NotFoundError') {
      // The file was moved, deleted or is still in the cloud.
      this.#refuse('file-damaged', this.#explain('empty'));
    } else {
      console.error(error);
      this.#refuse('failed', this.target.texts.failed);
    }
  }

  async #deliver() {
    for (let tries = 1; ; tries++) {
      const before = this.#sent;
      try {
        await this.#resumed();
        await this.#tryOnce();
        return;
      } catch (error) {
        this.isSending = false;
        if (this.#pause?.signal.aborted && !this.#stop.signal.aborted) {
          continue;
        }
        if (!(error instanceof Unreachable) || tries >= MOST_TRIES) {
          throw error;
        }
        // After progress a retry is worth it at once.
        tries = this.#sent > before ? 1 : tries;
        this.view.waiting();
        await waitOrOnline(WAITS_MS[Math.min(tries, WAITS_MS.length) - 1], this.#stop.signal);
      }
    }
  }

  /** Waits while it is paused; then it can be paused again. */
  async #resumed() {
    if (this.#pause?.signal.aborted) {
      await /** @type {Promise<void>} */ (new Promise((resolve, reject) => {
        this.#stop.signal.addEventListener('abort', () => reject(this.#stop.signal.reason), { once: true });
        this.#goOn = resolve;
        this.view.paused(this.#sent, this.file.size, { resume: resolve, cancel: () => this.stop() });
      }));
      this.#goOn = null;
      this.view.running(this.#buttons());
    }
    this.#pause = new AbortController();
  }

  #buttons() {
    return { pause: () => this.#pause?.abort(), cancel: () => this.stop() };
  }

  async #tryOnce() {
    const { item, kind, draftUrl, texts } = this.target;
    const signal = anyOf(this.#stop.signal, ...(this.#pause ? [this.#pause.signal] : []));
    if (!this.#isDrafted && draftUrl) {
      await ensureDraft(draftUrl, signal);
      this.#isDrafted = true;
      this.page.isNowAt(this.target.itemUrl);
    }
    this.isSending = true;
    this.#rate.begin();
    const receipt = await sendFile(this.#way, {
      signal,
      onProgress: sent => this.#progressed(sent),
      onQueue: ahead => this.view.queued(ahead),
      onAddress: address => {
        this.#way.address = address;
        this.#keep();
      },
      onWhole: () => this.#waitsForAcceptance(),
    });
    this.isRunning = false;
    this.#way.unanswered = 0;
    this.#forget();
    this.view.done();
    announce(texts.done);
    document.dispatchEvent(new CustomEvent('portfolio:uploaded', { detail: { item, kind, receipt } }));
  }

  /** Counted before the request, since the page may be gone before there is an answer. */
  async #waitsForAcceptance() {
    if (this.#isGivenUp) {
      throw new Unanswered();
    }
    this.#way.unanswered++;
    await this.#keep();
  }

  /** @param {number} sent */
  #progressed(sent) {
    const size = this.file.size;
    this.#sent = sent;
    this.view.progress(sent, size, this.#rate.at(sent));
    const quarter = Math.floor(sent / size * 4);
    if (quarter > this.#spokenQuarter) {
      this.#spokenQuarter = quarter;
      announce(`${this.file.name} ${percent(quarter / 4)}`);
    }
  }

  /** @param {string} key */
  #explain(key) {
    const { texts, mostBytes, leftBytes } = this.target;
    return fill(texts[key] ?? texts.failed, megabytes(this.file.size, true), megabytes(key === 'noSpace' ? Math.max(0, leftBytes) : mostBytes));
  }

  /** @param {string} code @param {string | undefined} words @param {Acts} [acts] */
  #refuse(code, words, acts) {
    this.refusedWith = code;
    this.view.refused(code, words ?? '', acts);
  }
}
