/**
 * Wraps what all SNAP services have in common around their own work: the partner's own path, a rate, an answer in time.
 */
import type { PartnerCredentials } from '../../../../money/partners/index.js';
import { type HttpReply, type IncomingRequest, type WebhookAdapter, refused } from '../../adapter.js';
import { inTime } from '../../answer-in-time.js';
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

/** Limits the time of proofs and questions alone: booking money has a deadline of its own, see `PostingOverdue`. */
function answeringInTime<Told>(adapter: WebhookAdapter<Told>, { answerWithinMs }: SnapTerms): WebhookAdapter<Told> {
  return {
    ...adapter,
    prove: (request, findPartner) => inTime(adapter.prove(request, findPartner), answerWithinMs),
    read(request, partner) {
      const reading = adapter.read(request, partner);
      if (reading.kind !== 'question') return reading;
      return { kind: 'question', answer: () => inTime(reading.answer(), answerWithinMs) };
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

export interface RateLimit {
  readonly admits: AdmitCall;
  readonly refusal: (request: IncomingRequest) => HttpReply;
}

function limited<Told>(adapter: WebhookAdapter<Told>, { admits, refusal }: RateLimit): WebhookAdapter<Told> {
  return {
    ...adapter,
    read: (request, partner) =>
      admits(partner, request.receivedAt)
        ? adapter.read(request, partner)
        : { kind: 'question', answer: () => Promise.resolve(refusal(request)) },
  };
}

/** Wraps an adapter of a SNAP service; `limit` is null for services whose calls are not counted. */
export function admitSnapCall<Told>(
  adapter: WebhookAdapter<Told>,
  terms: SnapTerms,
  limit: RateLimit | null = null,
): WebhookAdapter<Told> {
  const own = answeringInTime(atOwnPath(adapter), terms);
  return limit === null ? own : limited(own, limit);
}
