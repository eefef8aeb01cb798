import { Refused, refusal, Unreachable } from '../shared/errors.js';
import { reach, token, withFreshToken } from '../shared/token.js';

/** @typedef {{ revision: number, version: number, text: string, isTyped: boolean, other?: string }} Stored what the server holds */

// Browsers let a request outlive its page only when it is small.
const OUTLIVES_BYTES = 20_000;

/** @param {Response} answer */
async function read(answer) {
  const type = answer.headers.get('Content-Type');
  if (!answer.ok || !type?.includes('json')) {
    throw refusal(answer.status, type, await answer.text());
  }
  return answer.json();
}

/**
 * Sends a text with the state this device had loaded when it was typed; the server answers with what is stored.
 * @param {string} url
 * @param {number} revision
 * @param {import('./keep.js').Typed} typed
 * @returns {Promise<Stored>}
 */
export function send(url, revision, { text, typedAt, seen, decided }) {
  return withFreshToken(undefined, async () => {
    const body = JSON.stringify({ revision, text: text.toWellFormed?.() ?? text, seen, decided, ageMs: Date.now() - typedAt });
    return read(await reach(fetch(url, {
      method: 'PUT', body, redirect: 'manual', keepalive: body.length < OUTLIVES_BYTES,
      headers: { 'Content-Type': 'application/json', RequestVerificationToken: token() },
    })));
  });
}

/**
 * What is stored on the server; null when it cannot be reached now.
 * @param {string} url
 * @returns {Promise<Stored | null>}
 */
export async function ask(url) {
  try {
    return await read(await reach(fetch(url, { redirect: 'manual', cache: 'no-store' })));
  } catch (error) {
    if (error instanceof Unreachable || error instanceof Refused) {
      return null;
    }
    throw error;
  }
}
