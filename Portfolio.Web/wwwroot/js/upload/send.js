import '/lib/tus/tus.min.js';
import { Refused, refusal, Unreachable } from '../shared/errors.js';
import { Pieces } from './pieces.js';
import { reach, token, withFreshToken } from '../shared/token.js';

/**
 * @typedef {object} Way how a file is uploaded, and the progress so far
 * @property {File} file
 * @property {string} endpoint
 * @property {string} uploadId
 * @property {string | null} address the upload's URL, once the server has assigned it
 * @property {number} unanswered how many times the complete file waited in vain for its acceptance
 * @property {string} [sha256]
 *
 * @typedef {{ address: string | null | undefined, sha256: string | null | undefined }} Receipt the file's URL, and its hash
 *
 * @typedef {object} Listener
 * @property {AbortSignal} signal
 * @property {(sent: number) => void} onProgress
 * @property {(ahead: number) => void} onQueue
 * @property {(address: string | null) => void} onAddress
 * @property {() => Promise<void>} onWhole
 */

const STALLED_MS = 30_000;
const ASK_TURN_MS = 2000;
const TUS = { 'Tus-Resumable': '1.0.0' };

/** @param {number} ms @param {AbortSignal} signal */
const pause = (ms, signal) => new Promise((resolve, reject) => {
  const timer = setTimeout(resolve, ms);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    reject(signal.reason);
  }, { once: true });
});

/**
 * The file's hash, so that the server can detect transmission errors; browsers compute it on HTTPS and localhost only.
 * @param {Blob} file
 */
export async function hashOf(file) {
  if (!crypto.subtle) {
    return undefined;
  }
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Waits for this upload's turn, and reports how many are before it.
 * @param {string} url
 * @param {number} place
 * @param {AbortSignal} signal
 * @param {(ahead: number) => void} onQueue
 */
async function turn(url, place, signal, onQueue) {
  while (place > 0) {
    onQueue(place - 1);
    await pause(ASK_TURN_MS, signal);
    const answer = await reach(fetch(url, { method: 'HEAD', headers: TUS, signal, redirect: 'manual', cache: 'no-store' }));
    if (!answer.ok) {
      throw refusal(answer.status, null, '');
    }
    place = Number(answer.headers.get('Upload-Queue') ?? 0);
  }
}

/**
 * All bytes had been received before: only the acceptance is missing.
 * @param {string} url
 * @param {number} size
 * @param {AbortSignal} signal
 */
async function finish(url, size, signal) {
  const answer = await reach(fetch(url, {
    method: 'PATCH',
    signal,
    redirect: 'manual',
    headers: { ...TUS, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(size), RequestVerificationToken: token() },
  }));
  if (!answer.ok) {
    throw refusal(answer.status, answer.headers.get('Content-Type'), await answer.text());
  }
  return receiptOf(name => answer.headers.get(name));
}

/** @param {(name: string) => string | null | undefined} header @returns {Receipt} */
const receiptOf = header => ({ address: header('Content-Location'), sha256: header('Upload-Sha256') });

/** @param {Error | import('tus-js-client').DetailedError} error */
function errorOf(error) {
  if (!('originalRequest' in error)) {
    return error;
  }
  const answer = error.originalResponse;
  if (!answer || answer.getStatus() === 0) {
    return new Unreachable(error.message);
  }
  // The portal gives its reasons in JSON: otherwise it was a proxy, which may have refused the chunk, not the file.
  if (answer.getStatus() === 413 && !answer.getHeader('Content-Type')?.includes('json') && Pieces.wasTooLarge()) {
    return new Unreachable('piece-too-large');
  }
  const refused = refusal(answer.getStatus(), answer.getHeader('Content-Type'), answer.getBody());
  // The server has another offset, for example after a lost answer: a retry settles it.
  return refused instanceof Refused && refused.code === 'upload-offset' ? new Unreachable(refused.code) : refused;
}

/**
 * Sends the file's bytes from the server's offset on, without retries: the caller retries after a connection loss.
 * @param {Way} way
 * @param {Listener} listener
 * @returns {Promise<Receipt>}
 */
export function sendFile(way, { signal, onProgress, onQueue, onAddress, onWhole }) {
  return withFreshToken(signal, () => new Promise((resolve, reject) => {
    signal.throwIfAborted();
    let place = 0;
    const pieces = new Pieces();
    let watch = 0;
    let isEnded = false;
    /** @template T @param {(value: T) => void} settle @param {T} value */
    const end = (settle, value) => {
      isEnded = true;
      clearTimeout(watch);
      signal.removeEventListener('abort', stop);
      settle(value);
    };
    const stop = () => {
      sending.abort();
      end(reject, signal.reason);
    };
    // A dead connection must be detected here: the browser would wait for minutes.
    /** @param {number} ms */
    const waitAtMost = ms => {
      clearTimeout(watch);
      watch = setTimeout(() => {
        sending.abort();
        end(reject, new Unreachable('stalled'));
      }, ms);
    };
    const sending = new tus.Upload(way.file, {
      endpoint: way.endpoint,
      uploadUrl: way.address ?? null,
      chunkSize: pieces.bytes,
      retryDelays: null,
      storeFingerprintForResuming: false,
      headers: { 'X-Upload-Id': way.uploadId },
      metadata: { filename: way.file.name, ...(way.sha256 ? { sha256: way.sha256 } : {}) },
      onUploadUrlAvailable: () => onAddress(sending.url),
      onBeforeRequest: async request => {
        request.setHeader('RequestVerificationToken', token());
        if (request.getMethod() === 'PATCH' && place > 0) {
          clearTimeout(watch);
          await turn(sending.url ?? way.endpoint, place, signal, onQueue);
          place = 0;
        }
        if (!isEnded) {
          pieces.begins();
          waitAtMost(STALLED_MS);
        }
      },
      onAfterResponse: (request, answer) => {
        place = Number(answer.getHeader('Upload-Queue') ?? 0);
      },
      onChunkComplete: () => {
        sending.options.chunkSize = pieces.arrived();
      },
      onProgress: sent => {
        waitAtMost(STALLED_MS);
        onProgress(sent);
      },
      onError: error => end(reject, errorOf(error)),
      onSuccess: ({ lastResponse }) => {
        clearTimeout(watch);
        const receipt = receiptOf(name => lastResponse.getHeader(name));
        if (receipt.address) {
          end(resolve, receipt);
          return;
        }
        onWhole().then(() => finish(sending.url ?? way.endpoint, way.file.size, signal)).then(value => end(resolve, value), error => end(reject, error));
      },
    });
    signal.addEventListener('abort', stop, { once: true });
    waitAtMost(STALLED_MS);
    sending.start();
  }));
}

/**
 * Tells the server to delete the upload; if this is lost, the server deletes it after a day.
 * @param {string} address
 */
export function forgetFile(address) {
  fetch(address, { method: 'DELETE', redirect: 'manual', keepalive: true, headers: { ...TUS, RequestVerificationToken: token() } }).catch(() => {});
}
