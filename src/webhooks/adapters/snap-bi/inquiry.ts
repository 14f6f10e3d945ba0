/** SNAP service 24: before the payer confirms, the bank asks whose account this is and how much is to be paid. */
import { unreachable } from '../../../kernel/invariant.js';
import { NO_RUPIAH, toDecimalText } from '../../../kernel/rupiah.js';
import type { PartnerCredentials } from '../../../partners/index.js';
import type { CallResult, HttpReply, IncomingRequest, Reading, WebhookAdapter } from '../../adapter.js';
import type { InquireBill, InquiredBill, RememberInquiry } from '../../inquire-bill.js';
import { parseJsonObject } from '../../wire-problem.js';
import type { AccessTokens } from './access-token.js';
import { readAccount } from './account.js';
import { proveTransaction } from './prove-transaction.js';
import { type ReadTransaction, echoOf, problemAnswer, readTransaction } from './read-transaction.js';
import {
  PROOF_REPLIES,
  SNAP_SERVICES,
  type SnapAnswer,
  type SnapCaseName,
  reasonOf,
  snapReply,
} from './reply-cases.js';
import { bodyHash } from './signature.js';
import { InquiryRequest, monthsAheadIn } from './wire.js';

const SERVICE = SNAP_SERVICES.inquiry;
const ECHOED = ['partnerServiceId', 'customerNo', 'virtualAccountNo', 'inquiryRequestId'];
/** BCA shows this much of a name and of a free text. */
const NAME_LENGTH = 30;

export interface InquiryDeps {
  readonly tokens: AccessTokens;
  readonly inquireBill: InquireBill;
  readonly rememberInquiry: RememberInquiry;
}

export const snapInquiry = (deps: InquiryDeps): WebhookAdapter<never> => ({
  protocol: 'snap-bi/inquiry',
  prove: (request, findPartner) => proveTransaction(deps.tokens, request, findPartner),
  read: (request, partner) => readInquiry(deps, request, partner),
  reply: (result, request) => snapReply(answerTo(result, request), request.receivedAt),
});

function readInquiry(deps: InquiryDeps, request: IncomingRequest, partner: PartnerCredentials): Reading<never> {
  const reading = readTransaction(request, InquiryRequest);
  if (reading.kind === 'unreadable') return reading;
  return { kind: 'question', answer: () => answerInquiry(deps, reading, { request, partner }) };
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
  const { day, externalId } = reading;
  const key = { partnerId: partner.partnerId, day, externalId, bodyHash: bodyHash(request.rawBody) };
  const seen = await deps.rememberInquiry(key);
  const answer =
    seen === 'different'
      ? failed('conflict', reading)
      : await answerQuestion(deps.inquireBill, reading, request.receivedAt);
  return snapReply(answer, request.receivedAt);
}

async function answerQuestion(
  inquireBill: InquireBill,
  reading: ReadTransaction<InquiryRequest>,
  at: Date,
): Promise<SnapAnswer> {
  const account = readAccount(reading.body);
  if (account.kind === 'contradictory') {
    return problemAnswer(SERVICE, { kind: 'malformed', field: 'virtualAccountNo' }, echoOf(reading.received, ECHOED));
  }
  if (account.kind === 'not-ours') return failed('invalid-account', reading);
  const bill = await inquireBill({ billingNumber: account.billingNumber, at });
  if (bill === null) return failed('unknown-bill', reading);
  const monthsAhead = monthsAheadIn(reading.body) ?? 0;
  const amount = monthsAhead > 0 ? bill.amountAhead(monthsAhead) : bill.amountToPay;
  if (amount === NO_RUPIAH || (bill.isPaid && monthsAhead === 0)) return failed('paid-bill', reading);
  return {
    service: SERVICE,
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

/** Which months the bill settles, in at most 18 characters: `2026-06 - 2026-11`. */
function monthTexts({ months }: InquiredBill): { english: string; indonesia: string }[] {
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return [];
  const range = first === last ? first : `${first} - ${last}`;
  return [{ english: range, indonesia: range }];
}

const failed = (name: SnapCaseName, reading: ReadTransaction<InquiryRequest>): SnapAnswer => ({
  service: SERVICE,
  case: name,
  body: {
    virtualAccountData: { inquiryStatus: '01', inquiryReason: reasonOf(name), ...echoOf(reading.received, ECHOED) },
  },
});

function answerTo(result: CallResult<never>, request: IncomingRequest): SnapAnswer {
  switch (result.kind) {
    case 'unreadable':
      return problemAnswer(SERVICE, result.problem, echoOf(parseJsonObject(request.rawBody) ?? {}, ECHOED));
    case 'unauthentic':
      return { service: SERVICE, ...PROOF_REPLIES[result.problem] };
    case 'too-large':
      return { service: SERVICE, case: 'bad-request' };
    case 'failed':
    case 'reversal':
    case 'kept':
    case 'posted': // an inquiry moves no money and keeps no event
      return { service: SERVICE, case: 'general-error' };
    default:
      return unreachable(result);
  }
}
