const STALLED_MS = 30_000;
const NO_ANSWER_MS = 120_000;

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

const token = () => document.querySelector('meta[name="csrf-token"]')?.content ?? '';

async function renewToken(signal) {
  const answer = await reach(fetch('/antiforgery', { signal, redirect: 'manual', cache: 'no-store' }));
  const meta = document.querySelector('meta[name="csrf-token"]');
  if (answer.ok && meta) {
    meta.content = (await answer.text()).trim();
  }
}

async function reach(request) {
  try {
    return await request;
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    throw new Unreachable(error.message);
  }
}

function refusal(status, contentType, body) {
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
  // 0: a redirect to the page of signing in.
  const codes = { 0: 'signed-out', 200: 'signed-out', 401: 'signed-out', 413: 'file-too-large', 429: 'too-many-requests' };
  return new Refused(codes[status] ?? 'failed');
}

async function withFreshToken(signal, send) {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof Refused && error.code === 'antiforgery')) {
      throw error;
    }
    await renewToken(signal);
    return send();
  }
}

/** Makes sure that the item has a row to belong to; doing it twice changes nothing. */
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

/** Sends the file's bytes and returns the receipt. */
export function sendFile({ url, uploadId, file, signal, onProgress }) {
  return withFreshToken(signal, () => new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    let watch = 0;
    const waitAtMost = ms => {
      clearTimeout(watch);
      watch = setTimeout(() => request.abort(), ms);
    };
    const cancel = () => request.abort();
    const end = (settle, value) => {
      clearTimeout(watch);
      signal.removeEventListener('abort', cancel);
      settle(value);
    };
    request.open('POST', url);
    request.setRequestHeader('RequestVerificationToken', token());
    request.setRequestHeader('X-Upload-Id', uploadId);
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = event => {
      // A dead line is noticed by nobody else: the browser would wait for minutes.
      waitAtMost(STALLED_MS);
      onProgress(event.loaded);
    };
    request.upload.onload = () => waitAtMost(NO_ANSWER_MS);
    request.onload = () => {
      if (request.status !== 201) {
        end(reject, refusal(request.status, request.getResponseHeader('Content-Type'), request.responseText));
        return;
      }
      try {
        end(resolve, JSON.parse(request.responseText));
      } catch {
        end(reject, new Refused('failed'));
      }
    };
    request.onerror = () => end(reject, new Unreachable('network'));
    request.onabort = () => end(reject, signal.aborted ? signal.reason : new Unreachable('stalled'));
    signal.addEventListener('abort', cancel, { once: true });
    waitAtMost(STALLED_MS);
    request.send(file);
  }));
}
