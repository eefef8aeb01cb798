import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAtPhoto, withoutPlace } from '../../../Portfolio.Web/wwwroot/js/upload/photo.js';

const ascii = text => [...text].map(sign => sign.charCodeAt(0));
const segment = (marker, content) => [0xff, marker, content.length + 2 >> 8, content.length + 2 & 0xff, ...content];
const START = [0xff, 0xd8];
const TABLES = segment(0xdb, [1, 2, 3]);
const frame = (width, height) => segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 3]);
const PICTURE = [...segment(0xda, [1, 0]), 10, 20, 30, 0xff, 0xd9];
const XMP = segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/ exif:GPSLatitude="25,2N"'));
const MORE_PICTURES = segment(0xe2, ascii('MPF index'));

// Two entries of a TIFF directory: the orientation, and the pointer to the GPS data.
function exif(orientation, hasPlace, isLittle = false) {
  const tiff = new DataView(new ArrayBuffer(38));
  tiff.setUint16(0, isLittle ? 0x4949 : 0x4d4d);
  tiff.setUint16(2, 42, isLittle);
  tiff.setUint32(4, 8, isLittle);
  tiff.setUint16(8, 2, isLittle);
  tiff.setUint16(10, 0x0112, isLittle);
  tiff.setUint16(18, orientation, isLittle);
  tiff.setUint16(22, hasPlace ? 0x8825 : 0x0131, isLittle);
  return segment(0xe1, [...ascii('Exif\0\0'), ...new Uint8Array(tiff.buffer)]);
}

const photo = (...parts) => new File([new Uint8Array(parts.flat())], 'IMG_1.jpg', { type: 'image/jpeg', lastModified: 7 });
const look = file => lookAtPhoto(file, 'jpg', 1_000_000);
const bytesOf = async file => [...new Uint8Array(await file.arrayBuffer())];

test('a photo says whether it knows where it was taken, in either byte order and in XMP', async () => {
  assert.equal((await look(photo(START, exif(1, true), PICTURE))).hasPlace, true);
  assert.equal((await look(photo(START, exif(1, true, true), PICTURE))).hasPlace, true);
  assert.equal((await look(photo(START, XMP, PICTURE))).hasPlace, true);
  assert.equal((await look(photo(START, exif(1, false), PICTURE))).hasPlace, false);
});

test('a photo is large when its long side is, or its file', async () => {
  assert.equal((await look(photo(START, frame(2480, 1000), PICTURE))).isLarge, false);
  assert.equal((await look(photo(START, frame(1000, 2481), PICTURE))).isLarge, true);
  assert.equal((await lookAtPhoto(photo(START, PICTURE), 'jpg', 3)).isLarge, true);
});

test('notes that break off are no error', async () => {
  const broken = segment(0xe1, [...ascii('Exif\0\0'), 0x4d, 0x4d, 0, 42, 0, 0, 0, 99]);
  assert.deepEqual(await look(photo(START, broken, PICTURE)), { isLarge: false, hasPlace: false });
});

test('other files are no photos', async () => assert.equal(await lookAtPhoto(photo(START), 'pdf', 1), null));

test('without its place it has the same picture, and of all notes only how the camera was held', async () => {
  const film = [0x11, 0x22];
  const file = await withoutPlace(photo(START, exif(6, true), XMP, TABLES, MORE_PICTURES, frame(4, 3), PICTURE, film));
  const bytes = await bytesOf(file);
  const held = [...ascii('Exif\0\0MM\0*'), 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  assert.deepEqual(bytes, [...START, ...segment(0xe1, held), ...TABLES, ...frame(4, 3), ...PICTURE]);
  assert.deepEqual([file.name, file.type, file.lastModified], ['IMG_1.jpg', 'image/jpeg', 7]);
  assert.equal((await look(file)).hasPlace, false);
});
