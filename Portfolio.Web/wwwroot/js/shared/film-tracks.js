/**
 * @typedef {{ from: number, end: number }} Range where the contents of a box are
 * @typedef {Range & { name: string }} Box
 * @typedef {{ kind: string, codec: string, isOn: boolean, profile: number[] | null }} Track
 */

const LARGEST_CONTENTS = 8 * 1_048_576;

// What current Chrome, Edge and Firefox decode on any machine; the server accepts nothing else.
const SHOWN = new Set(['avc1', 'avc2', 'avc3', 'avc4', 'av01', 'vp08', 'vp09']);
const UNUSUAL_PROFILES = new Set([44, 110, 122, 244]);
/** @type {Record<string, string>} */
const examples = { av01: 'av01.0.04M.08', vp09: 'vp09.00.10.08', vp08: 'vp08.00.10.08', hvc1: 'hvc1.1.6.L93.B0', hev1: 'hev1.1.6.L93.B0' };

/** @param {Uint8Array} bytes @param {number} at */
const u32 = (bytes, at) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
/** @param {Uint8Array} bytes @param {number} at */
const text = (bytes, at) => String.fromCharCode(...bytes.subarray(at, at + 4));

/**
 * One box of ISO/IEC 14496-12 from its first bytes; null when they are not a box.
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {number} end
 * @returns {Box | null}
 */
function boxOf(bytes, at, end) {
  if (end - at < 8 || at + 8 > bytes.length) {
    return null;
  }
  const size = u32(bytes, at);
  const isLong = size === 1 && at + 16 <= bytes.length;
  const length = size === 0 ? end - at : isLong ? u32(bytes, at + 8) * 2 ** 32 + u32(bytes, at + 12) : size;
  return length < 8 ? null : { name: text(bytes, at + 4), from: at + (isLong ? 16 : 8), end: at + length };
}

/** @param {Blob} film */
async function contentsOf(film) {
  for (let at = 0; at < film.size;) {
    const head = new Uint8Array(await film.slice(at, at + 16).arrayBuffer());
    const box = boxOf(head, 0, film.size - at);
    if (!box) {
      return null;
    }
    if (box.name === 'moov') {
      return box.end > LARGEST_CONTENTS ? null : new Uint8Array(await film.slice(at + box.from, at + box.end).arrayBuffer());
    }
    at += box.end;
  }
  return null;
}

/** @param {Uint8Array} bytes @param {number} from @param {number} end */
function* boxesIn(bytes, from, end) {
  for (let box = boxOf(bytes, from, end); box && box.end <= end; box = boxOf(bytes, box.end, end)) {
    yield box;
  }
}

/**
 * The box at the end of a path of names; null when there is none.
 * @param {Uint8Array} bytes
 * @param {Range} range
 * @param {string[]} path
 * @returns {Range | null}
 */
function find(bytes, { from, end }, ...path) {
  /** @type {Range | null | undefined} */
  let found = { from, end };
  for (const name of path) {
    found = found && [...boxesIn(bytes, found.from, found.end)].find(box => box.name === name);
  }
  return found ?? null;
}

/** @param {Uint8Array} bytes @param {Box} track @returns {Track | null} */
function trackOf(bytes, track) {
  const handler = find(bytes, track, 'mdia', 'hdlr');
  const description = find(bytes, track, 'mdia', 'minf', 'stbl', 'stsd');
  const entry = description && boxOf(bytes, description.from + 8, description.end);
  if (!handler || !entry) {
    return null;
  }
  const header = find(bytes, track, 'tkhd');
  const avc = entry.name.startsWith('avc') ? find(bytes, { from: entry.from + 78, end: entry.end }, 'avcC') : null;
  return {
    kind: text(bytes, handler.from + 8),
    codec: entry.name,
    isOn: !header || (bytes[header.from + 3] & 1) === 1,
    profile: avc ? [...bytes.subarray(avc.from + 1, avc.from + 4)] : null,
  };
}

/** @param {Track} track */
const isShown = ({ codec, profile }) => SHOWN.has(codec) && !UNUSUAL_PROFILES.has(profile?.[0] ?? -1);

/** @param {Track} track */
function isShownHere({ codec, profile }) {
  const name = profile ? `avc1.${profile.map(byte => byte.toString(16).padStart(2, '0')).join('')}` : examples[codec] ?? codec;
  return document.createElement('video').canPlayType(`video/mp4; codecs="${name}"`) !== '';
}

/**
 * Whether a video has a picture, and whether it can be shown.
 * @param {Blob} film
 * @returns {Promise<{hasPicture: boolean, isSeen: boolean, isSeenHere: boolean}>} in current browsers; in this one.
 */
export async function lookAtFilm(film) {
  const bytes = await contentsOf(film);
  const all = bytes ? [...boxesIn(bytes, 0, bytes.length)].filter(box => box.name === 'trak').map(box => trackOf(bytes, box)) : [];
  // Chapter pictures are a track that is disabled.
  const pictures = all.filter(track => track !== null).filter(track => track.kind === 'vide' && (track.isOn || isShown(track)));
  return {
    hasPicture: pictures.length > 0,
    isSeen: pictures.length === 0 || pictures.some(isShown),
    isSeenHere: pictures.length === 0 || pictures.some(isShownHere),
  };
}

/**
 * An iPhone's QuickTime video is an MP4 except for its brand: the same file, relabelled as one of the brands it is compatible with.
 * @param {File} film
 */
export async function asMp4(film) {
  const head = new Uint8Array(await film.slice(0, 256).arrayBuffer());
  const brand = new TextEncoder().encode('mp42');
  const length = Math.min(u32(head, 0), head.length);
  for (let at = 8; at + 4 <= length; at += at === 8 ? 8 : 4) {
    if (text(head, at) === 'qt  ') {
      head.set(brand, at);
    }
  }
  return new File([head, film.slice(head.length)], `${film.name.replace(/\.[^.]+$/, '')}.mp4`, { type: 'video/mp4', lastModified: film.lastModified });
}
