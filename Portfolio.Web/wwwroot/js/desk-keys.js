const attached = new WeakMap();

const verbs = {
  KeyJ: 'next', KeyK: 'previous', KeyN: 'nextUndecided',
  KeyP: 'pass', KeyF: 'fail', KeyE: 'feedback', KeyU: 'undo',
  Slash: 'search', 'Shift+Slash': 'help', 'Shift+KeyP': 'publish',
  ArrowDown: 'next', ArrowUp: 'previous',
};
const repeatable = new Set(['next', 'previous']);
const typedInto = 'textarea, select, [contenteditable]:not([contenteditable="false"]), '
  + 'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="reset"])';

/** Turns the desk's keys on; every press tells the server what was on screen when it happened. */
export function enable(root, dotnet) {
  disable(root);
  const keys = { seq: 0, stop: new AbortController() };
  attached.set(root, keys);
  document.addEventListener('keydown', event => press(root, dotnet, keys, event), { signal: keys.stop.signal });
}

export function disable(root) {
  attached.get(root)?.stop.abort();
  attached.delete(root);
}

export function focusFeedback(root) {
  feedbackField(root)?.focus();
}

/** Brings an outcome's row into sight without moving the focus. */
export function reveal(outcomeId) {
  document
    .querySelector(`[data-testid="queue-row"][data-outcome-id="${CSS.escape(outcomeId)}"]`)
    ?.scrollIntoView({ block: 'nearest' });
}

function press(root, dotnet, keys, event) {
  // The first key of a composition comes before compositionstart and carries only the code 229.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || !root.isConnected || isElsewhere()) {
    return;
  }
  if (isTyping(event.target)) {
    pressInFeedback(root, dotnet, keys, event);
    return;
  }
  const verb = verbOf(event);
  if (!verb || root.dataset.keys === 'off' || isReconnecting() || (event.repeat && !repeatable.has(verb))) {
    return;
  }
  // Also keeps the letter itself out of the field that it moves to.
  event.preventDefault();
  send(root, dotnet, keys, verb);
  if (verb === 'fail' || verb === 'feedback') {
    focusFeedback(root);
  }
}

function pressInFeedback(root, dotnet, keys, event) {
  if (event.target !== feedbackField(root)) {
    return;
  }
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  if (event.code === 'Escape' && plain) {
    event.preventDefault();
    event.target.blur();
    selectedRow(root)?.focus();
    return;
  }
  const saves = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    && (event.code === 'Enter' || event.code === 'NumpadEnter');
  if (saves && !event.repeat && root.dataset.keys !== 'off' && !isReconnecting()) {
    event.preventDefault();
    // The server learns a field's text when it changes, which browsers say only on leaving it; it must arrive before the command.
    event.target.dispatchEvent(new Event('change', { bubbles: true }));
    send(root, dotnet, keys, 'saveAndNext');
    // What is pressed next is a key again, not a letter in a text that has been saved.
    event.target.blur();
  }
}

function verbOf(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) {
    return undefined;
  }
  if (event.code.startsWith('Arrow') && !isQueueOrPage(event.target)) {
    return undefined;
  }
  return verbs[event.shiftKey ? `Shift+${event.code}` : event.code];
}

function send(root, dotnet, keys, verb) {
  const desk = root.matches('[data-desk]') ? root : root.querySelector('[data-desk]');
  const command = {
    verb,
    outcomeId: desk?.dataset.outcomeId ?? '',
    revision: Number(desk?.dataset.revision ?? 0),
    version: Number(desk?.dataset.version ?? 0),
    publication: verb === 'undo' ? [...document.querySelectorAll('[data-publication][data-soon="true"]')].at(-1)?.dataset.publication ?? null : null,
    seq: ++keys.seq,
  };
  // Never sent again: by the time the connection is back another outcome may be on screen.
  dotnet.invokeMethodAsync('Key', command).catch(error => console.error(`The key for ${verb} was not delivered.`, error));
}

const isTyping = target => target instanceof Element && target.closest(typedInto) !== null;
const isQueueOrPage = target => target === document.body || (target instanceof Element && target.closest('[data-queue]') !== null);
const isElsewhere = () => document.querySelector('.mud-dialog, [role="dialog"], [role="alertdialog"], dialog[open]') !== null;
const isReconnecting = () => document.querySelector('[data-testid="live-state"][data-state="reconnecting"]') !== null;

function feedbackField(root) {
  const handle = root.querySelector('[data-testid="desk-feedback"]');
  return handle?.matches('textarea, input') ? handle : handle?.querySelector('textarea:not([aria-hidden="true"]), input') ?? null;
}

function selectedRow(root) {
  const queue = root.querySelector('[data-queue]') ?? document.querySelector('[data-queue]');
  return queue?.querySelector('[aria-selected="true"], [aria-current="true"]') ?? queue?.querySelector('[tabindex="0"]') ?? queue;
}
