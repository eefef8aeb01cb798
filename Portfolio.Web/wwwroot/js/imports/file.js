import { announce } from '../shared/announcer.js';
import { postFile } from './post.js';
import { fill } from '../shared/texts.js';
import { Refused, Unreachable } from '../shared/errors.js';
import { partOf } from '../shared/page.js';

/** @type {WeakMap<HTMLElement, AbortController>} */
const areas = new WeakMap();

/** @param {DragEvent} event */
const hasFiles = event => event.dataTransfer?.types.includes('Files') ?? false;

/** @param {HTMLElement} area @param {string} className @param {string} text @param {string} [code] */
function show(area, className, text, code) {
  const place = partOf(area, '[data-import-status]', HTMLElement);
  place.className = className;
  place.textContent = text;
  place.toggleAttribute('hidden', text.length === 0);
  if (code) {
    place.dataset.testid = 'error-summary';
    place.dataset.code = code;
  } else {
    delete place.dataset.testid;
    delete place.dataset.code;
  }
}

/** @param {HTMLElement} area @param {DotNetObject} page @param {File} file */
async function send(area, page, file) {
  const { kind = '', texts = '{}' } = area.dataset;
  const words = JSON.parse(texts);
  const { signal } = begun(area);
  show(area, 'hint', fill(words.sending, 0));
  try {
    const receipt = await postFile({
      url: `/registrar/import/${encodeURIComponent(kind)}`,
      file,
      signal,
      onProgress: sent => show(area, 'hint', fill(words.sending, Math.min(100, Math.round(sent / Math.max(1, file.size) * 100)))),
    });
    show(area, 'hint', '');
    await page.invokeMethodAsync('FileReceived', receipt.id);
  } catch (error) {
    if (signal.aborted) {
      return;
    }
    const text = error instanceof Refused && error.detail ? error.detail : words.failed;
    show(area, 'upload-refused', text, error instanceof Refused ? error.code : error instanceof Unreachable ? 'unreachable' : 'failed');
    announce(text);
  }
}

/** A new file replaces the one that is being sent. @param {HTMLElement} area */
function begun(area) {
  areas.get(area)?.abort();
  const stop = new AbortController();
  areas.set(area, stop);
  return stop;
}

/**
 * Sends a table that was chosen, dropped or pasted in this area, and gives the page its id.
 * @param {HTMLElement} area
 * @param {DotNetObject} page
 */
export function attach(area, page) {
  /** @param {Iterable<File>} files */
  const begin = ([file]) => {
    if (file) {
      send(area, page, file);
    }
  };
  const input = partOf(area, 'input[type=file]', HTMLInputElement);
  input.addEventListener('change', () => {
    const files = [...input.files ?? []];
    // Emptied, so that choosing a corrected file with the same name fires a change event.
    input.value = '';
    begin(files);
  });
  area.addEventListener('dragover', event => {
    if (hasFiles(event)) {
      event.preventDefault();
      area.classList.add('upload-drag');
    }
  });
  area.addEventListener('dragleave', event => {
    if (!(event.relatedTarget instanceof Node && area.contains(event.relatedTarget))) {
      area.classList.remove('upload-drag');
    }
  });
  area.addEventListener('drop', event => {
    if (hasFiles(event)) {
      event.preventDefault();
      area.classList.remove('upload-drag');
      begin(event.dataTransfer?.files ?? []);
    }
  });
  partOf(area, '[data-import-paste]', HTMLElement).addEventListener('click', () => {
    const text = partOf(area, 'textarea', HTMLTextAreaElement).value;
    if (text.trim().length > 0) {
      begin([new File([text], 'pasted.tsv', { type: 'text/tab-separated-values' })]);
    }
  });
}
