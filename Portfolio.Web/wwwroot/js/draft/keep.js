// Typed text that is not stored yet stays in this browser: for the account that typed it, until it is stored, and never after signing out.
// Runs on every page, since the next person may open any of them.
import { account, onSigningOut } from '../shared/page.js';

/** @typedef {{ value: any, at: number }} Kept */

const MINE = 'portfolio-draft/';
const ALL = [MINE, 'portfolio-feedback/'];
const LIFETIME_MS = 14 * 24 * 60 * 60 * 1000;

// Where a browser has no storage, at least navigating within the page loses nothing.
/** @type {Map<string, Kept>} */
const here = new Map();

/** @param {string} item @param {string | number} what */
const nameOf = (item, what) => `${MINE}${account()}/${item}/${what}`;

/** @template T @param {(store: Storage) => T} act */
function stored(act) {
  try {
    return act(localStorage);
  } catch (error) {
    console.warn('This browser keeps no copy of what is typed.', error);
    return null;
  }
}

/** @param {string | null} text @returns {Kept | null} */
function parsed(text) {
  try {
    const record = JSON.parse(text ?? 'null');
    return Number.isFinite(record?.at) ? record : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} item
 * @param {string | number} what which part of the item: the text of a revision, or text that lost a conflict
 * @param {any} value
 */
export function keep(item, what, value) {
  const record = { value, at: Date.now() };
  here.set(nameOf(item, what), record);
  stored(store => store.setItem(nameOf(item, what), JSON.stringify(record)));
}

/** @param {string} item @param {string | number} what */
export function keptOf(item, what) {
  return (here.get(nameOf(item, what)) ?? parsed(stored(store => store.getItem(nameOf(item, what)))))?.value ?? null;
}

/** @param {string} item @param {string | number} what */
export function forget(item, what) {
  here.delete(nameOf(item, what));
  stored(store => store.removeItem(nameOf(item, what)));
  document.dispatchEvent(new CustomEvent('portfolio:typed-forgotten'));
}

/** Everything of this account that no server has confirmed, the last typed first. */
export function allKept() {
  const prefix = `${MINE}${account()}/`;
  const records = stored(store => Object.keys(store).filter(name => name.startsWith(prefix)).map(name => {
    const [item, what] = name.slice(prefix.length).split('/');
    return { item, what, record: parsed(store.getItem(name)) };
  })) ?? [];
  return records.flatMap(({ item, what, record }) => (record ? [{ item, what, ...record }] : [])).sort((a, b) => b.at - a.at);
}

/** @param {(name: string) => boolean} which */
function clear(which) {
  stored(store => {
    for (const name of Object.keys(store)) {
      if (which(name)) {
        store.removeItem(name);
      }
    }
  });
}

// A page without an account may only be waiting for the same person to sign in again.
if (account() !== '') {
  clear(name => name.startsWith(MINE) && !name.startsWith(`${MINE}${account()}/`));
  clear(name => name.startsWith(MINE) && !(Date.now() - (parsed(localStorage.getItem(name))?.at ?? NaN) < LIFETIME_MS));
}

onSigningOut(() => {
  here.clear();
  clear(name => ALL.some(prefix => name.startsWith(prefix)));
});
