// What a teacher types is kept: at once in this browser, a moment later on the server, which resolves conflicts between devices. The
// field's text is never changed during an IME composition.
import { Refused, Unreachable } from '../shared/errors.js';
import { closest } from '../shared/page.js';
import { forget, keep, keptOf, othersKept } from './keep.js';
import { hide, say, show } from './lines.js';
import { ask, send } from './send.js';

/**
 * @typedef {import('./keep.js').Typed} Typed
 * @typedef {import('./send.js').Stored} Stored
 * @typedef {object} Draft
 * @property {HTMLElement} root
 * @property {HTMLTextAreaElement} field
 * @property {Texts} texts
 * @property {string} url
 * @property {number} revision
 * @property {number | undefined} version of the stored text that this device has loaded
 * @property {number} maxUnits
 * @property {string} text what is in the field
 * @property {string} saved what the server has
 * @property {number} typedAt
 * @property {number} unsavedSince
 * @property {number} timer
 * @property {number} tries
 * @property {boolean} busy
 * @property {boolean} again
 * @property {boolean} composing
 * @property {boolean} entered
 * @property {boolean} gone
 * @property {AbortController} stop
 */

const PAUSE_MS = 800;
const LONGEST_MS = 4000;
const LONGEST_RETRY_MS = 15_000;
const RETRY_MS = [1000, 2000, 4000, 8000, LONGEST_RETRY_MS];
/** @type {WeakMap<HTMLElement, Draft>} */
const attached = new WeakMap();

/** @param {HTMLElement} root @param {DotNetObject} _dotnet @param {{ texts: Texts, version: number, maxUnits: number }} options */
export function attach(root, _dotnet, options) {
  detach(root);
  const field = root.querySelector('textarea');
  if (!field) {
    return;
  }
  /** @type {Draft} */
  const draft = {
    ...options, root, field, url: root.dataset.url ?? '', revision: Number(root.dataset.revision), text: field.value, saved: field.value,
    typedAt: 0, unsavedSince: 0, timer: 0, tries: 0, busy: false, again: false, composing: false, entered: false, gone: false,
    stop: new AbortController(),
  };
  attached.set(root, draft);
  /** @param {EventTarget} target @param {string} type @param {(event: any) => void} act */
  const on = (target, type, act) => target.addEventListener(type, act, { signal: draft.stop.signal });
  on(field, 'input', event => typed(draft, event.isComposing));
  on(field, 'compositionstart', () => { draft.composing = true; });
  on(field, 'compositionend', () => {
    draft.composing = false;
    typed(draft, false);
  });
  on(field, 'focus', () => {
    draft.entered = true;
    look(draft);
  });
  on(field, 'blur', () => flush(draft));
  on(root, 'click', event => clicked(draft, event));
  on(root, 'keydown', event => closePhrases(event));
  on(window, 'online', () => flush(draft));
  on(window, 'pagehide', () => flush(draft));
  on(document, 'visibilitychange', () => (document.visibilityState === 'visible' ? look(draft) : flush(draft)));
  root.dataset.draftAttached = '';
  resume(draft);
  sendOthers(draft);
}

/** @param {HTMLElement} root */
export function detach(root) {
  const draft = attached.get(root);
  if (draft) {
    draft.gone = true;
    draft.stop.abort();
    attached.delete(root);
    flush(draft);
  }
}

/**
 * Inserts a text at the caret, or at the end of a field that has not been focused yet.
 * @param {HTMLElement} root
 * @param {string} text
 */
export function insert(root, text) {
  const draft = attached.get(root);
  if (!draft || draft.composing) {
    return;
  }
  const { field, entered } = draft;
  const [start, end] = entered ? [field.selectionStart, field.selectionEnd] : [field.value.length, field.value.length];
  const between = entered || field.value === '' || field.value.endsWith('\n') ? '' : '\n';
  field.setRangeText(between + text, start, end, 'end');
  draft.entered = true;
  root.querySelector('details[data-phrases]')?.removeAttribute('open');
  tell(field);
}

/**
 * Nothing more can be decided with it: the page gets the field's text, and the server keeps it.
 * @param {HTMLElement} root
 */
export function close(root) {
  const draft = attached.get(root);
  if (draft) {
    draft.field.dispatchEvent(new Event('change', { bubbles: true }));
    flush(draft);
  }
}

