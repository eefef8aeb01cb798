import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hide, say, show } from '../../../Portfolio.Web/wwwroot/js/feedback/lines.js';

function draft(gone = false) {
  const part = found => ({ textContent: '', hidden: true, dataset: {}, querySelector: selectors => found?.[selectors] ?? null });
  const [line, why, other] = [part(), part(), part()];
  const box = part({ '[data-draft-notice-text]': why, '[data-draft-other]': other });
  const root = part({ '[data-draft-line]': line, '[data-draft-notice]': box });
  return { root, gone, line, why, other, box, texts: { saved: 'Saved.', refused: 'Not saved:', replaced: 'Another text was here.' } };
}

test('the line under the field says how its text is kept, and why not', () => {
  const at = draft();
  say(at, 'saved');
  assert.deepEqual([at.line.textContent, at.root.dataset.draftState], ['Saved.', 'saved']);
  say(at, 'refused', 'It is too long.');
  assert.equal(at.line.textContent, 'Not saved: It is too long.');
  say(at, '');
  assert.equal(at.line.textContent, '');
});

test('another text is shown beside the field until it is dismissed', () => {
  const at = draft();
  show(at, 'replaced', 'theirs');
  assert.deepEqual([at.box.hidden, at.why.textContent, at.other.textContent], [false, 'Another text was here.', 'theirs']);
  hide(at);
  assert.equal(at.box.hidden, true);
});

test('a field that has left the page says nothing', () => {
  const at = draft(true);
  say(at, 'saved');
  show(at, 'replaced', 'theirs');
  assert.deepEqual([at.line.textContent, at.box.hidden, at.root.dataset.draftState], ['', true, undefined]);
});
