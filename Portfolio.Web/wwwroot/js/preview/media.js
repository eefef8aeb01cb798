import { make } from './parts.js';
import { lookAtFilm } from '../shared/film-tracks.js';
import { takeBlob } from './files.js';
import { drawWave } from './wave.js';

/** @typedef {import('./preview.js').Options} Options */
/** @typedef {import('./preview.js').Gate} Gate */

const ENOUGH_SECONDS = 1;
// A longer step between two position reports is a jump, not playback.
const LONGEST_STEP_SECONDS = 1.5;

/** A video of which this browser can play only the sound. */
class Unseen extends Error {}

/** @param {unknown} error */
export const isUnseen = error => error instanceof Unseen;

/** @param {string} url @param {AbortSignal} signal */
async function rejectUnseen(url, signal) {
  if ((await lookAtFilm(await takeBlob(url, signal))).hasPicture) {
    throw new Unseen('This browser has no picture of the film.');
  }
}

/**
 * Shows audio or video with the browser's own controls; it counts as read once it has really played for a moment.
 * @param {HTMLElement} parent
 * @param {Options} options
 * @param {Gate} gate
 */
export function showMedia(parent, options, { signal, shown, failed }) {
  const media = document.createElement(options.kind === 'video' ? 'video' : 'audio');
  media.className = `preview-${options.kind}`;
  media.controls = true;
  media.preload = 'metadata';
  if (media instanceof HTMLVideoElement) {
    media.playsInline = true;
  }
  if (options.texts.label) {
    media.setAttribute('aria-label', options.texts.label);
  }

  // An MP4 without a width may be audio only, or a video whose picture this browser cannot show: listening to that does not count as
  // reading.
  let isWhole = options.kind === 'audio';
  media.addEventListener('loadedmetadata', () => {
    const known = isWhole || (media instanceof HTMLVideoElement && media.videoWidth > 0) ? Promise.resolve() : rejectUnseen(options.url, signal);
    known.then(() => {
      isWhole = true;
      count();
    }).catch(failed);
  }, { signal, once: true });

  let played = 0;
  let last = 0;
  const count = () => {
    const step = media.currentTime - last;
    last = media.currentTime;
    if (!media.seeking && step > 0 && step < LONGEST_STEP_SECONDS * Math.max(1, media.playbackRate)) {
      played += step;
    }
    const enough = Number.isFinite(media.duration) ? Math.min(ENOUGH_SECONDS, media.duration) : ENOUGH_SECONDS;
    if (isWhole && (media.ended || (played > 0 && played >= enough - 0.01))) {
      shown();
    }
  };
  media.addEventListener('timeupdate', () => { if (!media.paused || media.ended) { count(); } }, { signal });
  media.addEventListener('pause', count, { signal });
  media.addEventListener('seeking', () => { last = media.currentTime; }, { signal });
  media.addEventListener('seeked', () => { last = media.currentTime; }, { signal });
  media.addEventListener('ended', count, { signal });
  media.addEventListener('error', () => failed(media.error), { signal });
  signal.addEventListener('abort', () => {
    // A media element removed from the page would continue playing.
    media.pause();
    media.removeAttribute('src');
    media.load();
  }, { once: true });
  media.src = options.url;
  parent.replaceChildren(media);
  if (options.kind === 'audio') {
    const canvas = make('canvas', 'preview-wave');
    canvas.setAttribute('aria-hidden', 'true');
    media.before(canvas);
    // After the player has loaded what it needs: this requests the same bytes again.
    media.addEventListener('loadedmetadata', () => drawWave(canvas, media, options.url, signal), { signal, once: true });
  }
}
