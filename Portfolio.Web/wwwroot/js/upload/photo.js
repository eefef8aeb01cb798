const LONG_SIDE = 2480;
const QUALITY = 0.85;
const MOST_BYTES = 60 * 1_048_576;
// The maximum canvas size of an iPhone.
const MOST_PIXELS = 16_777_216;
const JPEG = 'image/jpeg';

/** @param {Uint8Array} bytes @param {number} at */
const u16 = (bytes, at) => bytes[at] << 8 | bytes[at + 1];
/** @param {Uint8Array} bytes @param {number} at @param {number} length */
const text = (bytes, at, length) => String.fromCharCode(...bytes.subarray(at, at + length));

/**
 * The segments of a JPEG before its image data.
 * @param {Uint8Array} bytes
 */
function* segments(bytes) {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda;) {
    const end = at + 2 + u16(bytes, at + 2);
    yield { marker: bytes[at + 1], at, end };
    at = end;
  }
}

/** @param {Uint8Array} bytes @param {{ marker: number, at: number }} segment */
const isNote = (bytes, { marker, at }) => marker === 0xe1 && /^(Exif|http)/.test(text(bytes, at + 4, 4));

/** @param {Uint8Array} bytes */
function readNotes(bytes) {
  const found = { width: 0, height: 0, orientation: 1, hasPlace: false };
  for (const segment of segments(bytes)) {
    const { marker, at, end } = segment;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      [found.height, found.width] = [u16(bytes, at + 5), u16(bytes, at + 7)];
    } else if (isNote(bytes, segment) && text(bytes, at + 4, 4) === 'Exif') {
      readExif(new DataView(bytes.buffer, at + 10, end - at - 10), found);
    } else if (isNote(bytes, segment)) {
      found.hasPlace ||= text(bytes, at + 4, Math.min(end - at - 4, 60_000)).includes('GPSL');
    }
  }
  return found;
}

// The first directory of TIFF 6.0: tag 0x0112 is the orientation, 0x8825 points to the GPS data.
/** @param {DataView} view @param {{ orientation: number, hasPlace: boolean }} found */
function readExif(view, found) {
  try {
    const isLittle = view.getUint16(0) === 0x4949;
    const first = view.getUint32(4, isLittle);
    for (let entry = first + 2, left = view.getUint16(first, isLittle); left > 0; entry += 12, left--) {
      const tag = view.getUint16(entry, isLittle);
      if (tag === 0x0112) {
        found.orientation = view.getUint16(entry + 8, isLittle);
      }
      found.hasPlace ||= tag === 0x8825;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) {
      throw error;
    }
  }
}

/**
 * The end of the picture; after it phones append further pictures and videos, with metadata of their own.
 * @param {Uint8Array} bytes
 */
function endOfPicture(bytes) {
  for (let at = [...segments(bytes)].at(-1)?.end ?? 2; at + 1 < bytes.length; at++) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) {
      return at + 2;
    }
  }
  return bytes.length;
}

/**
 * @param {File} file
 * @param {string | null} format
 * @param {number} mostBytes
 * @returns {Promise<{isLarge: boolean, hasPlace: boolean} | null>} what could be done for a photo; null when it is not one.
 */
export async function lookAtPhoto(file, format, mostBytes) {
  if (!['jpg', 'png'].includes(format ?? '') || file.size > MOST_BYTES) {
    return null;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const notes = format === 'jpg' ? readNotes(bytes) : { width: view.getUint32(16), height: view.getUint32(20), hasPlace: false };
  return { isLarge: file.size > mostBytes || Math.max(notes.width, notes.height) > LONG_SIDE, hasPlace: notes.hasPlace };
}

// createImageBitmap rejects damaged pictures that an image element still draws in part.
/** @param {Blob} file */
async function open(file) {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    const image = new Image();
    const address = URL.createObjectURL(file);
    try {
      await new Promise((resolve, reject) => {
        image.onload = resolve;
        image.onerror = () => reject(new Error('This browser cannot draw the picture.'));
        image.src = address;
      });
    } finally {
      URL.revokeObjectURL(address);
    }
    return image;
  }
}

/** @param {File} file @param {number} longSide @param {string} type */
async function redraw(file, longSide, type) {
  const picture = await open(file);
  const [width, height] = picture instanceof HTMLImageElement ? [picture.naturalWidth, picture.naturalHeight] : [picture.width, picture.height];
  const scale = Math.min(1, longSide / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const pen = canvas.getContext('2d');
  if (!pen) {
    throw new Error('This browser cannot draw.');
  }
  if (type === JPEG) {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  if (picture instanceof ImageBitmap) {
    picture.close();
  }
  /** @type {Blob | null} */
  const blob = await new Promise(resolve => canvas.toBlob(resolve, type, QUALITY));
  if (!blob) {
    throw new Error('This browser cannot make a picture anew.');
  }
  const [name, ending] = [file.name.replace(/\.[^.]+$/, ''), type === JPEG ? 'jpg' : 'png'];
  const isNamedSo = new RegExp(`\\.(${ending}|${type === JPEG ? 'jpeg' : 'png'})$`, 'i').test(file.name);
  return new File([blob], isNamedSo ? file.name : `${name}.${ending}`, { type });
}

/**
 * The same picture with a long side of at most 2,480 pixels, without any metadata.
 * @param {File} file
 */
export const shrink = file => redraw(file, LONG_SIDE, JPEG);

/**
 * The same picture in its own size, redrawn without any metadata; smaller only where it would be too large.
 * @param {File} file
 * @param {string} format
 * @param {number} mostBytes
 */
export async function remake(file, format, mostBytes) {
  const whole = await redraw(file, Infinity, format === 'png' ? 'image/png' : JPEG);
  return whole.size <= mostBytes ? whole : shrink(file);
}

/**
 * The same pixels of a JPEG, without metadata on where, when and with what it was taken; only the orientation stays.
 * @param {File} file
 */
export async function withoutPlace(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { orientation } = readNotes(bytes);
  const exif = [0xff, 0xe1, 0, 34, ...new TextEncoder().encode('Exif\0\0MM\0*'), 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const parts = [bytes.subarray(0, 2), new Uint8Array(exif)];
  let from = 2;
  for (const segment of segments(bytes)) {
    // The index of further pictures is removed with them.
    if (!isNote(bytes, segment) && !(segment.marker === 0xe2 && text(bytes, segment.at + 4, 3) === 'MPF')) {
      parts.push(bytes.subarray(segment.at, segment.end));
    }
    from = segment.end;
  }
  parts.push(bytes.subarray(from, endOfPicture(bytes)));
  return new File(parts, file.name, { type: file.type, lastModified: file.lastModified });
}
