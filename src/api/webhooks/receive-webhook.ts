/**
 * Handles every webhook: proves a call, reads it, asks back where the proof falls short, posts or keeps it, and answers
 * only after the commit.
 */
import { createHash } from 'node:crypto';
import type { IdSource, DeliveryId } from '../../kernel/ids.js';
import { unreachable } from '../../kernel/invariant.js';
import { inSpan } from '../../platform/observability/index.js';
import type { RecordDebitFailure } from '../../partners/mandates/index.js';
import {
  type FindPartner,
  type PartnerCredentials,
  type RenewPartner,
  isWithinNetworks,
} from '../../money/partners/index.js';
import {
  type PaymentDelivery,
  type SaveDelivery,
  type SavedDelivery,
  type PostPayment,
  type PostingAnswer,
  type ReversalOutcome,
  type ReversePayment,
} from '../../money/payments/index.js';
import { inTime, timeLeftOf } from './answer-in-time.js';
import { beforeBooking, overdueOf, reasonOf } from './failure.js';
import {
  type CallResult,
  type HttpReply,
  type IncomingRequest,
  type Proof,
  type ProofProblem,
  type Reading,
  type ToConfirm,
  type WebhookAdapter,
  refused,
} from './adapter.js';
import type { QueryPartnerApi } from './query-partner-api.js';
import { describeProblem } from './wire-problem.js';

/** An alarm about something that an operator must look at although the partner has its answer. */
export interface WebhookAlarm {
  readonly protocol: string;
  readonly partner: string;
  readonly what:
    | 'unreadable-call'
    | 'unconfirmed-call'
    | 'contradicted-call'
    | 'conflicting-payment'
    | 'delivery-key-reused'
    | 'payment-after-its-reversal'
    | 'payment-names-two-families'
    | 'reversal-not-booked';
  readonly deliveryId: string;
  /** The name of a field, the type of an event or why no answer came; never a value. */
  readonly detail: string;
}

/** Takes counts, alarms and failures of webhooks, for logs and metrics. */
export interface WebhookWatch {
  /** Counts a call, once, by how it ended. */
  ended(call: {
    protocol: string;
    ending: CallResult<unknown>['kind'] | 'answered' | ProofProblem;
    status: number;
  }): void;
  alarmed(alarm: WebhookAlarm): void;
  /** Reports an exception, once; the partner is told `errorId` and nothing else. */
  failed(failure: { protocol: string; errorId: string; error: unknown }): void;
}

export interface WebhookHandlerDeps {
  readonly findPartner: FindPartner;
  readonly renewPartner: RenewPartner;
  readonly postPayment: PostPayment;
  /**
   * Takes a payment whose bank is told neither yes nor no. A call that fails says nothing of the payment: an earlier try
   * of the same may be posted, by another instance too.
   */
  readonly leaveOpen: (delivery: PaymentDelivery) => void;
  readonly reversePayment: ReversePayment;
  readonly recordDebitFailure: RecordDebitFailure;
  readonly saveDelivery: SaveDelivery;
  readonly askPartner: QueryPartnerApi;
  readonly ids: IdSource;
  readonly watch: WebhookWatch;
  /** How long callers wait whose protocol names no time of its own, in milliseconds; 15 seconds when absent. */
  readonly answerWithinMs?: number;
}

const leftOf = (
  { answerWithinMs }: WebhookHandlerDeps,
  adapter: Pick<WebhookAdapter, 'answerWithinMs'>,
  request: IncomingRequest,
): number => timeLeftOf({ answerWithinMs: adapter.answerWithinMs ?? answerWithinMs }, request);

/** Handles one call. Never throws: an exception becomes the protocol's 5xx, so that the partner sends again. */
export async function receiveWebhook<Told>(
  deps: WebhookHandlerDeps,
  adapter: WebhookAdapter<Told>,
  request: IncomingRequest,
): Promise<HttpReply> {
  const { protocol } = adapter;
  try {
    const proving = inSpan('proof', () => prove(deps, adapter, request));
    const proof = await inTime(beforeBooking(proving), leftOf(deps, adapter, request));
    if (proof.kind === 'refused') {
      const reply = adapter.reply({ kind: 'unauthentic', problem: proof.problem }, request);
      deps.watch.ended({ protocol, ending: proof.problem, status: reply.status });
      return reply;
    }
    return await answerProven(deps, adapter, { request, partner: proof.partner });
  } catch (error) {
    return replyToFailure(deps, adapter, { request, error });
  }
}

