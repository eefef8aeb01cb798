/** A fake browser storage, and a page of this account. */
export function sitAt(account, kept = {}) {
  const store = Object.assign(Object.create({
    getItem(name) { return this[name] ?? null; },
    setItem(name, text) { this[name] = text; },
    removeItem(name) { delete this[name]; },
  }), kept);
  globalThis.localStorage = store;
  globalThis.document = Object.assign(new EventTarget(), { querySelector: () => ({ content: account }) });
  return store;
}

/** Presses the sign-out button. */
export function signOut() {
  globalThis.HTMLFormElement = class { action = 'https://school.example/signout'; };
  const event = new Event('submit');
  Object.defineProperty(event, 'target', { value: new HTMLFormElement() });
  document.dispatchEvent(event);
}
