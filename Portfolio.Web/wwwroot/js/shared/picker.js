import { closest } from './page.js';

/**
 * Choosing a person by typing. The component takes the highlighted person on keyup, but the browser would submit the form on keydown, with
 * the person chosen before. An Enter that only ends an IME composition must choose nobody.
 */
let isComposing = false;

/** The key code that browsers report for a key handled by an input method. */
const COMPOSING = 229;

addEventListener('keydown', event => {
  if (event.key === 'Enter' && closest(event, '.person-picker')) {
    event.preventDefault();
  }
  isComposing = event.isComposing || event.keyCode === COMPOSING;
}, { capture: true });

addEventListener('keyup', event => {
  if (isComposing && event.key === 'Enter' && closest(event, '.person-picker')) {
    event.stopImmediatePropagation();
  }
}, { capture: true });
