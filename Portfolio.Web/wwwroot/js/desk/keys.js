import { account } from '../shared/page.js';
import { copyFrom } from './copy.js';
import { Echo } from './echo.js';
import { openFirst } from './first.js';
import { playOrPause } from './media.js';
import { keepSheet, openSheet, sheetTurn } from './sheet.js';
import { listenForSwipes } from './swipe.js';

/**
 * @typedef {object} Keys
 * @property {HTMLElement} root
 * @property {DotNetObject} dotnet
 * @property {number} seq
 * @property {Set<string>} inFlight
 * @property {Set<Promise<number>>} decisions resolve to the numbers of the recorded actions
 * @property {Echo} echo
 * @property {AbortController} stop
 */

/** @type {WeakMap<HTMLElement, Keys>} */
const attached = new WeakMap();

/** @type {Record<string, string>} */
const verbs = {
  KeyJ: 'next', KeyK: 'previous', KeyN: 'nextUndecided',
  KeyP: 'pass', KeyF: 'fail', KeyE: 'feedback', KeyU: 'undo', KeyM: 'media',
  Slash: 'search', 'Shift+Slash': 'help', 'Shift+KeyP': 'publish',
  ArrowDown: 'next', ArrowUp: 'previous',
};
for (let n = 1; n <= 9; n++) {
  verbs[`Digit${n}`] = verbs[`Numpad${n}`] = `phrase${n}`;
}
const repeatable = new Set(['next', 'previous']);
const deciding = new Set(['pass', 'fail', 'saveAndNext', 'undo']);
const typedInto = 'textarea, select, [contenteditable]:not([contenteditable="false"]), '
  + 'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="reset"])';

/**
 * Turns the shortcut keys on; every key press tells the server what was on screen at that moment.
 * @param {HTMLElement} root
 * @param {DotNetObject} dotnet
 */
export function enable(root, dotnet) {
  disable(root);
  const stop = new AbortController();
  const { signal } = stop;
  /** @type {Keys} */
  const keys = { root, dotnet, seq: 0, inFlight: new Set(), decisions: new Set(), echo: new Echo(root, signal), stop };
  attached.set(root, keys);
  document.addEventListener('keydown', event => press(keys, event), { signal });
  root.addEventListener('click', copyFrom, { signal });
  listenForSwipes(root, verb => act(keys, verb), signal);
  keepSheet(root, signal);
  openFirst(root, signal);
  if (localStorage.getItem(switchOf()) === 'off') {
    dotnet.invokeMethodAsync('SwitchedOff', true);
  }
}

/** @param {HTMLElement} root */
export function disable(root) {
  attached.get(root)?.stop.abort();
  attached.delete(root);
}

/**
 * Stores the setting for the account that is signed in; other accounts on this computer have their own.
 * @param {HTMLElement} root
 * @param {boolean} isOff
 */
export function keep(root, isOff) {
  if (isOff) {
    localStorage.setItem(switchOf(), 'off');
  } else {
    localStorage.removeItem(switchOf());
  }
}

const switchOf = () => `desk-keys:${account()}`;

/** @param {Keys} keys @param {KeyboardEvent} event */
function press(keys, event) {
  const { root } = keys;
  // The first key of an IME composition comes before compositionstart and only has the code 229.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || !root.isConnected) {
    return;
  }
  if (isElsewhere()) {
    confirm(event);
    return;
  }
  if (isTyping(event.target)) {
    pressInField(keys, event);
    return;
  }
  const verb = verbOf(event);
  if (!verb || root.dataset.keys === 'off' || isReconnecting() || (event.repeat && !repeatable.has(verb))) {
    return;
  }
  // Also keeps the letter out of the field that gets the focus.
  event.preventDefault();
  act(keys, verb);
}

/** @param {Keys} keys @param {string} verb */
function act(keys, verb) {
  const { root } = keys;
  if (verb.startsWith('phrase')) {
    root.querySelector(`[data-phrase="${verb.slice(-1)}"]`)?.click();
  } else if (verb === 'search') {
    root.querySelector('[data-queue-search]')?.focus();
  } else if (verb === 'media') {
    playOrPause(root);
  } else if (verb === 'feedback') {
    openSheet(root);
    feedbackField(root)?.focus();
  } else {
    send(keys, verb);
    if (verb === 'fail' && !feedbackField(root)?.value.trim()) {
      openSheet(root);
      feedbackField(root)?.focus();
    }
  }
}

/**
 * In a dialog only one shortcut works: it presses the dialog's main button.
 * @param {KeyboardEvent} event
 */
function confirm(event) {
  const button = saves(event) && !event.repeat && !isReconnecting() ? [...document.querySelectorAll('[role="dialog"] [data-confirms]')].at(-1) : null;
  if (button) {
    event.preventDefault();
    // Include what is being typed in a field of the dialog; all other fields have sent their change already.
    if (document.activeElement?.matches(typedInto) && document.activeElement.tagName !== 'SELECT') {
      document.activeElement.dispatchEvent(new Event('change', { bubbles: true }));
    }
    button.click();
  }
}

