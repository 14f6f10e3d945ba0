/** Proves a Midtrans notification: SHA-512 over order_id, status_code, gross_amount and the server key, in the body itself. */
import type { PartnerCredentials } from '../../../../money/partners/index.js';
import type { IncomingRequest, ProofProblem } from '../../adapter.js';
import { fromHex, hashMatches } from '../../signatures.js';
import { parseAmbiguousObject } from '../../wire-problem.js';

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/**
 * The reason why the four signed fields are not the partner's own; null when they are. `partner` is null when nobody
 * has that name.
 */
export function proofProblem(
  { rawBody }: Pick<IncomingRequest, 'rawBody'>,
  partner: PartnerCredentials | null,
): ProofProblem | null {
  const body = parseAmbiguousObject(rawBody);
  const [orderId, statusCode, grossAmount, signature] = [
    textIn(body?.['order_id']),
    textIn(body?.['status_code']),
    textIn(body?.['gross_amount']),
    textIn(body?.['signature_key']),
  ];
  if (orderId === null || statusCode === null || grossAmount === null || signature === null) return 'no-signature';
  const isSigned = hashMatches({
    algorithm: 'sha512',
    textWith: (serverKey) => `${orderId}${statusCode}${grossAmount}${serverKey}`,
    given: fromHex(signature),
    secrets: partner?.secrets ?? [],
  });
  if (isSigned) return null;
  return partner === null ? 'unknown-partner' : 'bad-signature';
}
