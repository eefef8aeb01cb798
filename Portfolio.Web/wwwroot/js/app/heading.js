// Asked for when another page has come: its heading is what a screen reader says first, and where the tab key goes on from.
globalThis.focusHeading = () => {
  const heading = document.querySelector('h1');
  if (heading) {
    if (!heading.hasAttribute('tabindex')) {
      heading.tabIndex = -1;
    }
    heading.focus({ preventScroll: true });
  }
};

// The page's name, wherever in the page it stands: a circuit keeps one element, where Blazor's outlet for the head is seven components.
customElements.define('document-title', class extends HTMLElement {
  static observedAttributes = ['text'];

  attributeChangedCallback() {
    document.title = this.getAttribute('text') ?? '';
  }
});
