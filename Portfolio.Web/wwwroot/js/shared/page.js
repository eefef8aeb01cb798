/** The account that this page was rendered for; empty when nobody is signed in. */
export const account = () => /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="account"]'))?.content ?? '';

/** Whether the page's circuit is connected and shows the current state. */
export const isLive = () => document.querySelector('[data-live]')?.dataset.state === 'live';

/**
 * The nearest matching element around an event's target; null when there is none.
 * @param {Event} event @param {string} selectors @returns {HTMLElement | null}
 */
export const closest = (event, selectors) => (event.target instanceof Element ? event.target.closest(selectors) : null);

/**
 * A required element of the page.
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
 * Calls the function when somebody signs out here, so that the next person at this computer finds nothing.
 * @param {() => void} act
 */
export function onSigningOut(act) {
  document.addEventListener('submit', event => {
    if (event.target instanceof HTMLFormElement && new URL(event.target.action).pathname === '/signout') {
      act();
    }
  });
}
