import { closest } from '../shared/page.js';
import { UploadJob } from './job.js';
import { fingerprintOf, forget, kept } from './keep.js';
import { forgetFile } from './send.js';
import { UploadView } from './view.js';

/** @typedef {import('./check.js').Target} Target */
/** @typedef {import('./keep.js').Kept} Kept */

// Independent of the page's components: navigation does not stop running uploads.
/** @type {Map<string, UploadJob>} */
const jobs = new Map();

/** @param {Event} event */
const areaOf = event => closest(event, '[data-upload]');
/** @param {string} item */
const jobsOf = item => [...jobs.values()].filter(job => job.target.item === item);
/** @param {string} item */
const runningOf = item => jobsOf(item).filter(job => job.isRunning);
/** @param {DragEvent} event */
const hasFiles = event => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * True while a file of the item is being checked, sent or waits for a retry.
 * @param {string} item
 */
export function isBusy(item) {
  return runningOf(item).length > 0;
}

/**
 * Waits until no upload of the item is running; not ok when a refusal is still shown.
 * @param {string} item
 */
export async function whenIdle(item) {
  while (isBusy(item)) {
    // Sending the form includes paused uploads.
    runningOf(item).forEach(job => job.resume());
    await Promise.all(runningOf(item).map(job => job.finished));
  }
  const [refused] = refusedOf(item);
  return refused ? { ok: false, code: refused.refusedWith, name: refused.file.name } : { ok: true };
}

/** @param {string} item */
const refusedOf = item => jobsOf(item).filter(job => job.refusedWith !== null && job.view.isShown);

/**
 * Removes refused uploads that are still shown: the student continues without them.
 * @param {string} item
 */
export function dismissRefused(item) {
  for (const job of refusedOf(item)) {
    job.stop();
    jobs.delete(job.key);
  }
}

/** @param {HTMLElement} area @returns {Target} */
function readTarget(area) {
  const { uploadItem, uploadKind, uploadMax, uploadLeft, uploadFormats, draftUrl, itemUrl, texts } = area.dataset;
  return {
    item: uploadItem ?? '',
    kind: uploadKind ?? '',
    mostBytes: Number(uploadMax),
    leftBytes: Number(uploadLeft ?? Infinity),
    formats: (uploadFormats ?? '').split(',').map(format => format.trim().toLowerCase().replace('jpeg', 'jpg')),
    draftUrl,
    itemUrl,
    texts: JSON.parse(texts ?? '{}'),
  };
}

/** @param {{ item: string, kind: string }} target */
const findArea = ({ item, kind }) =>
  document.querySelector(`[data-upload][data-upload-item="${CSS.escape(item)}"][data-upload-kind="${CSS.escape(kind)}"]`);

// Uploads interrupted by a reload whose file this browser could not keep.
/** @type {Map<string, { record: Kept, clear: () => void }>} */
const awaited = new Map();

/** @param {Target} target @param {File} file @param {Kept | null} resumed */
function run(target, file, resumed) {
  /** @type {import('./job.js').Page} */
  const page = {
    findPlace: () => findArea(target)?.querySelector('[data-upload-status]'),
    // A new item gets its own URL as soon as it has begun: reloading the page must not begin another one.
    isNowAt: url => url && findArea(target) && location.pathname.endsWith('/new') && history.replaceState(history.state, '', url),
    replaceBy: other => run(target, other, null),
  };
  const job = new UploadJob(target, file, page, resumed);
  if (!resumed) {
    jobs.get(job.key)?.stop();
  }
  awaited.get(job.key)?.clear();
  awaited.delete(job.key);
  jobs.set(job.key, job);
  job.start();
}

/** @param {HTMLElement} area @param {File} file */
function begin(area, file) {
  const target = readTarget(area);
  const waiting = awaited.get(`${target.item}/${target.kind}`);
  const isTheSame = waiting?.record.fingerprint === fingerprintOf(file);
  if (waiting?.record.address && !isTheSame) {
    forgetFile(waiting.record.address);
  }
  run(target, file, isTheSame ? waiting?.record ?? null : null);
}

/** After a reload: resumes what is kept; for other files, the person is asked to choose them again. */
async function goOn() {
  for (const record of await kept()) {
    const { key, target, file } = record;
    if (jobs.has(key)) {
      continue;
    }
    const area = findArea(target);
    const now = area ? readTarget(area) : target;
    if (file) {
      run(now, file, record);
    } else {
      awaitFile(record, now);
    }
  }
}

/** @param {Kept} record @param {Target} target */
function awaitFile(record, target) {
  const view = new UploadView(() => findArea(target)?.querySelector('[data-upload-status]'), target.texts, record.name);
  const clear = () => {
    clearInterval(keeper);
    view.clear();
  };
  view.askAgain(() => {
    clear();
    awaited.delete(record.key);
    forget(record.key);
    if (record.address) {
      forgetFile(record.address);
    }
  });
  const keeper = setInterval(() => view.keepInPage(), 500);
  awaited.set(record.key, { record, clear });
}

/** @param {HTMLElement} area @param {EventTarget | null} input */
function takeFrom(area, input) {
  if (input instanceof HTMLInputElement && input.type === 'file' && input.files?.length) {
    const [file] = input.files;
    // Emptied, so that choosing the same file again fires a change event.
    input.value = '';
    begin(area, file);
  }
}

/** On a slow line a file can be chosen before this script is there. */
function takeChosen() {
  for (const area of document.querySelectorAll('[data-upload]')) {
    takeFrom(area, area.querySelector('input[type="file"]'));
  }
}

document.addEventListener('change', event => {
  const area = areaOf(event);
  if (area) {
    takeFrom(area, event.target);
  }
});

document.addEventListener('dragover', event => {
  if (!hasFiles(event) || !document.querySelector('[data-upload]')) {
    return;
  }
  // Beside the area too: the browser would leave the page and open the file.
  event.preventDefault();
  const area = areaOf(event);
  if (event.dataTransfer) {
    event.dataTransfer.dropEffect = area ? 'copy' : 'none';
  }
  area?.classList.add('upload-drag');
});

document.addEventListener('dragleave', event => {
  const area = areaOf(event);
  if (area && !(event.relatedTarget instanceof Node && area.contains(event.relatedTarget))) {
    area.classList.remove('upload-drag');
  }
});

document.addEventListener('drop', event => {
  const area = areaOf(event);
  if (!hasFiles(event) || !document.querySelector('[data-upload]')) {
    return;
  }
  event.preventDefault();
  area?.classList.remove('upload-drag');
  const [file] = event.dataTransfer?.files ?? [];
  if (area && file) {
    begin(area, file);
  }
});

document.addEventListener('paste', event => {
  // A picture in the clipboard is meant for the document field, wherever the cursor is.
  const area = areaOf(event) ?? document.querySelector('[data-upload][data-upload-kind="document"]');
  const image = [...event.clipboardData?.files ?? []].find(file => file.type.startsWith('image/'));
  if (area && image) {
    event.preventDefault();
    begin(area, image);
  }
});

window.addEventListener('beforeunload', event => {
  if ([...jobs.values()].some(job => job.isSending && !job.isKept)) {
    event.preventDefault();
    // Browsers before 2023 only check this.
    event.returnValue = true;
  }
});

goOn().finally(takeChosen);
