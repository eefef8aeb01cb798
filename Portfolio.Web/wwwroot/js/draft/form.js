// What a student types in a draft form is kept at once in this browser and sent to the page during pauses. A field's text is never
// changed during an IME composition, nor when something was typed that the page does not know yet.
import { announce } from '../shared/announcer.js';
import { closest, isLive, partOf } from '../shared/page.js';
import { recount } from '../shared/text-count.js';
import { forget as drop, keep, keptOf } from './keep.js';

/**
 * @typedef {{ title: string, description: string }} Words
 * @typedef {any} Seen the server's text and version; returned as received
 * @typedef {{ before: Words, words: Words, seen: Seen }} Shown
 *
 * @typedef {object} Options
 * @property {string} item
 * @property {number} revision
 * @property {Words} words
 * @property {Seen} seen
 * @property {boolean} isNew
 * @property {boolean} isStored
 * @property {Texts} texts
 *
 * @typedef {object} State
 * @property {HTMLFormElement} form
 * @property {DotNetObject} dotnet
 * @property {{ title: HTMLInputElement, description: HTMLTextAreaElement }} fields
 * @property {Words} kept what the page has
 * @property {string} line
 * @property {string} state
 * @property {number} unsavedSince
 * @property {number} timer
 * @property {boolean} composing
 * @property {Shown | null} waiting text to show as soon as nothing prevents it
 * @property {(Words & { seen?: Seen }) | null} held what this browser had kept
 * @property {AbortController} stop
 *
 * @typedef {Options & State} Draft
 */

const PAUSE_MS = 1000;
const LONGEST_MS = 5000;
const HEARD_MS = 10_000;
// Larger messages to a circuit are refused; the limits for what may be stored are far lower.
const MOST_UNITS = { title: 1500, description: 3000 };
/** @type {(keyof Words)[]} */
const PARTS = ['title', 'description'];
const OTHER = 'other';
/** @type {WeakMap<HTMLElement, Draft>} */
const attached = new WeakMap();

/** @param {HTMLFormElement} form @param {DotNetObject} dotnet @param {Options} options */
export function attach(form, dotnet, options) {
  detach(form);
  /** @type {Draft} */
  const draft = {
    ...options, form, dotnet, fields: { title: partOf(form, '#outcome-title', HTMLInputElement), description: partOf(form, '#outcome-description', HTMLTextAreaElement) },
    kept: options.words, line: '', state: '',
    unsavedSince: 0, timer: 0, composing: false, waiting: null, held: null, stop: new AbortController(),
  };
  attached.set(form, draft);
  /** @param {EventTarget} target @param {string} type @param {(event: any) => void} act */
  const on = (target, type, act, capture = false) => target.addEventListener(type, act, { signal: draft.stop.signal, capture });
  on(form, 'compositionstart', () => { draft.composing = true; });
  on(form, 'compositionend', event => {
    draft.composing = false;
    typed(draft, event.target);
  });
  on(form, 'input', event => event.isComposing || typed(draft, event.target));
  on(form, 'focusout', () => flush(draft));
  on(form, 'submit', event => answerOffline(draft, event), true);
  on(form, 'click', event => clicked(draft, event));
  on(document, 'portfolio:live', () => flush(draft));
  on(document, 'portfolio:lost', () => tell(draft));
  on(document, 'visibilitychange', () => flush(draft));
  draft.held = keptOf(draft.item, draft.revision);
  put(draft, draft.held ?? draft.words);
  if (draft.held && !isDirty(draft)) {
    draft.held = null;
    drop(draft.item, draft.revision);
  }
}

/** @param {HTMLElement} form */
export function detach(form) {
  const draft = attached.get(form);
  if (draft) {
    draft.stop.abort();
    clearTimeout(draft.timer);
    attached.delete(form);
  }
}

/**
 * After a reload or a connection loss: sends what this browser has kept and the server does not have. Only once the page can be called back.
 * @param {HTMLElement} form
 */
