/** Whose page this is; empty where nobody is signed in. */
export const account = () => /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="account"]'))?.content ?? '';

/** Whether the page's circuit is connected and shows the present state. */
export const isLive = () => document.querySelector('[data-live]')?.dataset.state === 'live';

/**
 * The nearest element around what an event happened to; null when there is none.
 * @param {Event} event @param {string} selectors @returns {HTMLElement | null}
 */
export const closest = (event, selectors) => (event.target instanceof Element ? event.target.closest(selectors) : null);

/**
 * A part that the page is drawn with.
 * @template {HTMLElement} E @param {ParentNode} root @param {string} selectors @param {new () => E} kind @returns {E}
 */
export function partOf(root, selectors, kind) {
  const part = root.querySelector(selectors);
  if (!(part instanceof kind)) {
    throw new Error(`There is no ${selectors} of the kind ${kind.name}.`);
  }
  return part;
}

/**
 * Does it when somebody signs out here: the next person at this computer finds nothing.
 * @param {() => void} act
 */
export function onSigningOut(act) {
  document.addEventListener('submit', event => {
    if (event.target instanceof HTMLFormElement && new URL(event.target.action).pathname === '/signout') {
      act();
    }
  });
}