/** The problems that end when we learn what was changed about the partner since we last asked. */
const MAY_BE_OLD: ReadonlySet<ProofProblem> = new Set([
  'bad-signature',
  'unknown-partner',
  'other-partner',
  'other-address',
]);

/**
 * Proves a call with what is remembered of its partner, and before it is refused once more with what is stored now: a
 * secret that an operator has just changed elsewhere holds from its first call on.
 */
async function prove<Told>(
  { findPartner, renewPartner }: WebhookHandlerDeps,
  adapter: WebhookAdapter<Told>,
  request: IncomingRequest,
): Promise<Proof> {
  const claims: Parameters<FindPartner>[0][] = [];
  const find: FindPartner = (claim) => {
    claims.push(claim);
    return findPartner(claim);
  };
  const proof = fromWhereItMay(request, await adapter.prove(request, find));
  if (proof.kind === 'proven' || !MAY_BE_OLD.has(proof.problem)) return proof;
  const isNew = await Promise.all(claims.map(renewPartner));
  return isNew.includes(true) ? fromWhereItMay(request, await adapter.prove(request, findPartner)) : proof;
}

/** Refuses a proven call that does not come from the partner's own networks, where the partner has named any. */
function fromWhereItMay({ ip }: IncomingRequest, proof: Proof): Proof {
  if (proof.kind === 'refused' || isWithinNetworks(ip, proof.partner.access.networks)) return proof;
  return refused('other-address');
}

/** Reads and acts on a call that was proven and kept before as if it came now, without its signature. Never throws. */
export async function receiveAgain<Told>(
  deps: WebhookHandlerDeps,
  adapter: WebhookAdapter<Told>,
  call: ProvenCall,
): Promise<HttpReply> {
  try {
    return await answerProven(deps, adapter, call);
  } catch (error) {
    return replyToFailure(deps, adapter, { request: call.request, error });
  }
}

function replyToFailure<Told>(
  deps: WebhookHandlerDeps,
  adapter: WebhookAdapter<Told>,
  { request, error }: { request: IncomingRequest; error: unknown },
): HttpReply {
  const { protocol } = adapter;
  const errorId = deps.ids();
  deps.watch.failed({ protocol, errorId, error: reasonOf(error) });
  const overdue = overdueOf(error);
  const reply = adapter.reply({ kind: 'failed', errorId, ...(overdue === null ? {} : { overdue }) }, request);
  deps.watch.ended({ protocol, ending: 'failed', status: reply.status });
  return reply;
}

export interface ProvenCall {
  readonly request: IncomingRequest;
  readonly partner: PartnerCredentials;
}

async function answerProven<Told>(
  deps: WebhookHandlerDeps,
  adapter: WebhookAdapter<Told>,
  call: ProvenCall,
): Promise<HttpReply> {
  const reading = adapter.read(call.request, call.partner);
  if (reading.kind === 'question') {
    const reply = await inTime(beforeBooking(reading.answer()), leftOf(deps, adapter, call.request));
    deps.watch.ended({ protocol: adapter.protocol, ending: 'answered', status: reply.status });
    return reply;
  }
  const timeLeftMs = (): number => leftOf(deps, adapter, call.request);
  const result = await act(deps, reading, { ...call, protocol: adapter.protocol, timeLeftMs });
  const reply = adapter.reply(result, call.request);
  deps.watch.ended({ protocol: adapter.protocol, ending: result.kind, status: reply.status });
  return reply;
}

interface ActingCall extends ProvenCall {
  readonly protocol: string;
  readonly timeLeftMs: () => number;
}

