// The check works as a plain form; this adds drag and drop, URLs with a receipt in them, and comparing a file without uploading it.
import { partOf } from '../shared/page.js';

const MOST_CHARACTERS = 40_000;

const form = partOf(document, '[data-receipt-form]', HTMLFormElement);
const texts = JSON.parse(form.dataset.texts ?? '{}');
const field = partOf(form, '#receipt', HTMLTextAreaElement);
const receiptInput = partOf(form, '#receipt-file', HTMLInputElement);
const evidenceInput = partOf(form, '#receipt-evidence', HTMLInputElement);

/** @type {File | null} */
let evidence = null;
let turn = 0;

/** @param {ArrayBuffer} buffer */
const hex = buffer => Array.from(new Uint8Array(buffer), byte => byte.toString(16).padStart(2, '0')).join('');
const answer = () => partOf(document, '#receipt-answer', HTMLElement);

/** @param {string} text @param {string} tone */
function say(text, tone) {
  const line = answer().querySelector('[data-receipt-file]');
  if (line) {
    partOf(line, 'span', HTMLSpanElement).textContent = text;
    line.className = `receipt-verdict ${tone}`;
    line.hidden = text === '';
  }
}

/** Compares the chosen file with the receipt on the page. */
async function compare() {
  const mine = ++turn;
  const { valid, sha256, size } = answer().dataset;
  if (valid !== 'true' || !evidence) {
    say('', '');
    return;
  }
  if (!crypto.subtle) {
    say(texts.cannotHash, 'tone-wait');
    return;
  }
  say(texts.hashing, '');
  try {
    // A file of another size need not be read, however large it is.
    const same = evidence.size === Number(size) && hex(await crypto.subtle.digest('SHA-256', await evidence.arrayBuffer())) === sha256;
    if (mine === turn) {
      say(same ? texts.same : texts.other, same ? 'tone-good' : 'tone-bad');
      answer().dataset.file = same ? 'same' : 'other';
    }
  } catch (error) {
    console.error(error);
    if (mine === turn) {
      say(texts.unreadable, 'tone-bad');
    }
  }
}

/** Submits the form in the background and inserts the answer, so that the chosen file stays chosen. */
async function check() {
  const body = new FormData(form);
  // Its text is already in the field.
  body.delete('file');
  const page = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin' });
  const found = new DOMParser().parseFromString(await page.text(), 'text/html').getElementById('receipt-answer');
  if (!found) {
    throw new Error(`The check answered ${page.status}.`);
  }
  // The live region itself stays: a screen reader announces what changes inside it.
  const region = answer();
  region.replaceChildren(...found.childNodes);
  for (const name of ['valid', 'sha256', 'size', 'file']) {
    delete region.dataset[name];
    if (found.dataset[name]) {
      region.dataset[name] = found.dataset[name];
    }
  }
  await compare();
}

// With a plain form everything still works; only the file to compare is forgotten.
const submit = () => check().catch(error => { console.error(error); form.submit(); });

/** @param {File} file */
async function takeReceipt(file) {
  if (file.size > MOST_CHARACTERS * 3) {
    field.value = '';
    answer().replaceChildren(Object.assign(document.createElement('p'), { className: 'receipt-verdict tone-bad', textContent: texts.tooLong }));
    delete answer().dataset.valid;
    return;
  }
  field.value = await file.text();
  submit();
}

/** @param {File | null} file */
function takeEvidence(file) {
  evidence = file;
  compare();
}

form.addEventListener('submit', event => {
  event.preventDefault();
  submit();
});
receiptInput.addEventListener('change', () => {
  const [receipt] = receiptInput.files ?? [];
  if (receipt) {
    takeReceipt(receipt);
  }
});
evidenceInput.addEventListener('change', () => takeEvidence(evidenceInput.files?.[0] ?? null));

for (const place of form.querySelectorAll('[data-receipt-drop]')) {
  const input = partOf(place, 'input', HTMLInputElement);
  place.addEventListener('dragover', event => { event.preventDefault(); place.classList.add('is-over'); });
  place.addEventListener('dragleave', () => place.classList.remove('is-over'));
  place.addEventListener('drop', event => {
    event.preventDefault();
    place.classList.remove('is-over');
    const files = event.dataTransfer?.files;
    if (files?.length) {
      input.files = files;
      input.dispatchEvent(new Event('change'));
    }
  });
}

function takeAddress() {
  if (location.hash.length > 1) {
    field.value = location.hash.slice(1);
    // A receipt contains a name: it should not stay in the browser's history.
    history.replaceState(null, '', location.pathname);
    submit();
  }
}
addEventListener('hashchange', takeAddress);
takeAddress();
