/** @type {{ url: string, stop: AbortController, blob: Promise<Blob> } | null} */
let kept = null;

/** @param {string} url @param {AbortSignal} signal */
async function fetchBlob(url, signal) {
  const answer = await fetch(url, { signal });
  if (!answer.ok) {
    throw new Error(`${url} answered ${answer.status}.`);
  }
  return answer.blob();
}

/**
 * Fetches the file that will be shown next; only one is kept, since the browser may not cache evidence.
 * @param {string} url
 */
export function prefetch(url) {
  if (kept?.url === url) {
    return;
  }
  kept?.stop.abort();
  const stop = new AbortController();
  const blob = fetchBlob(url, stop.signal);
  // A failure is not lost: whoever needs the file requests it again.
  blob.catch(() => { if (kept?.stop === stop) { kept = null; } });
  kept = { url, stop, blob };
}

/**
 * The bytes of a file, from memory when they were prefetched.
 * @param {string} url
 * @param {AbortSignal} signal
 */
export async function takeBlob(url, signal) {
  if (kept?.url === url) {
    const { blob } = kept;
    kept = null;
    try {
      const bytes = await blob;
      signal.throwIfAborted();
      return bytes;
    } catch (error) {
      if (signal.aborted) {
        throw error;
      }
    }
  }
  return fetchBlob(url, signal);
}
