import { fill } from './texts.js';
import { lookAtPhoto, shrink, withoutPlace } from './upload-photo.js';
import { make, makeButton, megabytes } from './upload-parts.js';

/**
 * What can be done for a photo, offered beside its upload and done only on the student's word; the original is on its way meanwhile.
 * @returns {Promise<HTMLElement | null>} the offer to show; null when there is nothing to offer.
 */
export async function offerFor(file, format, { mostBytes, texts }, replaceBy) {
  const photo = await lookAtPhoto(file, format, mostBytes);
  const root = make('div', 'upload-offer');
  root.dataset.testid = 'upload-offer';
  if (photo?.isLarge) {
    await offer(root, await shrink(file), file, texts.shrinkOffer, texts.shrink, 'upload-shrink', replaceBy);
  }
  if (photo?.hasPlace && file.size <= mostBytes) {
    await offer(root, await withoutPlace(file), file, texts.placeOffer, texts.removePlace, 'upload-remove-place', replaceBy);
  }
  if (!root.hasChildNodes()) {
    return null;
  }
  root.append(makeButton('upload-keep-original', texts.keepOriginal, () => root.remove()));
  return root;
}

function offer(root, changed, file, words, act, testId, replaceBy) {
  const button = makeButton('upload-change', act, () => {
    root.remove();
    replaceBy(changed);
  });
  button.dataset.testid = testId;
  root.append(make('p', 'hint', fill(words, megabytes(file.size), megabytes(changed.size))), button);
}