async function act<Told>(
  deps: WebhookHandlerDeps,
  reading: Exclude<Reading<Told>, { kind: 'question' }>,
  call: ActingCall,
): Promise<CallResult<Told>> {
  switch (reading.kind) {
    case 'payment':
      return pay(deps, reading, call).catch((error: unknown) => {
        if (reading.delivery.notice.kind === 'authorising') deps.leaveOpen(reading.delivery);
        throw error;
      });
    case 'reversal':
      return reverse(deps, reading, call);
    case 'debit-failure':
      return recordFailure(deps, reading, call);
    case 'event':
      return saveEvent(deps, reading, call);
    case 'to-confirm':
      return confirm(deps, reading, call);
    case 'unreadable':
      return quarantine(deps, reading, call);
    default:
      return unreachable(reading);
  }
}

async function pay<Told>(
  deps: WebhookHandlerDeps,
  { delivery, told }: Extract<Reading<Told>, { kind: 'payment' }>,
  call: ActingCall,
): Promise<CallResult<Told>> {
  const timeLeftMs = call.timeLeftMs();
  const isWaited = Number.isFinite(timeLeftMs);
  const answer = await deps.postPayment(
    isWaited ? { ...delivery, answerBy: performance.now() + timeLeftMs } : delivery,
  );
  await reportContradiction(deps, call, { answer, deliveryKey: delivery.deliveryKey });
  if (answer.outcome === 'reversed-earlier') {
    const { deliveryId, outcome: detail } = answer;
    deps.watch.alarmed({ ...namesOf(call), what: 'payment-after-its-reversal', deliveryId, detail });
  }
  if (answer.namesTwoFamilies === true && answer.seenBefore === 'never') {
    const { deliveryId, outcome: detail } = answer;
    deps.watch.alarmed({ ...namesOf(call), what: 'payment-names-two-families', deliveryId, detail });
  }
  return { kind: 'posted', answer, delivery, told };
}

/**
 * A call that its partner contradicts is quarantined. One that nobody could say anything about is kept as evidence and
 * refused, so that the partner sends it again; under its own key it is then free to be decided.
 */
async function confirm<Told>(
  deps: WebhookHandlerDeps,
  { question, decideConfirmation, deliveryKey, reference }: ToConfirm<Told>,
  call: ActingCall,
): Promise<CallResult<Told>> {
  const confirmation = decideConfirmation(await inTime(deps.askPartner(question), call.timeLeftMs()));
  if (confirmation.kind !== 'contradicted' && confirmation.kind !== 'unconfirmed') return act(deps, confirmation, call);
  const { kind, detail } = confirmation;
  const state = kind === 'contradicted' ? 'quarantined' : 'unconfirmed';
  const deliveryId = await setAside(deps, call, { deliveryKey, state, reason: `${kind}: ${detail}`, reference });
  deps.watch.alarmed({ ...namesOf(call), what: `${kind}-call`, deliveryId, detail });
  return { kind, deliveryId };
}

const evidence = ({ request, partner, protocol }: ActingCall) => ({
  partnerId: partner.partnerId,
  protocol,
  rawBody: request.rawBody,
  receivedAt: request.receivedAt,
});

async function saveEvent<Told>(
  deps: WebhookHandlerDeps,
  event: Extract<Reading<Told>, { kind: 'event' }>,
  call: ActingCall,
): Promise<CallResult<Told>> {
  const { deliveryKey, state, reason, reference } = event;
  const saved = { ...evidence(call), deliveryKey, state, reason, reference };
  const deliveryId = await saveInTime(deps, call, saved);
  return { kind: 'kept', deliveryId, state };
}

/** Keeps the evidence first. A failed debit that the bank was never asked for leaves nothing but this evidence. */
async function recordFailure<Told>(
  deps: WebhookHandlerDeps,
  { failure, deliveryKey }: Extract<Reading<Told>, { kind: 'debit-failure' }>,
  call: ActingCall,
): Promise<CallResult<Told>> {
  const { reference } = failure;
  const saved = { deliveryKey, state: 'ignored', reason: 'debit.failed', reference } as const;
  const deliveryId = await saveInTime(deps, call, { ...evidence(call), ...saved });
  const outcome = await inTime(deps.recordDebitFailure(failure), call.timeLeftMs(), { mayBook: true });
  return { kind: 'kept', deliveryId, state: outcome === 'recorded' ? 'debit-failed' : 'ignored' };
}

