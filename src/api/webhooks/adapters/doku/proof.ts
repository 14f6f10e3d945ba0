/** Proves a DOKU call: HMAC-SHA256 over five lines that name the caller, the call, its time, our path and the body's digest. */
import { createHash } from 'node:crypto';
import type { PartnerCredentials } from '../../../../money/partners/index.js';
import type { IncomingRequest, ProofProblem } from '../../adapter.js';
import { fromBase64, hmacKeysOf, hmacMatches } from '../../signatures.js';
import { isWithinClockWindow, parseWireTime } from '../../wire-time.js';

const PREFIX = 'HMACSHA256=';

type SignedRequest = Pick<IncomingRequest, 'headers' | 'rawBody' | 'receivedAt' | 'url'>;

/** The text DOKU signs; a call without a body has no digest line. */
export function signedLines({ headers, rawBody, url }: Omit<SignedRequest, 'receivedAt'>): string {
  const digest = createHash('sha256').update(rawBody).digest('base64');
  return [
    `Client-Id:${headers['client-id'] ?? ''}`,
    `Request-Id:${headers['request-id'] ?? ''}`,
    `Request-Timestamp:${headers['request-timestamp'] ?? ''}`,
    `Request-Target:${url.split('?')[0]}`,
    ...(rawBody.length === 0 ? [] : [`Digest:${digest}`]),
  ].join('\n');
}

/** The reason why a call is not the partner's own; null when it is. `partner` is null when nobody has that name. */
export function proofProblem(request: SignedRequest, partner: PartnerCredentials | null): ProofProblem | null {
  const { 'request-timestamp': timestamp, 'request-id': requestId, signature } = request.headers;
  if (!signature || !requestId) return 'no-signature';
  if (!timestamp) return 'no-timestamp';
  const signedAt = parseWireTime(timestamp);
  if (signedAt === null) return 'unreadable-timestamp';
  if (!isWithinClockWindow({ signedAt, receivedAt: request.receivedAt })) return 'stale-clock';
  const isSigned = hmacMatches({
    algorithm: 'sha256',
    message: [signedLines(request)],
    given: (signature.startsWith(PREFIX) ? fromBase64(signature.slice(PREFIX.length)) : null) ?? Buffer.alloc(0),
    keys: hmacKeysOf(partner?.secrets ?? [], (secret) => Buffer.from(secret)),
  });
  if (!isSigned) return partner === null ? 'unknown-partner' : 'bad-signature';
  return request.headers['client-id'] === partner?.access.clientId ? null : 'other-partner';
}
