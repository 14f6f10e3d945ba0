/**
 * Answers SNAP service 24: before the payer confirms, the bank asks whose account this is and how much is to be paid.
 */
import { unreachable } from '../../../../kernel/invariant.js';
import { parsePaymentCode } from '../../../../kernel/payment-code.js';
import { NO_RUPIAH, type Rupiah, toDecimalText } from '../../../../kernel/rupiah.js';
import type { PartnerCredentials } from '../../../../money/partners/index.js';
import type { CallResult, HttpReply, IncomingRequest, Reading, WebhookAdapter } from '../../adapter.js';
import type { InquireBill, InquiredBill, RememberInquiry } from '../../inquire-bill.js';
import { parseJsonObject } from '../../wire-problem.js';
import type { AccessTokens } from './access-token.js';
import { type ReadAccount, readAccount } from './account.js';
import { asInquiry } from './intrabank.js';
import { proveTransaction } from './prove-transaction.js';
import { type ReadTransaction, echoOf, problemAnswer, readTransaction, recallTransaction } from './read-transaction.js';
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
import { bodyHash } from './signature.js';
import { InquiryRequest, monthsAheadIn } from './wire.js';

/** Service 24, and service 32, which is the same between accounts of one bank. */
export type InquiryService = typeof SNAP_SERVICES.inquiry | (typeof SNAP_SERVICES)['inquiry-intrabank'];

const ECHOED = ['partnerServiceId', 'customerNo', 'virtualAccountNo', 'inquiryRequestId', 'partnerReferenceNo'];
/** The most characters of a name and of a free text that BCA shows. */
const NAME_LENGTH = 30;

export interface InquiryDeps {
  readonly service: InquiryService;
  readonly tokens: AccessTokens;
  readonly inquireBill: InquireBill;
  readonly rememberInquiry: RememberInquiry;
}

export function snapInquiry(deps: InquiryDeps): WebhookAdapter<never> {
  const inHand: InHand = new Set();
  return {
    protocol: deps.service === SNAP_SERVICES.inquiry ? 'snap-bi/inquiry' : 'snap-bi/inquiry-intrabank',
    prove: (request, findPartner) => proveTransaction(deps.tokens, request, findPartner),
    read: (request, partner) => readInquiry(deps, inHand, { request, partner }),
    reply: (result, request) =>
      snapReply({ service: deps.service, ...answerTo(result, request, deps.service) }, request.receivedAt),
    recall: recallTransaction,
  };
}

/** The names of the inquiries that are being answered at this instance. */
type InHand = Set<string>;

function readInquiry(deps: InquiryDeps, inHand: InHand, { request, partner }: Asking): Reading<never> {
  const { service } = deps;
  const normalise = asInquiry(request.headers['x-external-id']);
  const reading = readTransaction(request, InquiryRequest, service === SNAP_SERVICES.inquiry ? undefined : normalise);
  if (reading.kind === 'unreadable') return reading;
  const name = [partner.partnerId, reading.day, reading.externalId, bodyHash(request.rawBody)].join(' ');
  return {
    kind: 'question',
    async answer() {
      // A bank that asks the same again before it was answered would only pile up work.
      if (inHand.has(name)) return snapReply({ service, ...failed('in-progress', reading) }, request.receivedAt);
      inHand.add(name);
      try {
        return await answerInquiry(deps, reading, { request, partner });
      } finally {
        inHand.delete(name);
      }
    },
  };
}

interface Asking {
  readonly request: IncomingRequest;
  readonly partner: PartnerCredentials;
}

async function answerInquiry(
  deps: InquiryDeps,
  reading: ReadTransaction<InquiryRequest>,
  { request, partner }: Asking,
): Promise<HttpReply> {
  const { day, externalId, body } = reading;
  const { answer, shownAmount } = await answerQuestion(deps, reading, request.receivedAt);
  const seen = await deps.rememberInquiry({
    partnerId: partner.partnerId,
    day,
    externalId,
    bodyHash: bodyHash(request.rawBody),
    askedAt: request.receivedAt,
    reference: body.inquiryRequestId,
    accountText: body.virtualAccountNo.trim(),
    shownAmount,
  });
  const { service } = deps;
  return snapReply({ service, ...(seen === 'different' ? failed('conflict', reading) : answer) }, request.receivedAt);
}

