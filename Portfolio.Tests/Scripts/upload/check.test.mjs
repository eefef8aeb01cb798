import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findProblem, formatOf } from '../../../Portfolio.Web/wwwroot/js/upload/check.js';

const file = (content, name = 'file') => new File([content], name);
const bytes = (...values) => new Uint8Array(values);
const film = brand => file(`\0\0\0\x10ftyp${brand}\0\0\0\0`);
const target = { mostBytes: 100, leftBytes: 50, formats: ['pdf', 'jpg', 'png'] };
const codeOf = async (content, format, more = {}) => (await findProblem(file(content), format, { ...target, ...more }))?.key ?? null;

test('a format is known by its first bytes, whatever the file is called', async () => {
  assert.equal(await formatOf(file('%PDF-1.7', 'photo.jpg')), 'pdf');
  assert.equal(await formatOf(file('\u{feff}\r\n%PDF-1.4')), 'pdf', 'byte order mark and blanks are skipped');
  assert.equal(await formatOf(file(bytes(0xff, 0xd8, 0xff, 0xe0))), 'jpg');
  assert.equal(await formatOf(file(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))), 'png');
  assert.equal(await formatOf(film('isom')), 'mp4');
  assert.equal(await formatOf(film('qt  ')), 'mov');
  assert.equal(await formatOf(film('heic')), 'heic');
  assert.equal(await formatOf(file('ID3')), 'mp3');
  assert.equal(await formatOf(file(bytes(0xff, 0xfb))), 'mp3');
  assert.equal(await formatOf(file('plain text', 'a.pdf')), null);
  assert.equal(await formatOf(file('in the middle of a frame', 'a.mp3')), 'mp3');
});

test('what the server would refuse is said before a byte is sent', async () => {
  assert.equal(await codeOf('x', 'pdf'), null);
  assert.equal(await codeOf('', 'pdf'), 'empty');
  assert.equal(await codeOf('x', 'mp4'), 'wrongType');
  assert.equal(await codeOf('x', null), 'wrongType');
  assert.equal(await codeOf('x'.repeat(51), 'pdf'), 'noSpace');
  assert.equal(await codeOf('x'.repeat(101), 'pdf'), 'tooLarge');
});

test('a large HEIC photo is told of its format, not of its size', async () => assert.equal(await codeOf('x'.repeat(101), 'heic'), 'heic'));

test('a QuickTime film is advised where films are taken, and refused elsewhere', async () => {
  assert.equal(await codeOf('x', 'mov', { formats: ['mp4'] }), 'mov');
  assert.equal(await codeOf('x', 'mov'), 'wrongType');
});
