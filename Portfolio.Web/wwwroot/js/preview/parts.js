import { icon } from './icons.js';

/** @typedef {import('./preview.js').Options} Options */
/** @typedef {Parameters<typeof icon>[0]} Sign */

/** @template {keyof HTMLElementTagNameMap} K @param {K} tag @param {string} className @param {HTMLElement} [parent] */
export function make(tag, className, parent) {
  const element = document.createElement(tag);
  element.className = className;
  parent?.append(element);
  return element;
}

/**
 * A button with an icon and an accessible name.
 * @param {HTMLElement} parent
 * @param {Sign} sign
 * @param {string | undefined} name
 * @param {() => void} act
 */
export function makeButton(parent, sign, name, act) {
  const button = make('button', 'preview-button', parent);
  button.type = 'button';
  button.append(icon(sign));
  button.setAttribute('aria-label', name ?? '');
  button.title = name ?? '';
  button.addEventListener('click', act);
  return button;
}

/**
 * The toolbar above a preview; buttons of a group stay on one line.
 * @param {HTMLElement} parent
 * @param {string | undefined} name
 */
export function makeToolbar(parent, name) {
  const bar = make('div', 'preview-toolbar', parent);
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', name ?? '');
  return bar;
}

/** @param {HTMLElement} bar */
export const makeGroup = bar => make('div', 'preview-group', bar);

/**
 * Zoom out, the current zoom (click: actual size), zoom in, fit to width, and rotate by 90°.
 * @param {HTMLElement} bar
 * @param {Texts} texts
 * @param {Record<'zoomOut' | 'zoomIn' | 'actual' | 'fit' | 'rotate', () => void>} acts
 * @returns {(factor: number) => void}
 */
export function makeZoomButtons(bar, texts, { zoomOut, zoomIn, actual, fit, rotate }) {
  const group = makeGroup(bar);
  makeButton(group, 'zoomOut', texts.zoomOut, zoomOut);
  const size = make('button', 'preview-button preview-size', group);
  size.type = 'button';
  size.title = texts.actualSize ?? '';
  size.addEventListener('click', actual);
  makeButton(group, 'zoomIn', texts.zoomIn, zoomIn);
  const view = makeGroup(bar);
  makeButton(view, 'fitWidth', texts.fitWidth, fit);
  makeButton(view, 'rotate', texts.rotate, rotate);
  return factor => {
    size.textContent = `${Math.round(factor * 100)}%`;
    size.setAttribute('aria-label', `${size.textContent}, ${texts.actualSize ?? ''}`);
  };
}

/**
 * The scrolling element, focusable so that it can be scrolled with keys.
 * @param {HTMLElement} parent
 * @param {string | undefined} name
 */
export function makeScroller(parent, name) {
  const scroller = make('div', 'preview-scroll', parent);
  scroller.tabIndex = 0;
  scroller.setAttribute('role', 'group');
  scroller.setAttribute('aria-label', name ?? '');
  return scroller;
}

/**
 * Replaces a failed preview: what happened, and a download link.
 * @param {HTMLElement} parent
 * @param {Options} options
 * @param {() => void} taken
 * @param {string} [reason]
 */
export function showFailure(parent, { url, texts }, taken, reason = texts.failed) {
  const box = make('div', 'preview-failed');
  const words = make('p', '', box);
  words.setAttribute('role', 'alert');
  words.textContent = reason ?? '';
  const link = make('a', 'link-button', box);
  link.href = `${url}?download`;
  link.download = '';
  link.textContent = texts.download ?? '';
  link.addEventListener('click', taken);
  parent.replaceChildren(box);
}
