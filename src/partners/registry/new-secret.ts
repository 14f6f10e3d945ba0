/** Makes the secret a partner signs with: 256 random bits in the notation its protocol uses. */
import type { PartnerProtocol } from './partner.js';

/** Unpredictable bytes; composed once, so that tests may make theirs predictable. */
export type RandomBytes = (count: number) => Buffer;

const SECRET_BYTES = 32;

export function newSecret(protocol: PartnerProtocol, randomBytes: RandomBytes): string {
  const bytes = randomBytes(SECRET_BYTES);
  return protocol === 'standard-webhooks' ? `whsec_${bytes.toString('base64')}` : bytes.toString('base64url');
}
