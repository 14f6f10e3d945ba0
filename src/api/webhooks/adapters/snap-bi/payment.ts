/** Answers SNAP service 25: the bank says a virtual account was paid and asks whether it may keep the money for us. */
import { unreachable } from '../../../../kernel/invariant.js';
import { parseRupiah } from '../../../../kernel/rupiah.js';
import type { PartnerCredentials } from '../../../../money/partners/index.js';
import type { PaymentDelivery, PostingAnswer, PostingOutcomeKind } from '../../../../money/payments/index.js';
import type { CallResult, IncomingRequest, Reading, WebhookAdapter } from '../../adapter.js';
import { type JsonObject, parseJsonObject } from '../../wire-problem.js';
import { terminalIn } from '../../wire-terminal.js';
import { noLaterThan, parseWireTime } from '../../wire-time.js';
import type { AccessTokens } from './access-token.js';
import { readAccount } from './account.js';
import { channelOf } from './channel-codes.js';
import { proveTransaction } from './prove-transaction.js';
import { type ReadTransaction, echoOf, problemAnswer, readTransaction, recallTransaction } from './read-transaction.js';
import {
  PROOF_REPLIES,
  SNAP_SERVICES,
  type SnapAnswer,
  type SnapCaseName,
  reasonOf,
  snapReply,
} from './reply-cases.js';
import { PaymentRequest, monthsAheadIn } from './wire.js';

const PROTOCOL = 'snap-bi/payment';
const SERVICE = SNAP_SERVICES.payment;

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

export const snapPayment = (tokens: AccessTokens): WebhookAdapter<PaymentEcho> => ({
  protocol: PROTOCOL,
  prove: (request, findPartner) => proveTransaction(tokens, request, findPartner),
  read: readPayment,
  reply: (result, request) => snapReply(answerTo(result, request), request.receivedAt),
  recall: recallTransaction,
});

function readPayment(request: IncomingRequest, partner: PartnerCredentials): Reading<PaymentEcho> {
  const reading = readTransaction(request, PaymentRequest);
  if (reading.kind === 'unreadable') return reading;
  const deliveryKey = `${reading.day}/${reading.externalId}`;
  const delivery = toDelivery(reading, { request, partner, deliveryKey });
  if (delivery === null) {
    return { kind: 'unreadable', problem: { kind: 'malformed', field: 'virtualAccountNo' }, deliveryKey };
  }
  return { kind: 'payment', delivery, told: echoOf(reading.received, ECHOED) };
}

interface Call {
  readonly request: IncomingRequest;
  readonly partner: PartnerCredentials;
  readonly deliveryKey: string;
}

/** The payment of a call; null when the three account fields contradict each other. */
function toDelivery(
  { body }: ReadTransaction<PaymentRequest>,
  { request, partner, deliveryKey }: Call,
): PaymentDelivery | null {
  const account = readAccount(body);
  const amount = parseRupiah(body.paidAmount.value);
  if (account.kind === 'contradictory' || amount === null) return null;
  const paidAt = body.trxDateTime === undefined ? null : parseWireTime(body.trxDateTime);
  return {
    deliveryKey,
    protocol: PROTOCOL,
    rawBody: request.rawBody,
    notice: {
      partnerId: partner.partnerId,
      kind: partner.kind,
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

function answerTo(result: CallResult<PaymentEcho>, request: IncomingRequest): SnapAnswer {
  switch (result.kind) {
    case 'posted':
      return answerToPosting(result.answer, result.delivery, result.told);
    case 'unreadable':
      return problemAnswer(SERVICE, result.problem, echoOf(parseJsonObject(request.rawBody) ?? {}, ECHOED));
    case 'unauthentic':
      return { service: SERVICE, ...PROOF_REPLIES[result.problem] };
    case 'too-large':
      return { service: SERVICE, case: 'bad-request' };
    case 'overloaded':
    case 'failed':
    case 'contradicted':
    case 'unconfirmed':
    case 'reversal':
    case 'kept': // SNAP has no such calls: whatever they were, the books have decided nothing.
      return leftOpen(request);
    default:
      return unreachable(result);
  }
}

/**
 * The answer to a call without a decision of the books. Whatever became of this call, an earlier try of its payment may be
 * posted, or about to be, here or by another instance; and every code but those of success is a definite no to a bank.
 * So the flag says that we cannot tell, and the bank asks again with the same paymentRequestId or is asked by us.
 */
const leftOpen = ({ rawBody }: IncomingRequest): SnapAnswer =>
  flagged('in-progress', 'in-progress', echoOf(parseJsonObject(rawBody) ?? {}, ECHOED));

/**
 * The answer to a posting, by the rules of X-EXTERNAL-ID and paymentRequestId for repeated calls, as PROTOCOL.md lists
 * them.
 */
function answerToPosting(answer: PostingAnswer, delivery: PaymentDelivery, echo: PaymentEcho): SnapAnswer {
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
function flagged(code: SnapCaseName, flag: SnapCaseName, echo: PaymentEcho): SnapAnswer {
  const paymentFlagStatus = FLAG_BY_CASE[flag] ?? '01';
  return {
    service: SERVICE,
    case: code,
    body: { virtualAccountData: { paymentFlagReason: reasonOf(flag), ...echo, paymentFlagStatus } },
  };
}
