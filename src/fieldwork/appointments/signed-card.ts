/** The payload of the QR code on a cadre's card: a compact JWS (EdDSA). Signing the same card again gives the same code. */
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
  /** Which card a code is of; null for whatever this key has not signed. Whether it still holds is for the database to say. */
  read(code: string): Promise<CredentialId | null>;
}

const ALGORITHM = 'EdDSA';
const TYPE = 'sigap-card';
/** Ours have about 330; a QR code of that size is still read from a card at arm's length. */
const CODE_LENGTH_MAX = 1_000;

const Payload = z.object({ jti: z.string().refine((text) => parseUuid(text) !== null) });

function readPayload(payload: Uint8Array): CredentialId | null {
  try {
    const read = Payload.safeParse(JSON.parse(new TextDecoder().decode(payload)));
    return read.success ? (read.data.jti as CredentialId) : null;
  } catch {
    return null; // what is no JSON is no card
  }
}

/** `seed`: 32 bytes. The key id is taken from the public key, so a new key is told from the old one. */
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
