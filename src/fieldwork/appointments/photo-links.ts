/** Makes and reads links to a photo that are good for a few minutes: nobody reaches a photo but through a verified card. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseUuid } from '../../kernel/ids.js';

export interface PhotoLink {
  /** The path on this server. */
  readonly path: string;
  readonly expiresAt: Date;
}

export interface PhotoLinks {
  linkTo(photoId: string, now: Date): PhotoLink;
  /** Whether this server made the link and it is still good. */
  isGood(link: { readonly photoId: string; readonly until: string; readonly proof: string }, now: Date): boolean;
}

const GOOD_FOR_MS = 5 * 60_000;
export const PHOTO_PATH = '/cadre-photos';

/** Makes links from the seed of the cards' key, by a key of their own. */
export function photoLinks(seed: Uint8Array): PhotoLinks {
  const key = createHmac('sha256', seed).update('links to photos').digest();
  const proofOf = (photoId: string, until: string): Buffer =>
    createHmac('sha256', key).update(`${photoId} ${until}`).digest();
  return {
    linkTo(photoId, now) {
      const expiresAt = new Date(now.getTime() + GOOD_FOR_MS);
      const until = String(Math.floor(expiresAt.getTime() / 1_000));
      return {
        path: `${PHOTO_PATH}/${photoId}?until=${until}&proof=${proofOf(photoId, until).toString('base64url')}`,
        expiresAt,
      };
    },
    isGood({ photoId, until, proof }, now) {
      if (parseUuid(photoId) === null || !/^\d{1,12}$/.test(until) || Number(until) * 1_000 < now.getTime())
        return false;
      const [given, own] = [Buffer.from(proof, 'base64url'), proofOf(photoId, until)];
      return given.length === own.length && timingSafeEqual(given, own);
    },
  };
}
