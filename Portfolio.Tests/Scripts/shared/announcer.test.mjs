import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announce } from '../../../Portfolio.Web/wwwroot/js/shared/announcer.js';

const region = () => ({ children: [{ textContent: '' }, { textContent: '' }] });
const said = place => place.children.map(span => span.textContent).join('');

test('polite texts are merged, of each subject the last; what is urgent does not wait', t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  t.mock.method(performance, 'now', () => 0);
  const regions = { 'announce-polite': region(), 'announce-assertive': region() };
  globalThis.document = { getElementById: id => regions[id] };
  announce('3 of 10', false, 'sent');
  announce('4 of 10', false, 'sent');
  announce('Saved');
  announce('The line is gone', true);
  announce('');
  t.mock.timers.tick(0);
  t.mock.timers.tick(100);
  assert.equal(said(regions['announce-polite']), '4 of 10; Saved');
  assert.equal(said(regions['announce-assertive']), 'The line is gone');

  announce('Saved');
  t.mock.timers.tick(2999);
  assert.equal(said(regions['announce-polite']), '4 of 10; Saved', 'it does not talk all the time');
  t.mock.timers.tick(1);
  t.mock.timers.tick(100);
  assert.equal(said(regions['announce-polite']), 'Saved');
});
