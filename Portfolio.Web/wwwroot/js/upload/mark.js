const NAME = 'portfolio-uploads';

/**
 * @template T
 * @param {() => T} act
 */
function where(act) {
  try {
    return act();
  } catch {
    // A browser that keeps no mark keeps no upload either.
    return null;
  }
}

/** Whether this browser may have kept an upload that was interrupted: asked on every page, without opening the store of files. */
export const isMarked = () => where(() => localStorage.getItem(NAME)) !== null;

export const mark = () => where(() => localStorage.setItem(NAME, 'kept'));

export const unmark = () => where(() => localStorage.removeItem(NAME));
