// Draft text that was typed while no server could be reached, on a page that has been left since.
import { fill } from '../shared/texts.js';
import { allKept, forget } from './keep.js';

/**
 * @typedef {{ item: string | null, texts: Texts }} Options of one item, or of all
 * @typedef {ReturnType<typeof allKept>[number]} Left
 */

/** @type {WeakMap<HTMLElement, AbortController>} */
const stops = new WeakMap();

/** @param {HTMLElement} root @param {DotNetObject} _ @param {Options} options */
export function attach(root, _, options) {
  detach(root);
  const stop = new AbortController();
  stops.set(root, stop);
  document.addEventListener('portfolio:typed-forgotten', () => list(root, options), { signal: stop.signal });
  list(root, options);
}

/** @param {HTMLElement} root */
export function detach(root) {
  stops.get(root)?.abort();
  stops.delete(root);
}

/** @param {HTMLElement} root @param {Options} options */
function list(root, { item, texts }) {
  const left = allKept().filter(kept => kept.value?.title || kept.value?.description)
    .filter(kept => (item === null ? kept.what !== 'other' : kept.item === item));
  root.querySelector('[data-left-list]')?.replaceChildren(...left.map(kept => (item === null ? link(kept, texts) : words(kept, texts))));
  root.hidden = left.length === 0;
}

/** @template {keyof HTMLElementTagNameMap} K @param {K} name @param {string} text @param {Partial<HTMLElementTagNameMap[K]>} [more] */
function make(name, text, more = {}) {
  const element = Object.assign(document.createElement(name), more);
  element.textContent = text;
  return element;
}

/** @param {Left} left @param {Texts} texts */
function link({ item, value }, texts) {
  const line = document.createElement('li');
  // A draft that was never stored is found by the id with which it was begun.
  const href = value.seen?.version > 0 ? `/outcomes/${item}` : `/outcomes/new?draft=${item}`;
  line.append(make('a', fill(texts.open, value.title || texts.untitled), { href }));
  return line;
}

/** @param {Left} left @param {Texts} texts */
function words({ item, what, value }, texts) {
  const line = document.createElement('li');
  const dismiss = make('button', texts.dismiss, { type: 'button', className: 'tool-button' });
  dismiss.addEventListener('click', () => forget(item, what));
  line.append(...[value.title, value.description].filter(Boolean).map(text => make('p', text, { className: 'person-text' })), dismiss);
  return line;
}
