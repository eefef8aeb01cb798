export function make(tag, className, parent) {
  const element = document.createElement(tag);
  element.className = className;
  parent?.append(element);
  return element;
}

/** A bar of buttons; each has a sign to see and a name to hear. */
export function makeToolbar(parent, buttons) {
  const bar = make('div', 'preview-toolbar', parent);
  for (const { sign, name, act } of buttons) {
    const button = make('button', 'preview-button', bar);
    button.type = 'button';
    button.textContent = sign;
    button.setAttribute('aria-label', name ?? '');
    button.title = name ?? '';
    button.addEventListener('click', act);
  }
  return bar;
}

/** The scrolling part, which takes the focus so that it can be scrolled by keys. */
export function makeScroller(parent, name) {
  const scroller = make('div', 'preview-scroll', parent);
  scroller.tabIndex = 0;
  scroller.setAttribute('role', 'group');
  scroller.setAttribute('aria-label', name ?? '');
  // The bar is always there: coming and going with the content's width it would never come to rest.
  Object.assign(scroller.style, {
    overflowX: 'auto', overflowY: 'scroll', position: 'relative', flex: '1 1 auto', minHeight: '0', maxHeight: '85vh',
  });
  return scroller;
}

/** In place of a preview that failed: what happened, and the file to read elsewhere. */
export function showFailure(parent, { url, texts }) {
  const words = make('p', 'preview-failed');
  words.setAttribute('role', 'alert');
  words.textContent = texts.failed ?? '';
  const link = make('a', 'preview-download');
  link.href = url;
  link.download = '';
  link.textContent = texts.download ?? '';
  parent.replaceChildren(words, link);
}
