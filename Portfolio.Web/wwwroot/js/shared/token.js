import { Refused, refusal, Unreachable } from './errors.js';

/** @returns {HTMLMetaElement | null} */
const meta = () => document.querySelector('meta[name="csrf-token"]');

export const token = () => meta()?.content ?? '';

/**
 * The server's answers; tells network failures from refusals.
 * @template T
 * @param {Promise<T>} request
 * @returns {Promise<T>}
 */
export async function reach(request) {
  try {
    return await request;
  } catch (error) {
    if (error instanceof Error && error.name !== 'AbortError') {
      throw new Unreachable(error.message);
    }
    throw error;
  }
}

/** @param {AbortSignal} [signal] */
async function renew(signal) {
  const answer = await reach(fetch('/antiforgery', { signal, redirect: 'manual', cache: 'no-store' }));
  const place = meta();
  if (answer.ok && place) {
    place.content = (await answer.text()).trim();
  }
}

/**
 * Sends a request, and retries it once with a new token when the page's token is stale.
 * @template T
 * @param {AbortSignal | undefined} signal
 * @param {() => Promise<T>} send
 * @returns {Promise<T>}
 */
export async function withFreshToken(signal, send) {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof Refused && error.code === 'antiforgery')) {
      throw error;
    }
    await renew(signal);
    return send();
  }
}

/**
 * Makes sure that the item has a row; repeating it changes nothing.
 * @param {string} url
 * @param {AbortSignal} signal
 */
export function ensureDraft(url, signal) {
  return withFreshToken(signal, async () => {
    const answer = await reach(fetch(url, {
      method: 'POST', signal, redirect: 'manual', headers: { RequestVerificationToken: token() },
    }));
    if (!answer.ok) {
      throw refusal(answer.status, answer.headers.get('Content-Type'), await answer.text());
    }
  });
}