const NOT_BOOKED: ReadonlySet<ReversalOutcome> = new Set([
  'waits-for-payment',
  'exceeds-payment',
  'conflicts-with-earlier',
]);

/** Keeps the evidence first, so that the call is not lost whatever becomes of the reversal. */
async function reverse<Told>(
  deps: WebhookHandlerDeps,
  { notice, deliveryKey, told }: Extract<Reading<Told>, { kind: 'reversal' }>,
  call: ActingCall,
): Promise<CallResult<Told>> {
  const { reference, cause } = notice;
  const saved = { ...evidence(call), deliveryKey, state: 'reversal', reason: cause, reference } as const;
  const deliveryId = await saveInTime(deps, call, saved);
  const answer = await inTime(deps.reversePayment(notice, deliveryId), call.timeLeftMs(), { mayBook: true });
  if (NOT_BOOKED.has(answer.outcome)) {
    deps.watch.alarmed({ ...namesOf(call), what: 'reversal-not-booked', deliveryId, detail: answer.outcome });
  }
  return { kind: 'reversal', answer, deliveryId, told };
}

/**
 * Keeps an unreadable call under a key of its own: the same delivery id must still be free for the corrected call, and
 * for the same bytes once we can read them.
 */
async function quarantine<Told>(
  deps: WebhookHandlerDeps,
  { problem, deliveryKey }: Extract<Reading<Told>, { kind: 'unreadable' }>,
  call: ActingCall,
): Promise<CallResult<Told>> {
  const deliveryId = await setAside(deps, call, {
    deliveryKey,
    state: 'quarantined',
    reason: describeProblem(problem),
    reference: null,
  });
  deps.watch.alarmed({ ...namesOf(call), what: 'unreadable-call', deliveryId, detail: describeProblem(problem) });
  return { kind: 'unreadable', problem };
}

interface SetAside {
  readonly deliveryKey: string;
  readonly state: 'quarantined' | 'unconfirmed' | 'contradiction';
  readonly reason: string;
  readonly reference: string | null;
}

/** Keeps a call under a key that also names its bytes, so that it never stands in the way of another call. */
function setAside(deps: WebhookHandlerDeps, call: ActingCall, saved: SetAside): Promise<DeliveryId> {
  const { deliveryKey, state, reason, reference } = saved;
  const digest = createHash('sha256').update(call.request.rawBody).digest('hex').slice(0, 16);
  const key = `${state}/${deliveryKey}/${digest}`;
  return saveInTime(deps, call, { ...evidence(call), deliveryKey: key, state, reason, reference });
}

const saveInTime = (
  { saveDelivery }: WebhookHandlerDeps,
  { timeLeftMs }: ActingCall,
  saved: SavedDelivery,
): Promise<DeliveryId> => inTime(beforeBooking(saveDelivery(saved)), timeLeftMs());

/**
 * Reports a second payment under a key or reference that was used: the first one stands, the second is kept as
 * evidence.
 */
async function reportContradiction(
  deps: WebhookHandlerDeps,
  call: ActingCall,
  { answer, deliveryKey }: { answer: PostingAnswer; deliveryKey: string },
): Promise<void> {
  const isReused = answer.seenBefore === 'delivery-key-reused';
  const isConflict = answer.outcome === 'conflicts-with-earlier';
  if (!isReused && !isConflict) return;
  const what = isReused ? 'delivery-key-reused' : 'conflicting-payment';
  // The posting has kept a call with a delivery key of its own already.
  const isSaved = answer.seenBefore === 'same-payment';
  const deliveryId = isSaved
    ? answer.deliveryId
    : await setAside(deps, call, { deliveryKey, state: 'contradiction', reason: what, reference: null });
  deps.watch.alarmed({ ...namesOf(call), what, deliveryId, detail: answer.firstOutcome });
}

const namesOf = ({ protocol, partner }: ActingCall) => ({ protocol, partner: partner.code });
