import { announce } from './announcer.js';
import { fill } from './texts.js';
import { findProblem } from './upload-check.js';
import { ensureDraft, Refused, sendFile, Unreachable } from './upload-send.js';
import { megabytes, percent, UploadView } from './upload-view.js';

const WAITS_MS = [1000, 2000, 4000, 8000, 15_000];
const MOST_TRIES = 10;
const RATE_OVER_MS = 5000;
const KEEP_IN_PAGE_MS = 500;

function newUploadId() {
  // randomUUID exists only on HTTPS and localhost; a school's first trial may run on plain HTTP.
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const hex = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte, index) => (index === 6 ? byte & 0x0f | 0x40 : index === 8 ? byte & 0x3f | 0x80 : byte).toString(16).padStart(2, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function waitOrOnline(ms, signal) {
  return new Promise((resolve, reject) => {
    const end = settle => () => {
      clearTimeout(timer);
      window.removeEventListener('online', onOnline);
      signal.removeEventListener('abort', onAbort);
      settle(signal.reason);
    };
    const onOnline = end(resolve);
    const onAbort = end(reject);
    const timer = setTimeout(onOnline, ms);
    window.addEventListener('online', onOnline);
    signal.addEventListener('abort', onAbort);
  });
}

/** One file on its way to one place of one item. */
export class UploadJob {
  #stop = new AbortController();
  #uploadId = newUploadId();
  #drafted = false;
  #spokenQuarter = 0;
  #samples = [];

  constructor(target, file, findPlace) {
    this.target = target;
    this.file = file;
    this.view = new UploadView(findPlace, target.texts, file.name);
    this.isRunning = false;
    this.isSending = false;
    this.refusedWith = null;
    this.finished = Promise.resolve();
  }

  start() {
    this.isRunning = true;
    this.refusedWith = null;
    const keeper = setInterval(() => this.view.keepInPage(), KEEP_IN_PAGE_MS);
    this.finished = this.#run().finally(() => {
      clearInterval(keeper);
      this.isRunning = false;
      this.isSending = false;
    });
  }

  /** Ends it without a word: another file takes its place, or the person no longer wants it. */
  stop() {
    this.#stop.abort();
    this.view.clear();
  }

  async #run() {
    try {
      const problem = await findProblem(this.file, this.target.mostBytes, this.target.formats);
      this.#stop.signal.throwIfAborted();
      if (problem) {
        this.#refuse(problem.code, this.#explain(problem.key));
        return;
      }
      this.view.running(() => this.stop());
      await this.#deliver();
    } catch (error) {
      this.#end(error);
    }
  }

  #end(error) {
    if (this.#stop.signal.aborted) {
      return;
    }
    if (error instanceof Unreachable) {
      this.#refuse('unreachable', this.target.texts.failed, () => this.start());
    } else if (error instanceof Refused) {
      const own = error.code === 'file-too-large' ? this.#explain('tooLarge') : this.target.texts.failed;
      this.#refuse(error.code, error.detail ?? own);
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
      try {
        await this.#tryOnce();
        return;
      } catch (error) {
        this.isSending = false;
        if (!(error instanceof Unreachable) || tries >= MOST_TRIES) {
          throw error;
        }
        this.view.waiting();
        await waitOrOnline(WAITS_MS[Math.min(tries, WAITS_MS.length) - 1], this.#stop.signal);
      }
    }
  }

  async #tryOnce() {
    const { item, kind, draftUrl, texts } = this.target;
    const signal = this.#stop.signal;
    if (!this.#drafted && draftUrl) {
      await ensureDraft(draftUrl, signal);
      this.#drafted = true;
    }
    this.isSending = true;
    this.#samples = [];
    this.#progressed(0);
    const receipt = await sendFile({
      url: `/files/${encodeURIComponent(item)}/${encodeURIComponent(kind)}`,
      uploadId: this.#uploadId,
      file: this.file,
      signal,
      onProgress: sent => this.#progressed(sent),
    });
    this.isRunning = false;
    this.view.clear();
    announce(texts.done);
    document.dispatchEvent(new CustomEvent('portfolio:uploaded', { detail: { item, kind, receipt } }));
  }

  #progressed(sentWithFraming) {
    const size = this.file.size;
    const sent = Math.min(size, sentWithFraming);
    const now = performance.now();
    this.#samples = [...this.#samples.filter(sample => now - sample.at < RATE_OVER_MS), { at: now, sent }];
    const first = this.#samples[0];
    this.view.progress(sent, size, now > first.at ? (sent - first.sent) / (now - first.at) * 1000 : 0);
    const quarter = Math.floor(sent / size * 4);
    if (quarter > this.#spokenQuarter) {
      this.#spokenQuarter = quarter;
      announce(`${this.file.name} ${percent(quarter / 4)}`);
    }
  }

  #explain(key) {
    const { texts, mostBytes } = this.target;
    return fill(texts[key] ?? texts.failed, megabytes(this.file.size, true), megabytes(mostBytes));
  }

  #refuse(code, words, retry) {
    this.refusedWith = code;
    this.view.refused(code, words ?? '', retry);
  }
}