// The counter and this module listen to the first event, the page to the second.
/** @param {HTMLTextAreaElement} field */
function tell(field) {
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** @param {Draft} draft @param {boolean} isComposing */
function typed(draft, isComposing) {
  if (isComposing || draft.composing) {
    return;
  }
  draft.text = draft.field.value;
  draft.typedAt = Date.now();
  draft.unsavedSince ||= draft.typedAt;
  keep(draft.url, draft.revision, recordOf(draft));
  say(draft, 'saving');
  schedule(draft, Math.max(0, Math.min(PAUSE_MS, draft.unsavedSince + LONGEST_MS - draft.typedAt)));
}

/** @param {Draft} draft @returns {Typed} */
const recordOf = draft => ({ text: draft.text, typedAt: draft.typedAt, seen: draft.version, decided: draft.root.dataset.decided });

/** @param {Draft} draft @param {number} delay */
function schedule(draft, delay) {
  clearTimeout(draft.timer);
  draft.timer = setTimeout(() => flush(draft), delay);
}

/** @param {Draft} draft */
async function flush(draft) {
  clearTimeout(draft.timer);
  if (draft.busy) {
    draft.again = true;
  } else if (draft.text === draft.saved) {
    forget(draft.url, draft.revision, draft.text);
    if (draft.root.dataset.draftState === 'saving') {
      say(draft, 'saved');
    }
  } else if (draft.text.length > draft.maxUnits) {
    say(draft, 'tooLong');
  } else {
    await save(draft);
  }
}

/** @param {Draft} draft */
async function save(draft) {
  draft.busy = true;
  draft.unsavedSince = 0;
  const sent = recordOf(draft);
  try {
    answered(draft, sent, await send(draft.url, draft.revision, sent));
  } catch (error) {
    await failed(draft, sent, error);
  } finally {
    draft.busy = false;
    if (draft.again) {
      draft.again = false;
      flush(draft);
    }
  }
}

/** @param {Draft} draft @param {Typed} sent @param {Stored} kept */
function answered(draft, sent, kept) {
  const isStill = draft.text === sent.text && !draft.composing;
  draft.tries = 0;
  draft.version = kept.version;
  if (kept.isTyped) {
    draft.saved = sent.text;
    forget(draft.url, draft.revision, sent.text);
    if (isStill) {
      say(draft, 'saved');
    }
    if (kept.other) {
      show(draft, 'replaced', kept.other);
    }
  } else if (isStill) {
    adopt(draft, kept.text);
  } else {
    // What is typed here meanwhile is newer still: it stays, and the other text is shown beside it.
    draft.saved = kept.text;
    show(draft, 'replaced', kept.text);
  }
}

/** @param {Draft} draft @param {Typed} sent @param {unknown} error */
async function failed(draft, sent, error) {
  if (error instanceof Unreachable) {
    say(draft, 'offline');
    schedule(draft, RETRY_MS[Math.min(draft.tries++, RETRY_MS.length - 1)]);
  } else if (!(error instanceof Refused)) {
    throw error;
  } else if (error.code === 'signed-out') {
    say(draft, 'signedOut');
    schedule(draft, LONGEST_RETRY_MS);
  } else if (error.code === 'conflict') {
    await overtaken(draft, sent);
  } else {
    say(draft, 'refused', error.detail);
  }
}

/**
 * There is a newer revision or decision; if it was made with this very text, nothing is left to keep.
 * @param {Draft} draft
 * @param {Typed} sent
 */
async function overtaken(draft, sent) {
  const now = await ask(draft.url);
  if (now?.revision === draft.revision && isSame(now.text, sent.text)) {
    forget(draft.url, draft.revision, sent.text);
    draft.saved = sent.text;
    say(draft, '');
  } else {
    say(draft, 'decided');
    if (now?.revision === draft.revision && !draft.gone) {
      // As soon as the page shows that decision too, the text is a draft on top of it.
      schedule(draft, RETRY_MS[1]);
    }
  }
}

/**
 * Whether another device has saved while nobody typed here.
 * @param {Draft} draft
 */
async function look(draft) {
  if (draft.text !== draft.saved || draft.busy) {
    flush(draft);
    return;
  }
  const now = await ask(draft.url);
  const isIdle = !draft.gone && !draft.busy && !draft.composing && draft.text === draft.saved && draft.field.value === draft.text;
  if (isIdle && now?.revision === draft.revision && now.version > 0 && now.version !== draft.version) {
    draft.version = now.version;
    if (now.text !== draft.text) {
      adopt(draft, now.text);
    }
  }
}

/**
 * Another device's newer text replaces this one, which is shown until it is dismissed.
 * @param {Draft} draft
 * @param {string} text
 */
function adopt(draft, text) {
  const mine = draft.field.value;
  draft.text = draft.saved = text;
  if (draft.gone) {
    return;
  }
  draft.field.value = text;
  draft.field.dispatchEvent(new Event('change', { bubbles: true }));
  say(draft, 'saved');
  if (mine !== '' && mine !== text) {
    show(draft, 'yielded', mine);
  }
}

/**
 * After a reload or a connection loss: sends what this browser has kept and the server does not have.
 * @param {Draft} draft
 */
function resume(draft) {
  const held = keptOf(draft.url, draft.revision);
  if (!held) {
    return;
  }
  if (isSame(held.text, draft.saved)) {
    forget(draft.url, draft.revision, held.text);
  } else if (held.decided === draft.root.dataset.decided) {
    Object.assign(draft, { text: held.text, typedAt: held.typedAt, version: held.seen });
    draft.field.value = held.text;
    draft.field.dispatchEvent(new Event('change', { bubbles: true }));
    flush(draft);
  } else {
    show(draft, 'left', held.text);
  }
}

/**
 * Sends texts of other outcomes that were typed while offline, on pages that have been left since.
 * @param {Draft} draft
 */
async function sendOthers(draft) {
  for (const { url, revision, record } of othersKept(draft.url)) {
    try {
      if ((await send(url, revision, record)).isTyped) {
        forget(url, revision, record.text);
      }
    } catch (error) {
      if (!(error instanceof Unreachable || error instanceof Refused)) {
        throw error;
      }
    }
  }
}

/** @param {string} one @param {string} other */
const isSame = (one, other) => one.normalize('NFC').trim() === other.normalize('NFC').trim();

/** @param {Draft} draft @param {MouseEvent} event */
function clicked(draft, event) {
  const other = draft.root.querySelector('[data-draft-other]');
  if (!other) {
    return;
  }
  if (closest(event, '[data-draft-dismiss]')) {
    forget(draft.url, draft.revision, other.textContent);
    hide(draft);
  } else if (closest(event, '[data-draft-take]') && !draft.composing) {
    [draft.field.value, other.textContent] = [other.textContent ?? '', draft.field.value];
    tell(draft.field);
    if (other.textContent === '') {
      hide(draft);
    }
  }
}

/** @param {KeyboardEvent} event */
function closePhrases(event) {
  const menu = closest(event, 'details[data-phrases][open]');
  if (menu && event.key === 'Escape') {
    menu.removeAttribute('open');
    menu.querySelector('summary')?.focus();
  }
}
