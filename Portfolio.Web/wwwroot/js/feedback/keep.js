// Texts that the server does not have yet, in this browser: for this account only, gone with signing out.
const PREFIX = 'portfolio-feedback/';
const LIFETIME_MS = 14 * 24 * 60 * 60 * 1000;

// Where a browser keeps nothing, at least going on and coming back within the page loses nothing.
const here = new Map();

const account = () => document.querySelector('meta[name="account"]')?.content ?? '';
const nameOf = (url, revision) => `${PREFIX}${account()}${url}/${revision}`;

function stored(act) {
  try {
    return act(localStorage);
  } catch (error) {
    console.warn('This browser keeps no copy of what is typed.', error);
    return null;
  }
}

export function keep(url, revision, record) {
  const name = nameOf(url, revision);
  here.set(name, record);
  stored(store => store.setItem(name, JSON.stringify(record)));
}

export function keptOf(url, revision) {
  const name = nameOf(url, revision);
  return here.get(name) ?? parsed(stored(store => store.getItem(name)));
}

/** Only when it is this text: a newer one may have been typed while the answer was on its way. */
export function forget(url, revision, text) {
  if (keptOf(url, revision)?.text === text) {
    const name = nameOf(url, revision);
    here.delete(name);
    stored(store => store.removeItem(name));
  }
}

function parsed(text) {
  try {
    const record = JSON.parse(text ?? 'null');
    return typeof record?.text === 'string' && Number.isFinite(record.typedAt) ? record : null;
  } catch {
    return null;
  }
}

/** Everything else of this account that is still here. */
export function othersKept(url) {
  const prefix = `${PREFIX}${account()}`;
  return stored(store => Object.keys(store).filter(name => name.startsWith(`${prefix}/`))
    .map(name => ({ name: name.slice(prefix.length), record: parsed(store.getItem(name)) }))
    .map(({ name, record }) => ({ url: name.slice(0, name.lastIndexOf('/')), revision: Number(name.slice(name.lastIndexOf('/') + 1)), record }))
    .filter(kept => kept.record !== null && kept.url !== url)) ?? [];
}

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

// The next person at this computer finds nothing.
document.addEventListener('submit', event => {
  if (event.target instanceof HTMLFormElement && new URL(event.target.action).pathname === '/signout') {
    here.clear();
    clear(() => true);
  }
});
