/**
 * Proves an inquiry or a payment: the token, then the headers of the signature, then the clock, then the signature
 * itself.
 */
import type { FindPartner, PartnerCredentials, SnapMode } from '../../../../money/partners/index.js';
import { type IncomingRequest, type Proof, refused } from '../../adapter.js';
import { fromBase64 } from '../../signatures.js';
import { parseAmbiguousObject } from '../../wire-problem.js';
import { isWithinClockWindow, parseWireTime } from '../../wire-time.js';
import type { AccessTokens } from './access-token.js';
import { isSigned } from './signature.js';

/**
 * The length in bytes that tells the two kinds of signature apart: no HMAC-SHA512 is this long and no RSA signature in
 * use is shorter.
 */
const SHORTEST_RSA_SIGNATURE = 128;

const bearerIn = (authorization: string | undefined): string | null =>
  /^bearer +(\S+)$/i.exec(authorization?.trim() ?? '')?.[1] ?? null;

/**
 * The mode that a call claims: RSA-sized signatures without `Authorization` claim the mode without token. It is read
 * from the call and not from the partner, so that the answer to a call that fails does not tell which partners exist.
 */
function claimedMode({ headers }: IncomingRequest): SnapMode {
  if (headers['authorization'] !== undefined) return 'with-token';
  const signature = fromBase64(headers['x-signature']);
  return signature !== null && signature.length >= SHORTEST_RSA_SIGNATURE ? 'without-token' : 'with-token';
}

export async function proveTransaction(
  tokens: AccessTokens,
  request: IncomingRequest,
  findPartner: FindPartner,
): Promise<Proof> {
  const mode = claimedMode(request);
  const partnerIdHeader = request.headers['x-partner-id'];
  if (mode === 'without-token') {
    if (!partnerIdHeader) return refused('no-partner-named');
    return proveSignature(request, {
      mode,
      token: null,
      partner: await findPartner({ by: 'snap-partner-id', value: partnerIdHeader }),
    });
  }
  const token = bearerIn(request.headers['authorization']);
  const owner = token === null ? null : await tokens.ownerOf(token, request.receivedAt);
  if (owner === null) return refused('bad-token');
  return proveSignature(request, { mode, token, partner: await findPartner({ by: 'id', value: owner }) });
}

interface Candidate {
  readonly mode: SnapMode;
  readonly token: string | null;
  readonly partner: PartnerCredentials | null;
}

function proveSignature(request: IncomingRequest, candidate: Candidate): Proof {
  const { headers, receivedAt } = request;
  const timestamp = headers['x-timestamp'];
  const signature = headers['x-signature'];
  if (!timestamp) return refused('no-timestamp');
  if (!signature) return refused('no-signature');
  const signedAt = parseWireTime(timestamp);
  if (signedAt === null) return refused('unreadable-timestamp');
  if (!isWithinClockWindow({ signedAt, receivedAt })) return refused('stale-clock');

  const partner = candidate.partner?.snap?.mode === candidate.mode ? candidate.partner : null;
  if (!isSigned({ ...request, token: candidate.token, timestamp }, signature, partner)) {
    // Such an answer says that the body is no JSON: its sender could not have minified it, and so could not have signed
    // it.
    if (parseAmbiguousObject(request.rawBody) === null) return refused('unsigned-and-not-json');
    return refused(partner === null ? 'unknown-partner' : 'bad-signature');
  }
  if (partner === null) return refused('unknown-partner');
  const named = headers['x-partner-id'];
  return named && named !== partner.snap?.partnerIdHeader ? refused('other-partner') : { kind: 'proven', partner };
}
