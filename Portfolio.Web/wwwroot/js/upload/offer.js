import { asMp4, lookAtFilm } from '../shared/film-tracks.js';
import { fill } from '../shared/texts.js';
import { lookAtPhoto, remake, shrink, withoutPlace } from './photo.js';
import { make, makeButton, sizeOf } from './parts.js';

/**
 * @typedef {import('./check.js').Target} Target
 * @typedef {(file: File) => void} Replace
 */

const REMADE = new Set(['foreign', 'broken', 'dimensions', 'excessive']);

function makeRoot() {
  const root = make('div', 'upload-offer');
  root.dataset.testid = 'upload-offer';
  return root;
}

/**
 * What can be done for a photo or a video, offered beside its upload and done only on request; the original is being uploaded meanwhile.
 * @param {File} file
 * @param {string | null} format
 * @param {Target} target
 * @param {Replace} replaceBy
 * @returns {Promise<HTMLElement | null>} the offer to show; null when there is nothing to offer.
 */
export async function offerFor(file, format, target, replaceBy) {
  const root = makeRoot();
  await (['mp4', 'mov'].includes(format ?? '') ? offerForFilm : offerForPhoto)(root, file, format, target, replaceBy);
  return root.hasChildNodes() ? root : null;
}

/** @param {HTMLElement} root @param {File} file @param {string | null} format @param {Target} target @param {Replace} replaceBy */
async function offerForPhoto(root, file, format, { mostBytes, texts }, replaceBy) {
  const photo = await lookAtPhoto(file, format, mostBytes);
  if (photo?.isLarge) {
    offer(root, await shrink(file), file, texts.shrinkOffer, texts.shrink, 'upload-shrink', replaceBy);
  }
  if (photo?.hasPlace && file.size <= mostBytes) {
    offer(root, await withoutPlace(file), file, texts.placeOffer, texts.removePlace, 'upload-remove-place', replaceBy);
  }
  if (root.hasChildNodes()) {
    root.append(makeButton('upload-keep-original', texts.keepOriginal, () => root.remove()));
  }
}

/** @param {HTMLElement} root @param {File} file @param {string | null} format @param {Target} target @param {Replace} replaceBy */
async function offerForFilm(root, file, format, { mostBytes, texts }, replaceBy) {
  const { isSeen, isSeenHere } = await lookAtFilm(file);
  if (format === 'mov' && isSeen && file.size <= mostBytes) {
    offer(root, await asMp4(file), file, texts.asMp4Offer, texts.asMp4, 'upload-as-mp4', replaceBy);
  } else if (isSeen && !isSeenHere) {
    const words = make('p', 'hint', texts.unseenHere);
    words.dataset.testid = 'upload-unseen';
    words.setAttribute('role', 'status');
    root.append(words, makeButton('upload-keep-original', texts.keepOriginal, () => root.remove()));
  }
}

/** @type {Record<string, string>} */
const kinds = { jpg: 'picture', png: 'picture', mp3: 'media', mp4: 'media' };

/**
 * Why a file of this format was refused, and what helps on the device that it is on; undefined where the server's text is enough.
 * @param {string | null} format
 * @param {string | undefined} reason
 * @param {Texts} texts
 */
export const adviceFor = (format, reason, texts) => (reason ? texts[`${kinds[format ?? '']}${reason[0].toUpperCase()}${reason.slice(1)}`] : undefined);

/**
 * For a picture that was refused because of extra data: redrawn, it contains only the picture, whatever its size.
 * @param {File} file
 * @param {string | null} format
 * @param {string | undefined} reason
 * @param {Target} target
 * @param {Replace} replaceBy
 * @returns {Promise<HTMLElement | null>} the offer to show; null when the refusal has another reason.
 */
export async function offerToRemake(file, format, reason, { mostBytes, texts }, replaceBy) {
  if ((format !== 'jpg' && format !== 'png') || !REMADE.has(reason ?? '')) {
    return null;
  }
  const root = makeRoot();
  try {
    offer(root, await remake(file, format, mostBytes), file, texts.remakeOffer, texts.remake, 'upload-remake', replaceBy);
  } catch (error) {
    console.warn('This picture cannot be made anew here.', error);
    const words = make('p', 'hint', texts.remakeImpossible);
    words.dataset.testid = 'upload-remake-impossible';
    root.append(words);
  }
  return root;
}

/**
 * @param {HTMLElement} root
 * @param {File} changed
 * @param {File} file
 * @param {string} words
 * @param {string} act
 * @param {string} testId
 * @param {Replace} replaceBy
 */
function offer(root, changed, file, words, act, testId, replaceBy) {
  const button = makeButton('upload-change', act, () => {
    root.remove();
    replaceBy(changed);
  });
  button.dataset.testid = testId;
  root.append(make('p', 'hint', fill(words, sizeOf(file.size), sizeOf(changed.size))), button);
}
