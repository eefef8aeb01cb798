// Texts that the server does not have yet, kept in this browser: for this account only, deleted on signing out.
import { account, onSigningOut } from '../shared/page.js';

/** @typedef {{ text: string, typedAt: number, seen?: number, decided?: string }} Typed a text, and the state this device had loaded when it was typed */

const PREFIX = 'portfolio-feedback/';
const LIFETIME_MS = 14 * 24 * 60 * 60 * 1000;

// Where a browser has no storage, at least navigating within the page loses nothing.
/** @type {Map<string, Typed>} */
const here = new Map();

/** @param {string} url @param {number} revision */
const nameOf = (url, revision) => `${PREFIX}${account()}${url}/${revision}`;

/** @template T @param {(store: Storage) => T} act */
function stored(act) {
  try {
    return act(localStorage);
  } catch (error) {
    console.warn('This browser keeps no copy of what is typed.', error);
    return null;
  }
}

/** @param {string} url @param {number} revision @param {Typed} record */
export function keep(url, revision, record) {
  const name = nameOf(url, revision);
  here.set(name, record);
  stored(store => store.setItem(name, JSON.stringify(record)));
}

/** @param {string} url @param {number} revision */
export function keptOf(url, revision) {
  const name = nameOf(url, revision);
  return here.get(name) ?? parsed(stored(store => store.getItem(name)));
}

/**
 * Deletes it only if it is still this text: a newer one may have been typed before the answer arrived.
 * @param {string} url
 * @param {number} revision
 * @param {string | null} text
 */
export function forget(url, revision, text) {
  if (keptOf(url, revision)?.text === text) {
    const name = nameOf(url, revision);
    here.delete(name);
    stored(store => store.removeItem(name));
  }
}

/** @param {string | null} text @returns {Typed | null} */
function parsed(text) {
  try {
    const record = JSON.parse(text ?? 'null');
    return typeof record?.text === 'string' && Number.isFinite(record.typedAt) ? record : null;
  } catch {
    return null;
  }
}

/**
 * Everything else of this account that is still kept here.
 * @param {string} url
 */
export function othersKept(url) {
  const prefix = `${PREFIX}${account()}`;
  return stored(store => Object.keys(store).filter(name => name.startsWith(`${prefix}/`))
    .map(name => ({ name: name.slice(prefix.length), record: parsed(store.getItem(name)) }))
    .flatMap(({ name, record }) => (record ? [{ url: name.slice(0, name.lastIndexOf('/')), revision: Number(name.slice(name.lastIndexOf('/') + 1)), record }] : []))
    .filter(kept => kept.url !== url)) ?? [];
}

/** @param {(name: string, record: Typed | null) => boolean} which */
function clear(which) {
  stored(store => {
    for (const name of Object.keys(store)) {
      if (name.startsWith(PREFIX) && which(name, parsed(store.getItem(name)))) {
        store.removeItem(name);
      }
    }
  });
}

clear((name, record) => !name.startsWith(`${PREFIX}${account()}/`) || record === null || Date.now() - record.typedAt > LIFETIME_MS);

onSigningOut(() => {
  here.clear();
  clear(() => true);
});
