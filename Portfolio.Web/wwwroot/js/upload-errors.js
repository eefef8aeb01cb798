/** The connection or the server was not there; sending again may help. */
export class Unreachable extends Error {}

/** The server said no. */
export class Refused extends Error {
  constructor(code, detail) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

// 0: a redirect to the page of signing in, or no answer at all.
const codes = { 0: 'signed-out', 200: 'signed-out', 401: 'signed-out', 413: 'file-too-large', 429: 'too-many-requests' };

/** Reads a refusal: a problem document, or whatever a proxy made of it. */
export function refusal(status, contentType, body) {
  if ([502, 503, 504].includes(status)) {
    return new Unreachable(`status ${status}`);
  }
  if (contentType?.includes('json')) {
    try {
      const problem = JSON.parse(body);
      return new Refused(problem.code ?? 'failed', problem.detail ?? problem.title);
    } catch {
      return new Refused('failed');
    }
  }
  return new Refused(codes[status] ?? 'failed');
}
