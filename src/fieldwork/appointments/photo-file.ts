/**
 * Reads a photo by its own bytes, whatever its name says, and takes out what a camera wrote beside the picture: where and
 * when it was taken, and with what. It is pure.
 */
export type PhotoType = 'image/jpeg' | 'image/png';

export interface Photo {
  readonly mediaType: PhotoType;
  readonly content: Buffer;
}

export const PHOTO_BYTES_MAX = 204_800;
/** The least and the most pixels of each side: smaller shows no face, larger is no photo of a card. */
const SIDE = [100, 2_000] as const;

const isSide = (pixels: number): boolean => pixels >= SIDE[0] && pixels <= SIDE[1];

const PNG_BEGINS = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The parts of a PNG that make the picture; all others are words about it. */
const PNG_PARTS = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND']);

/** The photo without what was written beside the picture; null for bytes that are no JPEG or PNG of a usual size. */
export function readPhoto(bytes: Buffer): Photo | null {
  if (bytes.length > PHOTO_BYTES_MAX) return null;
  if (bytes.subarray(0, 8).equals(PNG_BEGINS)) return toPhoto('image/png', pictureOfPng(bytes));
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? toPhoto('image/jpeg', pictureOfJpeg(bytes)) : null;
}

const toPhoto = (mediaType: PhotoType, content: Buffer | null): Photo | null =>
  content === null ? null : { mediaType, content };

/** Parts have a length, a name of four letters, their content and four bytes of a check sum. */
function pictureOfPng(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [PNG_BEGINS];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) return null;
    if (at === 8 && !(name === 'IHDR' && isSide(bytes.readUInt32BE(16)) && isSide(bytes.readUInt32BE(20)))) return null;
    if (PNG_PARTS.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}

const SCAN = 0xda;
/** Markers that begin a frame, which holds the size; C4, C8 and CC in their row mean something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** APP0 and APP14 say how colours are stored; the other APP segments and comments hold words, positions, previews. */
const isAboutIt = (marker: number): boolean => marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee);

/** Segments have a marker of two bytes and a length; after the last one, the scan, the picture follows. */
function pictureOfJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let hasSize = false;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return null;
    if (isFrame(marker)) {
      if (end < at + 9 || !isSide(bytes.readUInt16BE(at + 5)) || !isSide(bytes.readUInt16BE(at + 7))) return null;
      hasSize = true;
    }
    if (marker === SCAN) {
      const ends = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
      return hasSize && ends >= end ? Buffer.concat([...kept, bytes.subarray(at, ends + 2)]) : null;
    }
    if (!isAboutIt(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}
