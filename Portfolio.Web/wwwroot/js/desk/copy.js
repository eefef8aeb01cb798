import { announce } from '../shared/announcer.js';
import { closest } from '../shared/page.js';

/**
 * Copies the text of the field that a button refers to.
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
    // Without HTTPS there is no clipboard API: the text is selected, so that one key copies it.
    field.focus();
    field.select();
    return;
  }
  announce(button.dataset.copied ?? '');
}
