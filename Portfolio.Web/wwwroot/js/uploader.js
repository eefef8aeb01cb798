import { UploadJob } from './upload-job.js';

// Outside the page's components: moving to another page does not stop what is on its way.
const jobs = new Map();

const areaOf = event => (event.target instanceof Element ? event.target.closest('[data-upload]') : null);
const jobsOf = item => [...jobs.values()].filter(job => job.target.item === item);
const runningOf = item => jobsOf(item).filter(job => job.isRunning);
const hasFiles = event => event.dataTransfer?.types.includes('Files') ?? false;

/** True while a file of the item is being checked, sent or waits to be sent again. */
export function isBusy(item) {
  return runningOf(item).length > 0;
}

/** Waits until nothing of the item is on its way; not ok when a refusal is still shown. */
export async function whenIdle(item) {
  while (isBusy(item)) {
    await Promise.all(runningOf(item).map(job => job.finished));
  }
  const refused = jobsOf(item).find(job => job.refusedWith !== null && job.view.isShown);
  return refused ? { ok: false, code: refused.refusedWith } : { ok: true };
}

function readTarget(area) {
  const { uploadItem, uploadKind, uploadMax, uploadFormats, draftUrl, texts } = area.dataset;
  return {
    item: uploadItem,
    kind: uploadKind,
    mostBytes: Number(uploadMax),
    formats: (uploadFormats ?? '').split(',').map(format => format.trim().toLowerCase().replace('jpeg', 'jpg')),
    draftUrl,
    texts: JSON.parse(texts ?? '{}'),
  };
}

function placeOf({ item, kind }) {
  return document
    .querySelector(`[data-upload][data-upload-item="${CSS.escape(item)}"][data-upload-kind="${CSS.escape(kind)}"]`)
    ?.querySelector('[data-upload-status]');
}

function begin(area, file) {
  const target = readTarget(area);
  const key = `${target.item}/${target.kind}`;
  jobs.get(key)?.stop();
  const job = new UploadJob(target, file, () => placeOf(target));
  jobs.set(key, job);
  job.start();
}

document.addEventListener('change', event => {
  const area = areaOf(event);
  const input = event.target;
  if (area && input instanceof HTMLInputElement && input.type === 'file' && input.files.length > 0) {
    const [file] = input.files;
    // Emptied, so that choosing the same file again is a change.
    input.value = '';
    begin(area, file);
  }
});

document.addEventListener('dragover', event => {
  if (!hasFiles(event) || !document.querySelector('[data-upload]')) {
    return;
  }
  // Beside the area too: the browser would leave the page and open the file.
  event.preventDefault();
  const area = areaOf(event);
  event.dataTransfer.dropEffect = area ? 'copy' : 'none';
  area?.classList.add('upload-drag');
});

document.addEventListener('dragleave', event => {
  const area = areaOf(event);
  if (area && !area.contains(event.relatedTarget)) {
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
  if (area && event.dataTransfer.files.length > 0) {
    begin(area, event.dataTransfer.files[0]);
  }
});

document.addEventListener('paste', event => {
  const area = areaOf(event);
  const image = [...event.clipboardData?.files ?? []].find(file => file.type.startsWith('image/'));
  if (area && image) {
    event.preventDefault();
    begin(area, image);
  }
});

window.addEventListener('beforeunload', event => {
  if ([...jobs.values()].some(job => job.isSending)) {
    event.preventDefault();
    // Browsers before 2023 ask only for this.
    event.returnValue = true;
  }
});
