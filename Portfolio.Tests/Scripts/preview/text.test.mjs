import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '../../../Portfolio.Web/wwwroot/js/preview/pdf/text.js';

test('width, case and breaks make no difference to what is found', () => {
  assert.equal(plain('ＡＢＣ　學習\n歷程'), 'abc學習歷程');
  assert.equal(plain('Final  Report'), plain('finalreport'));
});
