/** Proves a Duitku callback: MD5 over three fields and the key, carried in the form itself. */
import type { PartnerCredentials } from '../../../../src/money/partners/index.js';
import type { ProofProblem } from '../../../../src/api/webhooks/adapter.js';
import { fromHex, hashMatches } from '../../../../src/api/webhooks/signatures.js';
import { formIn } from './wire.js';

export function proofProblem(rawBody: Buffer, partner: PartnerCredentials | null): ProofProblem | null {
  const { merchantCode, amount, merchantOrderId, signature } = formIn(rawBody);
  if (!signature) return 'no-signature';
  const isSigned = hashMatches({
    algorithm: 'md5',
    textWith: (key) => `${merchantCode}${amount}${merchantOrderId}${key}`,
    given: fromHex(signature),
    secrets: partner?.secrets ?? [],
  });
  if (isSigned) return null;
  return partner === null ? 'unknown-partner' : 'bad-signature';
}
