import { announce } from '../shared/announcer.js';
import { closest } from '../shared/page.js';

/**
 * Copies the text of the field that a button names.
 * @param {MouseEvent} event
 */
export async function copyFrom(event) {
  const button = closest(event, '[data-copy]');
  const field = document.getElementById(button?.dataset.copy ?? '');
  if (!button || !(field instanceof HTMLTextAreaElement)) {
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
