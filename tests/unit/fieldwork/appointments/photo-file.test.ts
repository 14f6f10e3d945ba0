import { describe, expect, test } from '@jest/globals';
import { PHOTO_BYTES_MAX, readPhoto } from '../../../../src/fieldwork/appointments/photo-file.js';
import { photoLinks } from '../../../../src/fieldwork/appointments/photo-links.js';
import { aJpeg, aPng } from '../../../support/photos.js';

describe('a photo', () => {
  test.each([
    ['PNG', aPng(), 'image/png'],
    ['JPEG', aJpeg(), 'image/jpeg'],
  ])('as %s keeps the picture and loses what the camera wrote beside it', (_, bytes, mediaType) => {
    const photo = readPhoto(bytes);
    expect(photo?.mediaType).toBe(mediaType);
    const text = photo?.content.toString('latin1') ?? '';
    for (const word of ['117.1536', 'comment', 'Exif', 'after the end']) expect(text).not.toContain(word);
    expect(readPhoto(photo?.content ?? Buffer.alloc(0))).toEqual(photo); // what is kept is still a photo
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['the beginning of a PNG alone', aPng().subarray(0, 8)],
    ['a PNG that was cut off', aPng().subarray(0, 60)],
    ['a JPEG that was cut off', aJpeg().subarray(0, 40)],
    ['a JPEG without an end', aJpeg().subarray(0, aJpeg().lastIndexOf(Buffer.from([0xff, 0xd9])))],
    ['a PNG too small to show a face', aPng(40)],
    ['a JPEG too large', aJpeg(4_000)],
    ['too many bytes', Buffer.concat([aPng(), Buffer.alloc(PHOTO_BYTES_MAX)])],
  ])('is not %s', (_, bytes) => {
    expect(readPhoto(bytes)).toBeNull();
  });

  test('never ends the reading in an error, wherever it is cut or changed', () => {
    for (const whole of [aPng(), aJpeg()]) {
      for (let length = 0; length < whole.length; length += 1)
        expect(() => readPhoto(whole.subarray(0, length))).not.toThrow();
      for (let at = 0; at < whole.length; at += 1) {
        const changed = Buffer.from(whole);
        changed[at] = 0xff;
        expect(() => readPhoto(changed)).not.toThrow();
      }
    }
  });
});

describe('a link to a photo', () => {
  const now = new Date('2026-11-20T03:00:00Z');
  const id = '0198c0de-0000-7000-8000-000000000001';
  const partsOf = (path: string) => {
    const url = new URL(path, 'http://localhost');
    return {
      photoId: url.pathname.split('/').at(-1) ?? '',
      until: url.searchParams.get('until') ?? '',
      proof: url.searchParams.get('proof') ?? '',
    };
  };
  const links = photoLinks(new Uint8Array(32).fill(1));

  test('is good for five minutes, for this photo and from this server alone', () => {
    const { path, expiresAt } = links.linkTo(id, now);
    expect(expiresAt).toEqual(new Date('2026-11-20T03:05:00Z'));
    const parts = partsOf(path);
    expect(links.isGood(parts, now)).toBe(true);
    expect(links.isGood(parts, new Date('2026-11-20T03:04:59Z'))).toBe(true);
    expect(links.isGood(parts, new Date('2026-11-20T03:05:01Z'))).toBe(false);
    expect(links.isGood({ ...parts, photoId: id.replace('1', '2') }, now)).toBe(false);
    expect(links.isGood({ ...parts, until: '9999999999' }, now)).toBe(false);
    expect(links.isGood({ ...parts, until: 'soon' }, now)).toBe(false);
    expect(links.isGood({ ...parts, proof: '' }, now)).toBe(false);
    expect(photoLinks(new Uint8Array(32).fill(2)).isGood(parts, now)).toBe(false);
  });
});
