import { Refused, refusal, Unreachable } from '../shared/errors.js';
import { reach, token, withFreshToken } from '../shared/token.js';

// Browsers let a request outlive its page only when it is short.
const OUTLIVES_BYTES = 20_000;

async function read(answer) {
  const type = answer.headers.get('Content-Type');
  if (!answer.ok || !type?.includes('json')) {
    throw refusal(answer.status, type, await answer.text());
  }
  return answer.json();
}

/** Sends a text with what this device knew as it was typed; the server says what stands. */
export function send(url, revision, { text, typedAt, seen, decided }) {
  return withFreshToken(undefined, async () => {
    const body = JSON.stringify({ revision, text: text.toWellFormed?.() ?? text, seen, decided, ageMs: Date.now() - typedAt });
    return read(await reach(fetch(url, {
      method: 'PUT', body, redirect: 'manual', keepalive: body.length < OUTLIVES_BYTES,
      headers: { 'Content-Type': 'application/json', RequestVerificationToken: token() },
    })));
  });
}

/** What the server holds; null when it cannot be asked now. */
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
