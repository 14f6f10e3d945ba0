/**
 * Wraps what all SNAP services have in common around their own work: the partner's own path, a rate, an answer in time.
 */
import type { PartnerCredentials } from '../../../../money/partners/index.js';
import { type HttpReply, type IncomingRequest, type Reading, type WebhookAdapter, refused } from '../../adapter.js';
import type { SnapTerms } from '../../protocol.js';

/** The code in `/webhooks/{code}/…`, where the path is the partner's own; null in the shared paths. */
const partnerCodeIn = (url: string): string | null => /^\/webhooks\/([^/?]+)\//.exec(url)?.[1] ?? null;

/** Refuses at a partner's own path every other partner, whose signature would be as valid there. */
function atOwnPath<Told>(adapter: WebhookAdapter<Told>): WebhookAdapter<Told> {
  return {
    ...adapter,
    async prove(request, findPartner) {
      const proof = await adapter.prove(request, findPartner);
      const code = partnerCodeIn(request.url);
      return proof.kind === 'proven' && code !== null && proof.partner.code !== code ? refused('other-partner') : proof;
    },
  };
}

export type AdmitCall = (partner: PartnerCredentials, at: Date) => boolean;

/** Counts the calls of each partner within the second of the clock; remembers one second per partner. */
export function callRate({ callsPerSecondMax }: SnapTerms): AdmitCall {
  const counts = new Map<string, { second: number; calls: number }>();
  return ({ partnerId }, at) => {
    const second = Math.floor(at.getTime() / 1_000);
    const known = counts.get(partnerId);
    const calls = known?.second === second ? known.calls + 1 : 1;
    counts.set(partnerId, { second, calls });
    return calls <= callsPerSecondMax;
  };
}

export interface RateLimit<Told> {
  readonly admits: AdmitCall;
  /** Answers a call beyond the rate, of which nothing is looked up. */
  readonly refusal: (request: IncomingRequest, read: () => Reading<Told>) => HttpReply;
}

function limited<Told>(adapter: WebhookAdapter<Told>, { admits, refusal }: RateLimit<Told>): WebhookAdapter<Told> {
  return {
    ...adapter,
    read(request, partner) {
      const read = () => adapter.read(request, partner);
      if (admits(partner, request.receivedAt)) return read();
      return { kind: 'question', answer: () => Promise.resolve(refusal(request, read)) };
    },
  };
}

/** Wraps an adapter of a SNAP service; `limit` is null for services whose calls are not counted. */
export function admitSnapCall<Told>(
  adapter: WebhookAdapter<Told>,
  { answerWithinMs }: SnapTerms,
  limit: RateLimit<Told> | null = null,
): WebhookAdapter<Told> {
  const own = { ...atOwnPath(adapter), answerWithinMs };
  return limit === null ? own : limited(own, limit);
}
