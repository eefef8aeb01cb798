const NAME = 'portfolio-uploads';

/**
 * @template T
 * @param {() => T} act
 */
function where(act) {
  try {
    return act();
  } catch {
    // A browser that cannot keep this mark cannot keep an upload either.
    return null;
  }
}

/** Whether this browser may have kept an interrupted upload: checked on every page, without opening the database. */
export const isMarked = () => where(() => localStorage.getItem(NAME)) !== null;

export const mark = () => where(() => localStorage.setItem(NAME, 'kept'));

export const unmark = () => where(() => localStorage.removeItem(NAME));
