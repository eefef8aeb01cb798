import { closest } from './page.js';

const characters = new Intl.Segmenter('zh-TW', { granularity: 'grapheme' });

/**
 * Counts characters as a person does, like the server; the field's text is never changed.
 * @param {string} text
 */
export function countCharacters(text) {
  let count = 0;
  for (const segments = characters.segment(text)[Symbol.iterator](); !segments.next().done;) {
    count++;
  }
  return count;
}

/**
 * Updates every counter inside the root, after the server has changed a field.
 * @param {ParentNode} root
 */
export function recount(root = document) {
  for (const wrapper of root.querySelectorAll('[data-count-max]')) {
    show(wrapper);
  }
}

/** @param {HTMLElement} wrapper */
function show(wrapper) {
  /** @type {HTMLTextAreaElement | HTMLInputElement | null} */
  const field = wrapper.querySelector('textarea, input');
  const text = wrapper.querySelector('[data-count-text]');
  const most = Number(wrapper.dataset.countMax);
  if (!field || !(most > 0)) {
    return;
  }
  const count = countCharacters(field.value);
  const over = count > most;
  const shown = `${count} / ${most}`;
  if (text && text.textContent !== shown) {
    text.textContent = shown;
  }
  wrapper.classList.toggle('over-limit', over);
  if (over) {
    field.setAttribute('aria-invalid', 'true');
    wrapper.dataset.countMarked = '';
  } else if ('countMarked' in wrapper.dataset) {
    // Only errors marked here are cleared: the server may have its own reasons.
    field.setAttribute('aria-invalid', 'false');
    delete wrapper.dataset.countMarked;
  }
}

/** @param {Event} event */
function showFor(event) {
  const wrapper = closest(event, '[data-count-max]');
  if (wrapper) {
    show(wrapper);
  }
}

for (const type of ['input', 'change', 'focusin']) {
  document.addEventListener(type, showFor);
}
document.addEventListener('portfolio:live', () => recount());

// Navigating to another page, or opening a form, fires no input event.
new MutationObserver(changes => {
  for (const node of changes.flatMap(change => [...change.addedNodes])) {
    if (!(node instanceof HTMLElement && node.isConnected)) {
      continue;
    }

    if (node.matches('[data-count-max]')) {
      show(node);
    }

    recount(node);
  }
}).observe(document.documentElement, { subtree: true, childList: true });
if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', () => recount());
} else {
  recount();
}