/** An answer without the number of its service, which is added last. */
type Unnumbered = Omit<SnapAnswer, 'service'>;

/** The answer to the bank, and the amount that its payer is shown. */
interface Answered {
  readonly answer: Unnumbered;
  readonly shownAmount: Rupiah | null;
}

const unpayable = (name: SnapCaseName, reading: ReadTransaction<InquiryRequest>): Answered => ({
  answer: failed(name, reading),
  shownAmount: null,
});

async function answerQuestion(
  { inquireBill, service }: InquiryDeps,
  reading: ReadTransaction<InquiryRequest>,
  at: Date,
): Promise<Answered> {
  const account = readAccount(reading.body);
  if (account.kind === 'contradictory') {
    const problem = { kind: 'malformed', field: 'virtualAccountNo' } as const;
    return { answer: problemAnswer(service, problem, echoOf(reading.received, ECHOED)), shownAmount: null };
  }
  const question = toQuestion(account, reading.body.virtualAccountNo);
  if (question === null) return unpayable('invalid-account', reading);
  const bill = await inquireBill({ ...question, at });
  if (bill === null) return unpayable('unknown-bill', reading);
  if (bill.isExpired) return unpayable('expired', reading);
  const monthsAhead = monthsAheadIn(reading.body) ?? 0;
  const amount = monthsAhead > 0 ? bill.amountAhead(monthsAhead) : bill.amountToPay;
  if (amount === NO_RUPIAH || (bill.isPaid && monthsAhead === 0)) return unpayable('paid-bill', reading);
  return { answer: showing(bill, amount, reading), shownAmount: amount };
}

function showing(bill: InquiredBill, amount: Rupiah, reading: ReadTransaction<InquiryRequest>): Unnumbered {
  return {
    case: 'successful',
    body: {
      virtualAccountData: {
        inquiryStatus: '00',
        inquiryReason: reasonOf('successful'),
        ...echoOf(reading.received, ECHOED),
        virtualAccountName: bill.name.slice(0, NAME_LENGTH),
        totalAmount: { value: toDecimalText(amount), currency: 'IDR' },
        subCompany: '00000',
        freeTexts: monthTexts(bill),
        virtualAccountTrxType: 'C',
      },
    },
  };
}

/**
 * The question for a bill: by billing number, or by payment code, with which an aggregator of minimarkets may ask; null
 * for any other number.
 */
function toQuestion(account: Exclude<ReadAccount, { kind: 'contradictory' }>, virtualAccountNo: string) {
  if (account.kind === 'ours') return { billingNumber: account.billingNumber };
  const paymentCode = parsePaymentCode(virtualAccountNo);
  return paymentCode === null ? null : { paymentCode };
}

/** The months that the bill pays, or the stage of a plan, in at most 18 characters: `2026-06 - 2026-11`. */
function monthTexts({ months, instalment }: InquiredBill): { english: string; indonesia: string }[] {
  if (instalment !== null) {
    const { stage, of } = instalment;
    return [{ english: `Instalment ${stage}/${of}`, indonesia: `Cicilan ${stage}/${of}` }];
  }
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return [];
  const range = first === last ? first : `${first} - ${last}`;
  return [{ english: range, indonesia: range }];
}

const failed = (name: SnapCaseName, reading: ReadTransaction<InquiryRequest>): Unnumbered => ({
  case: name,
  body: {
    virtualAccountData: { inquiryStatus: '01', inquiryReason: reasonOf(name), ...echoOf(reading.received, ECHOED) },
  },
});

function answerTo(result: CallResult<never>, request: IncomingRequest, service: SnapService): Unnumbered {
  switch (result.kind) {
    case 'unreadable':
      return problemAnswer(service, result.problem, echoOf(parseJsonObject(request.rawBody) ?? {}, ECHOED));
    case 'unauthentic':
      return PROOF_REPLIES[result.problem];
    case 'overloaded':
      return { case: 'too-many-calls' };
    case 'too-large':
      return { case: 'bad-request' };
    case 'broken-request':
      return BROKEN_REPLIES[result.part];
    case 'failed':
      return { case: result.overdue === undefined ? 'general-error' : 'timeout' };
    case 'contradicted':
    case 'unconfirmed':
    case 'reversal':
    case 'kept':
    case 'posted': // An inquiry moves no money and keeps no event.
      return { case: 'general-error' };
    default:
      return unreachable(result);
  }
}
