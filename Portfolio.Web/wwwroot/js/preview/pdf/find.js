import { announce } from '../../shared/announcer.js';
import { make, makeButton, makeGroup } from '../parts.js';
import { plain } from './text.js';
import { fill } from '../../shared/texts.js';

const MARK = 'preview-found';

/**
 * A search field for a document; Enter goes to the next page that contains the text.
 * @param {HTMLElement} bar
 * @param {import('./view.js').PdfView} view
 * @param {Texts} texts
 * @param {AbortSignal} signal
 */
export function makeFind(bar, view, texts, signal) {
  const group = makeGroup(bar);
  group.classList.add('preview-find');
  const field = make('input', 'preview-field', group);
  Object.assign(field, { type: 'search', placeholder: texts.find ?? '', autocomplete: 'off', enterKeyHint: 'search' });
  field.setAttribute('aria-label', texts.find ?? '');
  makeButton(group, 'find', texts.findNext, () => search());
  /** @type {Map<number, string>} */
  const words = new Map();
  let wanted = '';
  let turn = 0;

  /** @param {number} number @returns {Promise<string>} */
  async function wordsOf(number) {
    let text = words.get(number);
    if (text === undefined) {
      const page = await view.source.file.getPage(number);
      const content = await page.getTextContent();
      text = plain(content.items.map(item => ('str' in item ? item.str : '')).join(''));
      words.set(number, text);
    }
    return text;
  }

  async function search() {
    const mine = ++turn;
    const before = wanted;
    wanted = plain(field.value);
    mark();
    if (!wanted) {
      return;
    }
    const count = view.pages.length;
    // The same text again: search from the next page on, and wrap around.
    const from = view.current + (wanted === before ? 1 : 0);
    for (let step = 0; step < count; step++) {
      const number = (from - 1 + step) % count + 1;
      const has = (await wordsOf(number)).includes(wanted);
      if (mine !== turn || signal.aborted) {
        return;
      }
      if (has) {
        field.removeAttribute('aria-invalid');
        view.goTo(number);
        announce(fill(texts.found, number));
        return;
      }
    }
    field.setAttribute('aria-invalid', 'true');
    announce(texts.notFound);
  }

  function mark() {
    // Without this browser feature the page is found, but the text is not highlighted.
    if (globalThis.CSS?.highlights) {
      const ranges = wanted ? view.pages.flatMap(page => page.rangesOf(wanted)) : [];
      CSS.highlights.set(MARK, new Highlight(...ranges));
    }
  }

  field.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229) {
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      search();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      field.value = '';
      search();
      view.scroller.focus();
    }
  }, { signal });
  view.scroller.addEventListener('preview:drawn', mark, { signal });
  signal.addEventListener('abort', () => globalThis.CSS?.highlights?.delete(MARK), { once: true });
}
