/** A new upload id; sending with the same id again repeats the same upload. */
export function newUploadId() {
  // randomUUID exists only on HTTPS and localhost; a school's first trial may run on plain HTTP.
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const hex = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte, index) => (index === 6 ? byte & 0x0f | 0x40 : index === 8 ? byte & 0x3f | 0x80 : byte).toString(16).padStart(2, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * Aborted as soon as one of them is; AbortSignal.any is newer than many schools' browsers.
 * @param {AbortSignal[]} signals
 */
export function anyOf(...signals) {
  const either = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) {
      either.abort(signal.reason);
    }
    signal.addEventListener('abort', () => either.abort(signal.reason), { once: true, signal: either.signal });
  }
  return either.signal;
}

/**
 * Resolves when the time has passed, or the browser reports that it is online again.
 * @param {number} ms
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function waitOrOnline(ms, signal) {
  return new Promise((resolve, reject) => {
    /** @param {(value?: any) => void} settle */
    const end = settle => () => {
      clearTimeout(timer);
      window.removeEventListener('online', onOnline);
      signal.removeEventListener('abort', onAbort);
      settle(signal.reason);
    };
    const onOnline = end(resolve);
    const onAbort = end(reject);
    const timer = setTimeout(onOnline, ms);
    window.addEventListener('online', onOnline);
    signal.addEventListener('abort', onAbort);
  });
}