export function begin(form) {
  const draft = attached.get(form);
  if (!draft) {
    return;
  }
  if (draft.held) {
    draft.seen = draft.held.seen ?? draft.seen;
    flush(draft);
  } else if (draft.isNew && !draft.isStored && location.search.includes('draft=')) {
    // This account has begun no draft with that id.
    location.replace('/outcomes/new');
    return;
  }
  const other = keptOf(draft.item, OTHER);
  if (other) {
    draft.dotnet.invokeMethodAsync('Recall', other);
  }
  if (draft.isStored) {
    settle(draft);
  }
  form.dataset.draftAttached = '';
  tell(draft);
}

/** @param {Draft} draft @returns {Words} */
const valuesOf = draft => ({ title: draft.fields.title.value, description: draft.fields.description.value });
/** @param {Words} one @param {Words} other */
const isSame = (one, other) => one.title === other.title && one.description === other.description;
/** @param {Draft} draft */
const isDirty = draft => !isSame(valuesOf(draft), draft.kept);
/** @param {Draft} draft */
const isTooLong = draft => PARTS.some(part => valuesOf(draft)[part].length > MOST_UNITS[part]);

/** @param {Draft} draft @param {Words} words */
function put(draft, words) {
  for (const part of PARTS) {
    if (draft.fields[part].value !== words[part]) {
      draft.fields[part].value = words[part];
    }
  }
  recount(draft.form);
}

/** @param {Draft} draft @param {EventTarget | null} field */
function typed(draft, field) {
  if (draft.composing || !PARTS.some(part => draft.fields[part] === field) || catchUp(draft)) {
    return;
  }
  if (isDirty(draft)) {
    draft.unsavedSince ||= Date.now();
    keep(draft.item, draft.revision, { ...valuesOf(draft), seen: draft.seen });
    if (draft.isNew && location.pathname.endsWith('/new') && !location.search) {
      // Only this browser has this draft so far: reloading the page with its id finds it again.
      history.replaceState(history.state, '', `/outcomes/new?draft=${draft.item}`);
    }
    draft.state = '';
    clearTimeout(draft.timer);
    draft.timer = setTimeout(() => flush(draft), Math.max(0, Math.min(PAUSE_MS, draft.unsavedSince + LONGEST_MS - Date.now())));
  } else {
    drop(draft.item, draft.revision);
  }
  tell(draft);
}

/**
 * Sends what the page does not know yet; the answer is a call of kept, show or say.
 * @param {Draft} draft
 */
function flush(draft) {
  clearTimeout(draft.timer);
  if (!isDirty(draft) || draft.composing || !draft.form.isConnected) {
    tell(draft);
    return;
  }
  if (isLive() && !isTooLong(draft)) {
    draft.unsavedSince = 0;
    const sent = { ...valuesOf(draft), seen: draft.seen };
    draft.dotnet.invokeMethodAsync('KeepAsync', sent).then(isStored => isStored && left(draft, sent))
      .catch(error => console.warn('What is typed could not be handed over; it is kept here.', error));
    // A connection that has died unnoticed never answers.
    draft.timer = setTimeout(() => flush(draft), HEARD_MS);
  }
  tell(draft);
}

/**
 * The page may have been left before the answer arrived.
 * @param {Draft} draft
 * @param {Words} sent
 */
function left(draft, sent) {
  const held = keptOf(draft.item, draft.revision);
  if (held && isSame(held, sent)) {
    drop(draft.item, draft.revision);
  }
}

/**
 * The current content of the fields.
 * @param {HTMLElement} form
 */
export function typedNow(form) {
  const draft = attached.get(form);
  if (!draft) {
    return null;
  }
  const { title, description } = valuesOf(draft);
  return { title: title.slice(0, MOST_UNITS.title), description: description.slice(0, MOST_UNITS.description), seen: draft.seen };
}

/**
 * Records that this text is stored.
 * @param {HTMLElement} form
 * @param {{ words: Words, seen: Seen, line: string }} stored
 */
export function kept(form, { words, seen, line }) {
  const draft = attached.get(form);
  if (!draft) {
    return;
  }
  draft.isStored = true;
  settle(draft);
  if (draft.waiting) {
    // The fields do not show what this text was merged with: it is merged again with what has been typed since.
    return;
  }
  Object.assign(draft, { kept: words, seen, line, state: '' });
  if (!isDirty(draft)) {
    clearTimeout(draft.timer);
    drop(draft.item, draft.revision);
  } else {
    keep(draft.item, draft.revision, { ...valuesOf(draft), seen });
  }
  tell(draft);
}

