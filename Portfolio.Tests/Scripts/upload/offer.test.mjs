import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adviceFor } from '../../../Portfolio.Web/wwwroot/js/upload/offer.js';

const texts = { pictureForeign: 'Take the picture anew.', mediaBroken: 'Record it anew.' };

test('a refusal is explained by the kind of file and the reason', () => {
  assert.equal(adviceFor('png', 'foreign', texts), texts.pictureForeign);
  assert.equal(adviceFor('mp3', 'broken', texts), texts.mediaBroken);
});

test('where there is no advice, the words of the server stand', () => {
  assert.equal(adviceFor('pdf', 'foreign', texts), undefined);
  assert.equal(adviceFor('png', undefined, texts), undefined);
  assert.equal(adviceFor(null, 'foreign', texts), undefined);
});
