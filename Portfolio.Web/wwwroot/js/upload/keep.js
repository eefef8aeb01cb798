import { openDB } from '/lib/idb/index.js';
import { account, onSigningOut } from '../shared/page.js';
import { mark, unmark } from './mark.js';

/**
 * @typedef {import('./check.js').Target} Target
 * @typedef {import('./send.js').Way} Way
 * @typedef {{ key: string, account: string, target: Target, name: string, size: number, fingerprint: string, at: number, file: File | null }} Picked
 * @typedef {Picked & Pick<Way, 'uploadId' | 'address' | 'unanswered'>} Kept
 */

// A chosen file and its target, kept in this browser until it has arrived: a reload, or a phone that closes the page, loses nothing.
const MOST_BYTES = 14 * 1_048_576;
const LIFETIME_MS = 24 * 60 * 60 * 1000;
const NAME = 'portfolio-uploads';
const STORE = 'files';

// Private windows and full disks have no IndexedDB: the upload works without it, but after a reload the file must be chosen again.
/** @template T @param {(database: import('idb').IDBPDatabase) => Promise<T>} act */
async function ask(act) {
  try {
    const database = await openDB(NAME, 1, { upgrade: made => { made.createObjectStore(STORE, { keyPath: 'key' }); } });
    try {
      return await act(database);
    } finally {
      database.close();
    }
  } catch (error) {
    console.warn('This browser keeps no copy of the upload.', error);
    return null;
  }
}

/**
 * Identifies a file without reading it.
 * @param {File} file
 */
export const fingerprintOf = file => `${file.name}/${file.size}/${file.lastModified}`;

/**
 * Runs it unless another tab of this browser is running it for the same upload: two would stop each other again and again.
 * @param {string} uploadId
 * @param {() => Promise<void>} act
 */
export const asTheOnlyTab = (uploadId, act) =>
  navigator.locks ? navigator.locks.request(`upload/${uploadId}`, { ifAvailable: true }, lock => (lock ? act() : undefined)) : act();

/**
 * @param {string} key
 * @param {Target} target
 * @param {File} file
 * @param {Way} way
 * @returns {Promise<boolean>} whether the file itself is kept, not only its name.
 */
export async function keep(key, target, file, { uploadId, address, unanswered }) {
  const record = { key, account: account(), target, uploadId, address, unanswered, name: file.name, size: file.size, fingerprint: fingerprintOf(file), at: Date.now() };
  mark();
  if (file.size <= MOST_BYTES && await ask(database => database.put(STORE, { ...record, file })) !== null) {
    return true;
  }
  await ask(database => database.put(STORE, { ...record, file: null }));
  return false;
}

/** @param {string} key */
export const forget = key => ask(database => database.delete(STORE, key));

/** Everything of the account that is signed in; other accounts' records, and those too old for the server, are deleted. */
export async function kept() {
  /** @type {Kept[]} */
  const records = await ask(database => database.getAll(STORE)) ?? [];
  const mine = records.filter(record => record.account === account() && Date.now() - record.at < LIFETIME_MS);
  await Promise.all(records.filter(record => !mine.includes(record)).map(record => forget(record.key)));
  if (mine.length === 0) {
    unmark();
  }
  return mine;
}

onSigningOut(() => {
  unmark();
  ask(database => database.clear(STORE));
});
