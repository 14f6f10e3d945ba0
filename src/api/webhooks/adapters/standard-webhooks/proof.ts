/** Proves a Standard Webhooks call: `v1` HMAC-SHA256 over id, timestamp and the raw body, with any live secret. */
import type { PartnerCredentials } from '../../../../money/partners/index.js';
import { type IncomingRequest, type ProofProblem } from '../../adapter.js';
import { fromBase64, hmacKeysOf, hmacMatches } from '../../signatures.js';
import { isWithinClockWindow } from '../../wire-time.js';

const SECRET_PREFIX = 'whsec_';

/** The bytes that a `whsec_…` secret encodes. */
const keyOf = (secret: string): Buffer =>
  Buffer.from(secret.startsWith(SECRET_PREFIX) ? secret.slice(SECRET_PREFIX.length) : secret, 'base64');

/** The signatures of version 1 in the space-separated list; other versions are skipped. */
const signaturesIn = (header: string): Buffer[] =>
  header
    .split(' ')
    .filter((entry) => entry.startsWith('v1,'))
    .map((entry) => fromBase64(entry.slice(3)) ?? Buffer.alloc(0));

/**
 * The most signatures of a call that are checked: more than a rotation of secrets needs, and few enough to cost little.
 */
const SIGNATURES_MAX = 5;

type SignedRequest = Pick<IncomingRequest, 'headers' | 'rawBody' | 'receivedAt'>;

/** The reason why a call is not the partner's own; null when it is. `partner` is null when nobody has that name. */
export function proofProblem(request: SignedRequest, partner: PartnerCredentials | null): ProofProblem | null {
  const problem = signatureProblem(request, partner?.secrets ?? []);
  return problem === 'bad-signature' && partner === null ? 'unknown-partner' : problem;
}

/** The reason why none of the secrets has signed the call; null when one has. Without secrets no signature fits. */
export function signatureProblem(
  { headers, rawBody, receivedAt }: SignedRequest,
  secrets: readonly string[],
): Exclude<ProofProblem, 'unknown-partner'> | null {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signature = headers['webhook-signature'];
  if (!id || !signature) return 'no-signature';
  if (!timestamp) return 'no-timestamp';
  if (!/^\d{1,12}$/.test(timestamp)) return 'unreadable-timestamp';
  const signedAt = new Date(Number(timestamp) * 1000);
  if (!isWithinClockWindow({ signedAt, receivedAt })) return 'stale-clock';

  const message = [`${id}.${timestamp}.`, rawBody];
  const keys = hmacKeysOf(secrets, keyOf);
  const given = signaturesIn(signature).slice(0, SIGNATURES_MAX);
  const matches = given.map((one) => hmacMatches({ algorithm: 'sha256', message, given: one, keys }));
  return matches.includes(true) ? null : 'bad-signature';
}
