import { announce } from '../shared/announcer.js';
import { postFile } from './post.js';
import { fill } from '../shared/texts.js';
import { Refused, Unreachable } from '../shared/errors.js';

const areas = new WeakMap();

const hasFiles = event => event.dataTransfer?.types.includes('Files') ?? false;

function show(area, className, text, code) {
  const place = area.querySelector('[data-import-status]');
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

async function send(area, file) {
  const { kind, texts } = area.dataset;
  const words = JSON.parse(texts);
  const { page, stop } = areas.get(area);
  stop.current?.abort();
  stop.current = new AbortController();
  show(area, 'hint', fill(words.sending, 0));
  try {
    const receipt = await postFile({
      url: `/registrar/import/${encodeURIComponent(kind)}`,
      file,
      signal: stop.current.signal,
      onProgress: sent => show(area, 'hint', fill(words.sending, Math.min(100, Math.round(sent / Math.max(1, file.size) * 100)))),
    });
    show(area, 'hint', '');
    await page.invokeMethodAsync('FileReceived', receipt.id);
  } catch (error) {
    if (stop.current.signal.aborted) {
      return;
    }
    const text = error instanceof Refused && error.detail ? error.detail : words.failed;
    show(area, 'upload-refused', text, error instanceof Refused ? error.code : error instanceof Unreachable ? 'unreachable' : 'failed');
    announce(text);
  }
}

function begin(area, files) {
  if (files?.length > 0) {
    send(area, files[0]);
  }
}

/** Sends a chosen, dropped or pasted table of this area, and tells the page its id. */
export function attach(area, page) {
  areas.set(area, { page, stop: {} });
  const input = area.querySelector('input[type=file]');
  input.addEventListener('change', () => {
    const files = [...input.files];
    // Emptied, so that choosing the corrected file of the same name is a change.
    input.value = '';
    begin(area, files);
  });
  area.addEventListener('dragover', event => {
    if (hasFiles(event)) {
      event.preventDefault();
      area.classList.add('upload-drag');
    }
  });
  area.addEventListener('dragleave', event => {
    if (!area.contains(event.relatedTarget)) {
      area.classList.remove('upload-drag');
    }
  });
  area.addEventListener('drop', event => {
    if (hasFiles(event)) {
      event.preventDefault();
      area.classList.remove('upload-drag');
      begin(area, event.dataTransfer.files);
    }
  });
  area.querySelector('[data-import-paste]').addEventListener('click', () => {
    const text = area.querySelector('textarea').value;
    if (text.trim().length > 0) {
      begin(area, [new File([text], 'pasted.tsv', { type: 'text/tab-separated-values' })]);
    }
  });
}
