/** @typedef {{ root: HTMLElement, texts: Texts, gone: boolean }} Draft the field with its texts */

/**
 * Shows below the field whether its text is saved.
 * @param {Draft} draft
 * @param {string} state
 * @param {string} [detail]
 */
export function say(draft, state, detail = '') {
  if (draft.gone) {
    return;
  }
  draft.root.dataset.draftState = state;
  const line = draft.root.querySelector('[data-draft-line]');
  if (line) {
    line.textContent = [draft.texts[state] ?? '', detail].filter(Boolean).join(' ');
  }
}

/**
 * Shows another text beside the field, as plain text, and why it is not in the field.
 * @param {Draft} draft
 * @param {string} why
 * @param {string} other
 */
export function show(draft, why, other) {
  const box = draft.root.querySelector('[data-draft-notice]');
  if (box && !draft.gone) {
    write(box, '[data-draft-notice-text]', draft.texts[why]);
    write(box, '[data-draft-other]', other);
    box.hidden = false;
  }
}

/** @param {Draft} draft */
export function hide(draft) {
  const box = draft.root.querySelector('[data-draft-notice]');
  if (box) {
    box.hidden = true;
  }
}

/** @param {HTMLElement} box @param {string} selectors @param {string} text */
function write(box, selectors, text) {
  const place = box.querySelector(selectors);
  if (place) {
    place.textContent = text;
  }
}
