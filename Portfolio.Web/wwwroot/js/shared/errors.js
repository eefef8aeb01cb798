/** The connection or the server was not available; a retry may succeed. */
export class Unreachable extends Error {}

/** All bytes were sent, more than once, without an answer: automatic retries may only make it worse. */
export class Unanswered extends Error {}

/** The server refused; for a file, the reason says what is wrong with it. */
export class Refused extends Error {
  /** @param {string} code @param {string} [detail] @param {string} [reason] */
  constructor(code, detail, reason) {
    super(code);
    this.code = code;
    this.detail = detail;
    this.reason = reason;
  }
}

// 0: a redirect to the sign-in page, or no answer at all.
/** @type {Record<number, string>} */
const codes = { 0: 'signed-out', 200: 'signed-out', 401: 'signed-out', 413: 'file-too-large', 429: 'too-many-requests' };

/**
 * Reads an error response: a problem document, or whatever a proxy made of it.
 * @param {number} status
 * @param {string | null | undefined} contentType
 * @param {string} body
 */
export function refusal(status, contentType, body) {
  if ([502, 503, 504].includes(status)) {
    return new Unreachable(`status ${status}`);
  }
  if (contentType?.includes('json')) {
    try {
      const problem = JSON.parse(body);
      return new Refused(problem.code ?? 'failed', problem.detail ?? problem.title, problem.reason);
    } catch {
      return new Refused('failed');
    }
  }
  return new Refused(codes[status] ?? 'failed');
}