/** @param {KeyboardEvent} event */
const saves = event => (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && (event.code === 'Enter' || event.code === 'NumpadEnter');

/** @param {Keys} keys @param {KeyboardEvent} event */
function pressInField(keys, event) {
  const { root } = keys;
  const field = event.target;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
    return;
  }
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  if (event.code === 'Escape' && isPlain && field.matches('[data-queue-search]') && !field.value) {
    field.blur();
    return;
  }
  if (field !== feedbackField(root)) {
    return;
  }
  if (event.code === 'Escape' && isPlain) {
    event.preventDefault();
    field.blur();
    (sheetTurn(root) ?? selectedRow(root))?.focus();
    return;
  }
  if (saves(event) && !event.repeat && root.dataset.keys !== 'off' && !isReconnecting()) {
    event.preventDefault();
    // The server gets a field's text with the change event, which browsers fire only when it loses focus; it must arrive before the
    // command.
    field.dispatchEvent(new Event('change', { bubbles: true }));
    send(keys, 'saveAndNext');
    // The next key press is a shortcut again, not a letter in a text that has been saved.
    field.blur();
  }
}

/** @param {KeyboardEvent} event */
export function verbOf(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) {
    return undefined;
  }
  if (event.code.startsWith('Arrow') && !isQueueOrPage(event.target)) {
    return undefined;
  }
  return verbs[event.shiftKey ? `Shift+${event.code}` : event.code];
}

/**
 * @param {number} meant the action to undo; 0 for the one that the page offers.
 * @param {Keys} keys
 * @param {string} verb
 */
function send(keys, verb, meant = 0) {
  const { root, echo } = keys;
  const desk = root.querySelector('[data-desk]');
  if (verb === 'undo' && !meant && keys.decisions.size > 0) {
    // This means the decision that is still being sent, not an earlier one: its answer has its number, even if the page has moved on
    // by then.
    [...keys.decisions].at(-1)?.then(done => done && root.isConnected && send(keys, verb, done));
    return;
  }
  const action = verb === 'undo' ? meant || offeredToUndo() : 0;
  // The browser already shows the next files, but the server has not confirmed that outcome yet: nothing is decided in between.
  if (deciding.has(verb) && echo.target && action === 0) {
    return;
  }
  const command = {
    verb,
    outcomeId: echo.target || (desk?.dataset.outcomeId ?? ''),
    revision: Number(desk?.dataset.revision ?? 0),
    version: Number(desk?.dataset.version ?? 0),
    action,
    publication: verb === 'undo' && action === 0 ? [...document.querySelectorAll('[data-publication][data-soon="true"]')].at(-1)?.dataset.publication ?? null : null,
    seq: ++keys.seq,
  };
  const once = action ? `undo ${action}` : `${verb} ${command.outcomeId} ${command.revision} ${command.version}`;
  if (deciding.has(verb) && keys.inFlight.has(once)) {
    return;
  }
  keys.inFlight.add(once);
  echo.begin(verb, desk, Boolean(feedbackField(root)?.value.trim()));
  // Never retried: by the time the connection is back another outcome may be on screen.
  const answer = keys.dotnet.invokeMethodAsync('Key', command).then(
    /** @param {any} place the outcome to go to, and the number of the recorded action */
    ({ target, done }) => {
      echo.settle(target);
      return done;
    },
    error => {
      echo.settle(null);
      console.error(`The key for ${verb} was not delivered.`, error);
      return 0;
    },
  ).finally(() => {
    keys.inFlight.delete(once);
    keys.decisions.delete(answer);
  });
  if (deciding.has(verb) && verb !== 'undo') {
    keys.decisions.add(answer);
  }
}

const offeredToUndo = () => Number(document.querySelector('[data-undo-action]')?.dataset.undoAction ?? 0);
/** @param {EventTarget | null} target */
const isTyping = target => target instanceof Element && target.closest(typedInto) !== null;
/** @param {EventTarget | null} target */
const isQueueOrPage = target => target === document.body || (target instanceof Element && target.closest('[data-queue]') !== null);
const isElsewhere = () => document.querySelector('.mud-dialog, [role="dialog"], [role="alertdialog"], dialog[open]') !== null;
// A stale page may still be acted on: every key press says what was on screen.
const isReconnecting = () => document.querySelector('[data-live][data-state="reconnecting"]:not([data-stale])') !== null;

/** @param {HTMLElement} root @returns {HTMLTextAreaElement | null} */
function feedbackField(root) {
  return root.querySelector('[data-feedback] textarea');
}

/** @param {HTMLElement} root */
function selectedRow(root) {
  return root.querySelector('[data-queue] [aria-current="true"]') ?? root.querySelector('[data-queue] [tabindex="0"]');
}
