/** Shows partners how each of their kept calls was answered, and acts on a call again when they ask for it. */
import type { RecordedCall, DeliveryReplayer, ProtocolAnswer } from '../../partners/deliveries/index.js';
import type { PartnerCredentials } from '../../money/partners/index.js';
import type { PostingAnswer } from '../../money/payments/index.js';
import type { CallResult, HttpReply, IncomingRequest, WebhookAdapter } from './adapter.js';
import { PROTOCOLS, endpointsOf } from './adapters/index.js';
import { receiveAgain } from './receive-webhook.js';
import type { WebhookDeps } from './routes.js';
import { parseProblem } from './wire-problem.js';

export function createDeliveryReplayer(deps: WebhookDeps): DeliveryReplayer {
  // A kept call was admitted when it came: it does not count towards the rate when it is read again.
  const terms = { ...deps.snap.terms, callsPerSecondMax: Number.POSITIVE_INFINITY };
  const endpoints = endpointsOf(PROTOCOLS, { ...deps, snap: { ...deps.snap, terms } });
  const adapters = new Map(endpoints.map(({ adapter }) => [adapter.protocol, adapter]));
  const recalled = async (call: RecordedCall) => {
    const adapter = adapters.get(call.protocol);
    const partner = await deps.findPartner({ by: 'id', value: call.partnerId });
    if (adapter?.recall === undefined || partner === null) return null;
    return { adapter, partner, request: requestOf(call, adapter.recall(keyOf(call), partner)) };
  };
  return {
    async answerTo(call) {
      const found = await recalled(call);
      const result = found === null ? null : resultOf(call, found);
      return found === null || result === null ? null : toProtocolAnswer(found.adapter.reply(result, found.request));
    },
    async replay(call) {
      const found = await recalled(call);
      return found === null ? null : toProtocolAnswer(await receiveAgain(deps, found.adapter, found));
    },
  };
}

const toProtocolAnswer = ({ status, body }: HttpReply): ProtocolAnswer => ({ status, body });

const SET_ASIDE: ReadonlySet<RecordedCall['state']> = new Set(['quarantined', 'unconfirmed', 'contradiction']);

/** The partner's own key of the call, without the prefix and the digest it was set aside under. */
const keyOf = ({ deliveryKey, state }: RecordedCall): string =>
  (SET_ASIDE.has(state) ? /^[a-z]+\/(.*)\/[0-9a-f]{16}$/s.exec(deliveryKey)?.[1] : null) ?? deliveryKey;

const requestOf = ({ rawBody, receivedAt }: RecordedCall, headers: IncomingRequest['headers']): IncomingRequest => ({
  method: 'POST',
  url: '/',
  headers,
  rawBody,
  receivedAt,
  ip: '',
});

interface Recalled {
  readonly adapter: WebhookAdapter;
  readonly partner: PartnerCredentials;
  readonly request: IncomingRequest;
}

/** The result of the call at the time; null when what is kept no longer says it. */
function resultOf(call: RecordedCall, { adapter, partner, request }: Recalled): CallResult<unknown> | null {
  switch (call.state) {
    case 'quarantined': {
      const problem = parseProblem(call.reason ?? '');
      return problem === null ? null : { kind: 'unreadable', problem };
    }
    case 'unconfirmed':
      return { kind: 'unconfirmed', deliveryId: call.id };
    case 'ignored':
      return { kind: 'kept', deliveryId: call.id, state: call.state };
    case 'reversal':
    case 'reversal-kept': // The payment holds what came of its reversal.
      return null;
    case 'posted':
    case 'refused':
    case 'repeated':
    case 'contradiction': {
      const reading = adapter.read(request, partner);
      const answer = postingAnswerOf(call);
      if (reading.kind !== 'payment' || answer === null) return null;
      return { kind: 'posted', answer, delivery: reading.delivery, told: reading.told };
    }
  }
}

function postingAnswerOf(call: RecordedCall): PostingAnswer | null {
  const { id: deliveryId, paymentId, expectedAmount } = call;
  const common = { deliveryId, paymentId, expectedAmount, familyId: null };
  if (call.state === 'contradiction') {
    // The first decision is kept with its own webhook delivery; only a re-used key is answered without it.
    if (call.reason !== 'delivery-key-reused') return null;
    return {
      ...common,
      outcome: 'conflicts-with-earlier',
      firstOutcome: 'conflicts-with-earlier',
      seenBefore: 'delivery-key-reused',
    };
  }
  if (call.outcome === null || call.firstOutcome === null) return null;
  const seenBefore = call.state === 'repeated' ? 'same-payment' : 'never';
  return { ...common, outcome: call.outcome, firstOutcome: call.firstOutcome, seenBefore };
}
