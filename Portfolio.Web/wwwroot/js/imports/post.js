import { Refused, refusal, Unreachable } from '../shared/errors.js';
import { token, withFreshToken } from '../shared/token.js';

const STALLED_MS = 30_000;
const NO_ANSWER_MS = 120_000;

/**
 * Sends a whole file in one request, and returns the server's answer.
 * @param {{ url: string, file: File, signal: AbortSignal, onProgress: (sent: number) => void }} upload
 * @returns {Promise<{ id: string }>}
 */
export function postFile({ url, file, signal, onProgress }) {
  return withFreshToken(signal, () => new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    let watch = 0;
    /** @param {number} ms */
    const waitAtMost = ms => {
      clearTimeout(watch);
      watch = setTimeout(() => request.abort(), ms);
    };
    const cancel = () => request.abort();
    /** @template T @param {(value: T) => void} settle @param {T} value */
    const end = (settle, value) => {
      clearTimeout(watch);
      signal.removeEventListener('abort', cancel);
      settle(value);
    };
    request.open('POST', url);
    request.setRequestHeader('RequestVerificationToken', token());
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = event => {
      // A dead connection must be detected here: the browser would wait for minutes.
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
