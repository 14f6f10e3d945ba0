/** Issues short tokens to participants who proved who they are, and tells them from those of the identity provider. */
import { hkdfSync } from 'node:crypto';
import { SignJWT, decodeJwt } from 'jose';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import { CallerError } from '../../kernel/caller-error.js';
import { ed25519KeyPair } from './ed25519-keys.js';
import { type TokenTrust, type VerifyToken, createTokenVerifier } from './token-verifier.js';

const ISSUER = 'sigap-participants';
const AUDIENCE = 'sigap';
const ALGORITHM = 'EdDSA';
/** More than the session of a participant lasts. */
const LIFE_MAX_SECONDS = 3_600;

export interface ParticipantIssuer {
  /** Issues a token for one participant and the family of that participant, and nothing else. */
  issue(who: { participantId: ParticipantId; familyId: FamilyId; until: Date }): Promise<string>;
  /** Verifies tokens of participants by this issuer, and all others as `others` does. */
  besides(others: VerifyToken): VerifyToken;
}

/** The issuer's keys follow from a key of the server, so that every instance verifies what another issued. */
export function createParticipantIssuer({ key, now }: { key: Uint8Array; now: () => Date }): ParticipantIssuer {
  const seed = new Uint8Array(hkdfSync('sha256', key, '', 'sigap participant tokens', 32));
  const { privateKey, publicKey } = ed25519KeyPair(seed);
  const remedy = 'Sign in again with the card and the code that is sent to your telephone.';
  const trust: TokenTrust = {
    issuer: ISSUER,
    audience: AUDIENCE,
    keys: () => publicKey,
    algorithms: [ALGORITHM],
    lifeMaxSeconds: LIFE_MAX_SECONDS,
    remedy,
    now,
  };
  const own = createTokenVerifier(trust);
  return {
    issue: ({ participantId, familyId, until }) =>
      new SignJWT({ name: 'Peserta JKN', role: 'PARTICIPANT', family_id: familyId })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(`participant:${participantId}`)
        .setIssuedAt(now())
        .setExpirationTime(until)
        .sign(privateKey),
    besides: (others) => async (token) => {
      if (!isOurs(token)) return others(token);
      const verified = await own(token);
      // This key signs for participants alone: anybody else must come from the identity provider.
      if (verified.viewer.role !== 'PARTICIPANT')
        throw new CallerError('UNAUTHENTICATED', `The access token is of another role. ${remedy}`);
      return verified;
    },
  };
}

/** Whether a token says that it is ours, which its signature must then prove. */
function isOurs(token: string): boolean {
  try {
    return decodeJwt(token).iss === ISSUER;
  } catch {
    return false; // what is no token at all is refused by the verifier of all others
  }
}
