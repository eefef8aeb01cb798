// A picked file and where it was going, kept in this browser until it has arrived: a reload, or a phone that closes the page, loses nothing.
const MOST_BYTES = 14 * 1_048_576;
const LIFETIME_MS = 24 * 60 * 60 * 1000;
const NAME = 'portfolio-uploads';
const STORE = 'files';

const account = () => document.querySelector('meta[name="account"]')?.content ?? '';

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

// Private windows and full disks have no such store: an upload goes on without it, and only a reload asks for the file again.
async function ask(mode, act) {
  try {
    const database = await open();
    try {
      return await new Promise((resolve, reject) => {
        const transaction = database.transaction(STORE, mode);
        const request = act(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onerror = transaction.onabort = () => reject(transaction.error);
      });
    } finally {
      database.close();
    }
  } catch (error) {
    console.warn('This browser keeps no copy of the upload.', error);
    return null;
  }
}

/** What tells one file from another without reading it. */
export const fingerprintOf = file => `${file.name}/${file.size}/${file.lastModified}`;

/** Does it unless another tab of this browser is doing it for the same upload: two would stop each other again and again. */
export const asTheOnlyTab = (uploadId, act) =>
  navigator.locks ? navigator.locks.request(`upload/${uploadId}`, { ifAvailable: true }, lock => (lock ? act() : undefined)) : act();

/** @returns {Promise<boolean>} whether the file itself is kept, and not only its name. */
export async function keep(key, target, file, { uploadId, address, unanswered }) {
  const record = { key, account: account(), target, uploadId, address, unanswered, name: file.name, size: file.size, fingerprint: fingerprintOf(file), at: Date.now() };
  if (file.size <= MOST_BYTES && await ask('readwrite', store => store.put({ ...record, file })) !== null) {
    return true;
  }
  await ask('readwrite', store => store.put({ ...record, file: null }));
  return false;
}

export const forget = key => ask('readwrite', store => store.delete(key));

/** Everything of whoever is signed in; what is another's, or too old for the server, is removed. */
export async function kept() {
  const records = await ask('readonly', store => store.getAll()) ?? [];
  const mine = records.filter(record => record.account === account() && Date.now() - record.at < LIFETIME_MS);
  await Promise.all(records.filter(record => !mine.includes(record)).map(record => forget(record.key)));
  return mine;
}

// The next person at this computer finds nothing.
document.addEventListener('submit', event => {
  if (event.target instanceof HTMLFormElement && new URL(event.target.action).pathname === '/signout') {
    ask('readwrite', store => store.clear());
  }
});
