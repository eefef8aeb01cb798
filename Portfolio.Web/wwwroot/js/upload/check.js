import { lookAtFilm } from '../shared/film-tracks.js';

/**
 * @typedef {object} Target one file field of one item, as the page describes it
 * @property {string} item
 * @property {string} kind
 * @property {number} mostBytes
 * @property {number} leftBytes
 * @property {string[]} formats
 * @property {string} [draftUrl]
 * @property {string} [itemUrl]
 * @property {Texts} texts
 */

const HEAD_BYTES = 64;
const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis']);
const pdfBlanks = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);

/** @param {Uint8Array} bytes @param {number[]} expected */
const begins = (bytes, ...expected) => expected.every((value, index) => bytes[index] === value);
/** @param {Uint8Array} bytes @param {number} from @param {number} length */
const ascii = (bytes, from, length) => String.fromCharCode(...bytes.subarray(from, from + length));

/** @param {Uint8Array} bytes */
function isMp3(bytes) {
  // An ID3 or APE tag, or the sync word of an MPEG audio layer III frame.
  return ascii(bytes, 0, 3) === 'ID3' || ascii(bytes, 0, 8) === 'APETAGEX' || (bytes[0] === 0xff && (bytes[1] & 0xe6) === 0xe2);
}

/** @param {Uint8Array} bytes */
function isPdf(bytes) {
  // Some programs put a byte order mark or white space before the header; viewers skip them.
  const from = begins(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
  const at = bytes.findIndex((value, index) => index >= from && !pdfBlanks.has(value));
  return at >= 0 && ascii(bytes, at, 5) === '%PDF-';
}

/** @param {Uint8Array} bytes */
function detect(bytes) {
  if (isPdf(bytes)) {
    return 'pdf';
  }
  if (begins(bytes, 0xff, 0xd8, 0xff)) {
    return 'jpg';
  }
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) {
    return 'png';
  }
  if (ascii(bytes, 4, 4) === 'ftyp') {
    const brand = ascii(bytes, 8, 4);
    return brand === 'qt  ' ? 'mov' : heicBrands.has(brand) ? 'heic' : 'mp4';
  }
  return isMp3(bytes) ? 'mp3' : null;
}

/**
 * The file's format by its first bytes, whatever its name; null when it is unknown.
 * @param {File} file
 */
export async function formatOf(file) {
  const format = detect(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  // A recording may begin in the middle of a frame: the server looks further.
  return format ?? (/\.mp3$/i.test(file.name) ? 'mp3' : null);
}

/**
 * A video whose picture browsers cannot show need not be uploaded.
 * @param {File} film
 * @param {string | null} format
 */
async function findFilmProblem(film, format) {
  const isFilm = format === 'mp4' || format === 'mov';
  return isFilm && !(await lookAtFilm(film)).isSeen ? { code: format === 'mov' ? 'file-type' : 'file-damaged', key: 'codec' } : null;
}

/**
 * Checks before uploading what the server would refuse; null when nothing is wrong.
 * @param {File} file
 * @param {string | null} format
 * @param {Target} target
 * @returns {Promise<{code: string, key: string} | null>} the problem code, and the text that explains it.
 */
export async function findProblem(file, format, target) {
  const problem = findOutside(file, format, target);
  return problem && problem.key !== 'mov' ? problem : await findFilmProblem(file, format) ?? problem;
}

/** @param {File} file @param {string | null} format @param {Target} target */
function findOutside(file, format, { mostBytes, leftBytes, formats }) {
  if (file.size === 0) {
    return { code: 'file-damaged', key: 'empty' };
  }
  // Before the size: a phone's large HEIC photo needs the advice on its format, not on its size.
  if (format === 'heic') {
    return { code: 'file-type', key: 'heic' };
  }
  const isFilm = format === 'mov' && formats.includes('mp4');
  if (!isFilm && !formats.includes(format ?? '')) {
    return { code: 'file-type', key: 'wrongType' };
  }
  if (file.size > mostBytes) {
    return { code: 'file-too-large', key: 'tooLarge' };
  }
  if (file.size > leftBytes) {
    return { code: 'quota-exceeded', key: 'noSpace' };
  }
  return isFilm ? { code: 'file-type', key: 'mov' } : null;
}
