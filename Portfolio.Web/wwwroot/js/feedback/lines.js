/** Says under the field how its text is kept. */
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

/** Shows another text beside the field, as text, with why it is not in it. */
export function show(draft, why, other) {
  const box = draft.root.querySelector('[data-draft-notice]');
  if (box && !draft.gone) {
    box.querySelector('[data-draft-notice-text]').textContent = draft.texts[why];
    box.querySelector('[data-draft-other]').textContent = other;
    box.hidden = false;
  }
}

export function hide(draft) {
  draft.root.querySelector('[data-draft-notice]').hidden = true;
}
