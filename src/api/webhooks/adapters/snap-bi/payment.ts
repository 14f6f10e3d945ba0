/** Answers SNAP service 25: the bank says a virtual account was paid and asks whether it may keep the money for us. */
import { unreachable } from '../../../../kernel/invariant.js';
import { parseRupiah } from '../../../../kernel/rupiah.js';
import type { PartnerCredentials } from '../../../../money/partners/index.js';
import type { PaymentDelivery, PostingAnswer, PostingOutcomeKind } from '../../../../money/payments/index.js';
import type { CallResult, IncomingRequest, Reading, WebhookAdapter } from '../../adapter.js';
import { meaningIn } from '../../status-words.js';
import { type JsonObject, notUnderstood, parseJsonObject } from '../../wire-problem.js';
import { terminalIn } from '../../wire-terminal.js';
import { noLaterThan, parseWireTime } from '../../wire-time.js';
import type { AccessTokens } from './access-token.js';
import { readAccount } from './account.js';
import { channelOf } from './channel-codes.js';
import { asNotifiedPayment, asPayment } from './intrabank.js';
import { proveTransaction } from './prove-transaction.js';
import {
  type Normalise,
  type ReadTransaction,
  echoOf,
  problemAnswer,
  readTransaction,
  recallTransaction,
} from './read-transaction.js';
import {
  BROKEN_REPLIES,
  PROOF_REPLIES,
  SNAP_SERVICES,
  type SnapAnswer,
  type SnapCaseName,
  type SnapService,
  reasonOf,
  snapReply,
} from './reply-cases.js';
import { PaymentRequest, monthsAheadIn } from './wire.js';
import { PAYMENT_STATUS_WORDS } from './words.js';

/** What differs between the services that tell of a payment. */
export interface PaymentService {
  readonly protocol: string;
  readonly number: SnapService;
  readonly normalise: Normalise;
  /**
   * Whether the bank only informs of money that it holds: nothing is refused for what it says of the bill, and a failure
   * of ours is told as one, so that the bank tells it again.
   */
  readonly informs: boolean;
}

/** Service 25: virtual accounts of ours. */
export const PAYMENT: PaymentService = {
  protocol: 'snap-bi/payment',
  number: SNAP_SERVICES.payment,
  normalise: (present) => present,
  informs: false,
};
/** Service 33: the same between accounts of one bank. */
export const PAYMENT_INTRABANK: PaymentService = {
  protocol: 'snap-bi/payment-intrabank',
  number: SNAP_SERVICES['payment-intrabank'],
  normalise: asPayment,
  informs: false,
};
/** Service 34: a bank that keeps the virtual accounts itself tells of a payment to one of them. */
export const NOTIFY_INTRABANK: PaymentService = {
  protocol: 'snap-bi/notify-payment-intrabank',
  number: SNAP_SERVICES['notify-intrabank'],
  normalise: asNotifiedPayment,
  informs: true,
};

const ECHOED = [
  'partnerServiceId',
  'customerNo',
  'virtualAccountNo',
  'virtualAccountName',
  'virtualAccountEmail',
  'virtualAccountPhone',
  'trxId',
  'paymentRequestId',
  'paidAmount',
  'paidBills',
  'totalAmount',
  'trxDateTime',
  'referenceNo',
  'journalNum',
  'paymentType',
  'flagAdvise',
  'subCompany',
  'partnerReferenceNo',
  'inquiryRequestId',
  'paymentStatus',
];

/** The fields that are repeated to the bank as they were received. */
export type PaymentEcho = JsonObject;

/** The reply case of each outcome of the first decision; only `successful` lets the bank keep the money. */
const CASE_BY_OUTCOME = {
  posted: 'successful',
  'paid-ahead': 'successful',
  overpaid: 'successful',
  instalment: 'successful',
  'into-suspense': 'successful',
  'reversed-earlier': 'inconsistent',
  'unknown-account': 'unknown-bill',
  'already-paid': 'paid-bill',
  'wrong-amount': 'invalid-amount',
  'already-posted': 'successful',
  'conflicts-with-earlier': 'inconsistent',
} as const satisfies Record<PostingOutcomeKind, SnapCaseName>;

export const snapPayment = (tokens: AccessTokens, service: PaymentService): WebhookAdapter<PaymentEcho> => ({
  protocol: service.protocol,
  prove: (request, findPartner) => proveTransaction(tokens, request, findPartner),
  read: (request, partner) => readPayment(request, partner, service),
  reply: (result, request) =>
    snapReply({ service: service.number, ...answerTo(result, request, service) }, request.receivedAt),
  recall: recallTransaction,
});

function readPayment(
  request: IncomingRequest,
  partner: PartnerCredentials,
  service: PaymentService,
): Reading<PaymentEcho> {
  const reading = readTransaction(request, PaymentRequest, service.normalise);
  if (reading.kind === 'unreadable') return reading;
  const deliveryKey = `${reading.day}/${reading.externalId}`;
  const { paymentStatus, paymentRequestId: reference } = reading.body;
  const meaning = paymentStatus === undefined ? 'money' : meaningIn(PAYMENT_STATUS_WORDS, paymentStatus.trim());
  if (service.informs && (meaning === 'not-yet' || meaning === 'no-money')) {
    return { kind: 'event', state: 'ignored', deliveryKey, reason: `payment ${paymentStatus?.trim()}`, reference };
  }
  if (meaning !== 'money') {
    return { kind: 'unreadable', problem: notUnderstood('paymentStatus', paymentStatus?.trim()), deliveryKey };
  }
  const delivery = toDelivery(reading, { request, partner, deliveryKey, service });
  if (delivery === null) {
    return { kind: 'unreadable', problem: { kind: 'malformed', field: 'virtualAccountNo' }, deliveryKey };
  }
  return { kind: 'payment', delivery, told: echoOf(reading.received, ECHOED) };
}

