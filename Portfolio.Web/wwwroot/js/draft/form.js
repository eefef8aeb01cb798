// What a student types on the form of a draft is kept at once in this browser and handed to the page in pauses. The text in a field is
// never touched while something is being composed, nor when something has been typed that the page does not know of yet.
import { announce } from '../shared/announcer.js';
import { recount } from '../shared/text-count.js';
import { forget as drop, keep, keptOf } from './keep.js';

const PAUSE_MS = 1000;
const LONGEST_MS = 5000;
const HEARD_MS = 10_000;
// A circuit takes no larger message; the rules for what may be stored are far below.
const MOST_UNITS = { title: 1500, description: 3000 };
const OTHER = 'other';
const attached = new WeakMap();

export function attach(form, dotnet, options) {
  detach(form);
  const draft = {
    ...options, form, dotnet,
    fields: { title: form.querySelector('#outcome-title'), description: form.querySelector('#outcome-description') },
    kept: options.words, line: '', state: '',
    unsavedSince: 0, timer: 0, composing: false, waiting: null, held: null, stop: new AbortController(),
  };
  attached.set(form, draft);
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

export function detach(form) {
  const draft = attached.get(form);
  if (draft) {
    draft.stop.abort();
    clearTimeout(draft.timer);
    attached.delete(form);
  }
}

/** After a reload or a lost line: what this browser still holds and the server does not. Not before the page can be called back. */
export function begin(form) {
  const draft = attached.get(form);
  if (!draft) {
    return;
  }
  if (draft.held) {
    draft.seen = draft.held.seen ?? draft.seen;
    flush(draft);
  } else if (draft.isNew && !draft.isStored && location.search.includes('draft=')) {
    // Nothing of this account was begun under that number.
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

const valuesOf = draft => ({ title: draft.fields.title.value, description: draft.fields.description.value });
const isSame = (one, other) => one.title === other.title && one.description === other.description;
const isDirty = draft => !isSame(valuesOf(draft), draft.kept);
const isTooLong = draft => Object.entries(valuesOf(draft)).some(([name, text]) => text.length > MOST_UNITS[name]);
const isLive = () => document.querySelector('[data-testid="live-state"]')?.dataset.state === 'live';

function put(draft, words) {
  for (const [name, field] of Object.entries(draft.fields)) {
    if (field.value !== words[name]) {
      field.value = words[name];
    }
  }
  recount(draft.form);
}

function typed(draft, field) {
  if (draft.composing || !Object.values(draft.fields).includes(field) || catchUp(draft)) {
    return;
  }
  if (isDirty(draft)) {
    draft.unsavedSince ||= Date.now();
    keep(draft.item, draft.revision, { ...valuesOf(draft), seen: draft.seen });
    if (draft.isNew && location.pathname.endsWith('/new') && !location.search) {
      // Nothing stands behind this number yet but what this browser holds: loading the page again finds it.
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

/** Hands over what the page does not know of; the answer is a call of kept, show or say. */
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
    // A line that has died unnoticed answers nothing.
    draft.timer = setTimeout(() => flush(draft), HEARD_MS);
  }
  tell(draft);
}

/** The page may have been left before the answer came. */
function left(draft, sent) {
  const held = keptOf(draft.item, draft.revision);
  if (held && isSame(held, sent)) {
    drop(draft.item, draft.revision);
  }
}

/** What stands in the fields at this moment. */
export function typedNow(form) {
  const draft = attached.get(form);
  if (!draft) {
    return null;
  }
  const { title, description } = valuesOf(draft);
  return { title: title.slice(0, MOST_UNITS.title), description: description.slice(0, MOST_UNITS.description), seen: draft.seen };
}

/** These words are stored. */
export function kept(form, { words, seen, line }) {
  const draft = attached.get(form);
  if (!draft) {
    return;
  }
  draft.isStored = true;
  settle(draft);
  if (draft.waiting) {
    // The fields do not show what these words were joined with: it is joined again with what has been typed since.
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

function settle(draft) {
  if (draft.isNew && location.pathname.endsWith('/new')) {
    history.replaceState(history.state, '', `/outcomes/${draft.item}`);
  }
}

/** Puts other words into the fields, unless something has been typed since that the page does not know of. */
export function show(form, shown) {
  const draft = attached.get(form);
  if (draft) {
    draft.waiting = shown;
    catchUp(draft);
  }
}

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

/** Words that are in no field, until they are put back or dismissed. */
export function remember(form, { other }) {
  const draft = attached.get(form);
  if (draft && other) {
    keep(draft.item, OTHER, other);
  } else if (draft) {
    drop(draft.item, OTHER);
  }
}

/** Sent or given up: nothing of it stays in this browser. */
export function forget(form) {
  const draft = attached.get(form);
  if (draft) {
    drop(draft.item, draft.revision);
    drop(draft.item, OTHER);
    detach(form);
  }
}

export function say(form, state) {
  const draft = attached.get(form);
  if (draft) {
    draft.state = state;
    clearTimeout(draft.timer);
    tell(draft);
  }
}

// What is in the fields is called saved only while a server says so.
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

/** Without a line nobody hears the button: the page says so itself. */
function answerOffline(draft, event) {
  if (!isLive()) {
    event.preventDefault();
    draft.state = 'notSent';
    tell(draft);
    announce(draft.texts.notSent);
  }
}

/** Leads to the first thing that is wrong, as near to the middle of the screen as it gets. */
export function reveal(form) {
  const place = form.querySelector('[aria-invalid="true"]') ?? form.querySelector('.refusal') ?? form.querySelector('[data-draft-notice]');
  place?.focus({ preventScroll: true });
  (place?.closest('.field') ?? place)?.scrollIntoView({ block: 'center' });
}

async function clicked(draft, event) {
  const button = event.target instanceof Element ? event.target.closest('[data-draft-copy-all]') : null;
  const place = button && draft.form.querySelector('[data-testid="draft-other"]');
  if (!place) {
    return;
  }
  const text = [...place.querySelectorAll('[data-draft-copy]')].map(part => part.textContent).join('\n');
  try {
    await navigator.clipboard.writeText(text);
    announce(button.dataset.copied);
  } catch {
    // Without a secure address there is no clipboard to write to: selected, the text is one key away.
    getSelection().selectAllChildren(place);
  }
}