/** @param {Draft} draft */
function settle(draft) {
  if (draft.isNew && location.pathname.endsWith('/new')) {
    history.replaceState(history.state, '', `/outcomes/${draft.item}`);
  }
}

/**
 * Puts another text into the fields, unless something was typed since that the page does not know yet.
 * @param {HTMLElement} form
 * @param {Shown} shown
 */
export function show(form, shown) {
  const draft = attached.get(form);
  if (draft) {
    draft.waiting = shown;
    catchUp(draft);
  }
}

/** @param {Draft} draft */
function catchUp(draft) {
  if (!draft.waiting || draft.composing || !isSame(valuesOf(draft), draft.waiting.before)) {
    return false;
  }
  const { words, seen } = draft.waiting;
  draft.waiting = null;
  put(draft, words);
  Object.assign(draft, { kept: seen.words, seen, state: '' });
  drop(draft.item, draft.revision);
  tell(draft);
  return true;
}

/**
 * Keeps text that is in no field until it is restored or dismissed.
 * @param {HTMLElement} form
 * @param {{ other: unknown }} words
 */
export function remember(form, { other }) {
  const draft = attached.get(form);
  if (draft && other) {
    keep(draft.item, OTHER, other);
  } else if (draft) {
    drop(draft.item, OTHER);
  }
}

/**
 * Sent or discarded: nothing of it stays in this browser.
 * @param {HTMLElement} form
 */
export function forget(form) {
  const draft = attached.get(form);
  if (draft) {
    drop(draft.item, draft.revision);
    drop(draft.item, OTHER);
    detach(form);
  }
}

/** @param {HTMLElement} form @param {string} state */
export function say(form, state) {
  const draft = attached.get(form);
  if (draft) {
    draft.state = state;
    clearTimeout(draft.timer);
    tell(draft);
  }
}

// The fields are only called saved while a server has confirmed it.
/** @param {Draft} draft */
function tell(draft) {
  const dirty = isDirty(draft);
  const state = !isLive() ? draft.state === 'notSent' ? 'notSent' : dirty ? 'offline' : 'away'
    : dirty && isTooLong(draft) ? 'tooLong'
    : draft.state || (dirty ? 'saving' : draft.isStored ? 'saved' : 'empty');
  const text = state === 'saved' ? draft.line : draft.texts[state] ?? '';
  const line = draft.form.querySelector('[data-draft-line]');
  draft.form.dataset.draftState = state;
  if (line && line.textContent !== text) {
    line.textContent = text;
  }
}

/**
 * Without a connection nothing handles the button: the page shows a message itself.
 * @param {Draft} draft
 * @param {Event} event
 */
function answerOffline(draft, event) {
  if (!isLive()) {
    event.preventDefault();
    draft.state = 'notSent';
    tell(draft);
    announce(draft.texts.notSent);
  }
}

/**
 * Scrolls to the first problem, as close to the middle of the screen as possible.
 * @param {HTMLElement} form
 */
export function reveal(form) {
  const place = form.querySelector('[aria-invalid="true"]') ?? form.querySelector('.refusal') ?? form.querySelector('[data-draft-notice]');
  place?.focus({ preventScroll: true });
  (place?.closest('.field') ?? place)?.scrollIntoView({ block: 'center' });
}

/** @param {Draft} draft @param {Event} event */
async function clicked(draft, event) {
  const button = closest(event, '[data-draft-copy-all]');
  const place = draft.form.querySelector('#draft-other');
  if (!button || !place) {
    return;
  }
  const text = [...place.querySelectorAll('[data-draft-copy]')].map(part => part.textContent).join('\n');
  try {
    await navigator.clipboard.writeText(text);
    announce(button.dataset.copied);
  } catch {
    // Without HTTPS there is no clipboard API: the text is selected, so that one key copies it.
    getSelection()?.selectAllChildren(place);
  }
}
