import { announce } from '../shared/announcer.js';

/**
 * Optimistic update: shows the effect of a key at once, in the files of the next outcome, which are already rendered, and in the list's
 * rows. Until the server answers, the page is marked as busy; if it refuses, everything is restored.
 */
export class Echo {
  /** The outcome whose files are shown ahead of the server's answer; empty when there is none. */
  target = '';

  #root;

  /** @param {HTMLElement} root @param {AbortSignal} signal */
  constructor(root, signal) {
    this.#root = root;
    const follow = new MutationObserver(() => this.#follow());
    follow.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-outcome-id'] });
    window.addEventListener('popstate', () => this.#clear(), { signal });
    document.addEventListener('portfolio:live', () => this.#clear(), { signal });
    signal.addEventListener('abort', () => follow.disconnect(), { once: true });
  }

  /** @param {string} verb @param {HTMLElement | null} desk @param {boolean} hasText */
  begin(verb, desk, hasText) {
    const target = this.#targetOf(verb, desk, hasText);
    if (!target) {
      return;
    }
    this.#clear();
    this.target = target;
    const row = this.#row(target);
    const from = this.#root.querySelector('[data-queue] [aria-current="true"]');
    if (from) {
      from.dataset.echo = verb === 'pass' ? 'passed' : 'left';
    }
    if (row) {
      row.dataset.echo = 'open';
      // The focus follows in the list, and stays where it is elsewhere.
      if (document.activeElement?.closest('[data-queue]')) {
        row.focus({ preventScroll: true });
      }
    }
    if (desk) {
      desk.dataset.echo = 'going';
    }
    const ready = this.#root.querySelector(`[data-pane="${CSS.escape(target)}"]`);
    if (ready) {
      for (const pane of this.#root.querySelectorAll('[data-pane]')) {
        pane.dataset.echo = pane === ready ? 'shown' : 'away';
      }
    }
  }

  /**
   * The server has answered with the outcome to go to; null to stay.
   * @param {string | null} target
   */
  settle(target) {
    if (!target || target !== this.target) {
      this.#clear();
    }
  }

  /** @param {string} verb @param {HTMLElement | null} desk @param {boolean} hasText @returns {string | undefined} */
  #targetOf(verb, desk, hasText) {
    const decides = desk?.dataset.decides === 'true';
    switch (verb) {
      case 'pass':
        return decides ? desk.dataset.nextUndecided : '';
      case 'saveAndNext':
        return decides && hasText ? desk.dataset.nextUndecided : '';
      case 'next':
        return this.#beside(1, desk);
      case 'previous':
        return this.#beside(-1, desk);
      default:
        return '';
    }
  }

  /** @param {number} step @param {HTMLElement | null} desk */
  #beside(step, desk) {
    if (!this.target) {
      return desk?.querySelector(`[data-go="${step > 0 ? 'next' : 'previous'}"]`)?.dataset.goTo ?? '';
    }
    const place = Number(this.#row(this.target)?.closest('[data-place]')?.dataset.place ?? NaN);
    return this.#root.querySelector(`[data-queue] [data-place="${place + step}"] [data-outcome-id]`)?.dataset.outcomeId ?? '';
  }

  /** @param {string} id */
  #row(id) {
    return this.#root.querySelector(`[data-queue] [data-outcome-id="${CSS.escape(id)}"]`);
  }

  #follow() {
    const desk = this.#root.querySelector('[data-desk]');
    if (this.target && (!desk || desk.dataset.outcomeId === this.target)) {
      this.#clear();
      if (desk) {
        announce([desk.querySelector('.desk-who'), desk.querySelector('h2')].map(e => e?.textContent?.trim()).filter(Boolean).join(' '), false, 'desk');
      }
    }
  }

  #clear() {
    this.target = '';
    for (const element of this.#root.querySelectorAll('[data-echo]')) {
      delete element.dataset.echo;
    }
  }
}
