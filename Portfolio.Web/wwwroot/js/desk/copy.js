import { announce } from '../shared/announcer.js';

/** Copies the text of the field that a button names. */
export async function copyFrom(event) {
  const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null;
  const field = button && document.getElementById(button.dataset.copy);
  if (!field) {
    return;
  }
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    // Without a secure address there is no clipboard to write to: selected, the text is one key away.
    field.focus();
    field.select();
    return;
  }
  announce(button.dataset.copied ?? '');
}
