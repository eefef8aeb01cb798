// Called after navigation: a screen reader starts with the new page's heading, and so does the tab key.
globalThis.focusHeading = () => {
  const heading = document.querySelector('h1');
  if (heading) {
    if (!heading.hasAttribute('tabindex')) {
      heading.tabIndex = -1;
    }
    heading.focus({ preventScroll: true });
  }
};

// The skip link. Followed as a link it would be another address, without a list's filters or its search text, and Blazor would only scroll.
document.addEventListener('click', event => {
  const content = event.target instanceof Element && event.target.closest('.skip-link') ? document.getElementById('content') : null;
  if (content && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    content.focus();
  }
}, { capture: true });

// The page title, wherever in the page it is: a circuit keeps one element for it, where Blazor's HeadOutlet is seven components.
customElements.define('document-title', class extends HTMLElement {
  static observedAttributes = ['text'];

  attributeChangedCallback() {
    document.title = this.getAttribute('text') ?? '';
  }
});

// In an element that has just appeared: scrolls it into sight, when it would be below the screen.
customElements.define('in-sight', class extends HTMLElement {
  connectedCallback() {
    requestAnimationFrame(() => this.parentElement?.scrollIntoView({ block: 'nearest' }));
  }
});
