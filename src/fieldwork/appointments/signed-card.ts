/**
 * Signs and reads the content of a card's QR code: a compact JWS (EdDSA). Signing the same card again gives the same
 * code.
 */
import { createHash } from 'node:crypto';
import { CompactSign, compactVerify } from 'jose';
import { z } from 'zod';
import { ed25519KeyPair } from '../../platform/auth/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { type CadreId, type CredentialId, parseUuid } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';

export interface Card {
  readonly id: CredentialId;
  readonly cadreId: CadreId;
  readonly area: RegionCode;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate;
}

export interface CardSigner {
  sign(card: Card): Promise<string>;
  /**
   * Reads the card's id from a code; null for a code that this key has not signed. The database says whether the card
   * is valid.
   */
  read(code: string): Promise<CredentialId | null>;
}

const ALGORITHM = 'EdDSA';
const TYPE = 'sigap-card';
/** The most characters of a code. Our codes have about 330, which a phone still reads at arm's length. */
const CODE_LENGTH_MAX = 1_000;

const Payload = z.object({ jti: z.string().refine((text) => parseUuid(text) !== null) });

function readPayload(payload: Uint8Array): CredentialId | null {
  try {
    const read = Payload.safeParse(JSON.parse(new TextDecoder().decode(payload)));
    return read.success ? (read.data.jti as CredentialId) : null;
  } catch {
    return null; // text that is not JSON is no card
  }
}

/**
 * Makes a signer from a seed of 32 bytes. The key id is derived from the public key, so that a new key has a new id.
 */
export function cardSigner(seed: Uint8Array): CardSigner {
  const { privateKey, publicKey } = ed25519KeyPair(seed);
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const keyId = createHash('sha256').update(spki).digest('base64url').slice(0, 12);
  return {
    sign({ id, cadreId, area, validFrom, validThrough }) {
      const payload = JSON.stringify({ jti: id, sub: cadreId, area, from: validFrom, through: validThrough });
      return new CompactSign(new TextEncoder().encode(payload))
        .setProtectedHeader({ alg: ALGORITHM, kid: keyId, typ: TYPE })
        .sign(privateKey);
    },
    async read(code) {
      if (code.length > CODE_LENGTH_MAX) return null;
      const proven = await compactVerify(code, publicKey, { algorithms: [ALGORITHM] }).catch(() => null);
      if (proven === null || proven.protectedHeader.kid !== keyId || proven.protectedHeader.typ !== TYPE) return null;
      return readPayload(proven.payload);
    },
  };
}