interface Call {
  readonly request: IncomingRequest;
  readonly partner: PartnerCredentials;
  readonly deliveryKey: string;
  readonly service: PaymentService;
}

/** The payment of a call; null when the three account fields contradict each other. */
function toDelivery(
  { body }: ReadTransaction<PaymentRequest>,
  { request, partner, deliveryKey, service }: Call,
): PaymentDelivery | null {
  const account = readAccount(body);
  const amount = parseRupiah(body.paidAmount.value);
  if (account.kind === 'contradictory' || amount === null) return null;
  const paidAt = body.trxDateTime === undefined ? null : parseWireTime(body.trxDateTime);
  return {
    deliveryKey,
    protocol: service.protocol,
    rawBody: request.rawBody,
    notice: {
      partnerId: partner.partnerId,
      kind: service.informs ? 'informing' : partner.kind,
      reference: body.paymentRequestId,
      accountText: body.virtualAccountNo.trim(),
      billingNumber: account.kind === 'ours' ? account.billingNumber : null,
      amount,
      paidAt: noLaterThan(paidAt ?? request.receivedAt, request.receivedAt),
      receivedAt: request.receivedAt,
      channel: channelOf(body.channelCode, partner.channel),
      monthsAhead: monthsAheadIn(body),
      terminalId: terminalIn(body.additionalInfo?.terminalId),
    },
  };
}

/** An answer without the number of its service, which the adapter adds. */
type Unnumbered = Omit<SnapAnswer, 'service'>;

function answerTo(result: CallResult<PaymentEcho>, request: IncomingRequest, service: PaymentService): Unnumbered {
  switch (result.kind) {
    case 'posted':
      return answerToPosting(result.answer, result.delivery, result.told);
    case 'unreadable':
      return problemAnswer(service.number, result.problem, echoOf(parseJsonObject(request.rawBody) ?? {}, ECHOED));
    case 'unauthentic':
      return PROOF_REPLIES[result.problem];
    case 'too-large':
      return { case: 'bad-request' };
    case 'broken-request':
      return BROKEN_REPLIES[result.part];
    case 'kept': // A bank that informs told of no money.
      return service.informs ? flagged('successful', 'successful', echoIn(request)) : leftOpen(request);
    case 'overloaded':
      return service.informs ? { case: 'too-many-calls' } : leftOpen(request);
    case 'failed':
      return service.informs ? { case: result.overdue === undefined ? 'general-error' : 'timeout' } : leftOpen(request);
    case 'contradicted':
    case 'unconfirmed':
    case 'reversal': // SNAP has no such calls: whatever they were, the books have decided nothing.
      return leftOpen(request);
    default:
      return unreachable(result);
  }
}

const echoIn = ({ rawBody }: IncomingRequest): PaymentEcho => echoOf(parseJsonObject(rawBody) ?? {}, ECHOED);

/**
 * The answer to a call without a decision of the books. Whatever became of this call, an earlier try of its payment may be
 * posted, or about to be, here or by another instance; and every code but those of success is a definite no to a bank.
 * So the flag says that we cannot tell, and the bank asks again with the same paymentRequestId or is asked by us.
 */
const leftOpen = (request: IncomingRequest): Unnumbered => flagged('in-progress', 'in-progress', echoIn(request));

/**
 * The answer to a posting, by the rules of X-EXTERNAL-ID and paymentRequestId for repeated calls, as PROTOCOL.md lists
 * them.
 */
function answerToPosting(answer: PostingAnswer, delivery: PaymentDelivery, echo: PaymentEcho): Unnumbered {
  if (answer.seenBefore === 'delivery-key-reused') {
    // A bank reads no flag beside 409: a payment that is decided under another name of a call is told by its own flag.
    const { outcomeOfReference: own } = answer;
    return own === undefined
      ? flagged('conflict', 'conflict', echo)
      : flagged('inconsistent', caseOf(own, delivery), echo);
  }
  const first = answer.isExpired === true ? 'expired' : caseOf(answer.firstOutcome, delivery);
  const isContradicted = answer.seenBefore === 'same-delivery' || answer.outcome === 'conflicts-with-earlier';
  return flagged(isContradicted ? 'inconsistent' : first, first, echo);
}

/** The reply case of an outcome; digits that cannot be an account of ours differ from an account that nobody has. */
function caseOf(outcome: PostingOutcomeKind, { notice }: PaymentDelivery): SnapCaseName {
  return outcome === 'unknown-account' && notice.billingNumber === null ? 'invalid-account' : CASE_BY_OUTCOME[outcome];
}

/** The payment flag of each reply case; every other case rejects the payment (`01`). */
const FLAG_BY_CASE: Partial<Record<SnapCaseName, string>> = { successful: '00', 'in-progress': '02' };

/**
 * Makes the answer: `code` fills responseCode; `flag` decides the payment flag and its reason, on which the bank acts.
 */
function flagged(code: SnapCaseName, flag: SnapCaseName, echo: PaymentEcho): Unnumbered {
  const paymentFlagStatus = FLAG_BY_CASE[flag] ?? '01';
  return {
    case: code,
    body: { virtualAccountData: { paymentFlagReason: reasonOf(flag), ...echo, paymentFlagStatus } },
  };
}
