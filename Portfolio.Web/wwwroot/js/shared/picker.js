import { closest } from './page.js';

/**
 * Choosing a person by typing. Enter takes the highlighted person when the key goes up; the browser submits the form already when it goes down, with the
 * person chosen before. And an Enter that only ends the composition of a Chinese word chooses nobody.
 */
let isComposing = false;

/** What browsers report for a key that an input method has taken. */
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
