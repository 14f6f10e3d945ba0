/** Mounts the webhook endpoint on a Fastify without network, with ports that remember what they were given. */
import { PROTOCOLS, endpointsOf } from '../../../src/api/webhooks/adapters/index.js';
import type { AdapterDeps, ProtocolEndpoint } from '../../../src/api/webhooks/protocol.js';
import Fastify, { type FastifyInstance } from 'fastify';
import { type Clock, fixedClock } from '../../../src/kernel/clock.js';
import type { EntryId, PaymentId, DeliveryId } from '../../../src/kernel/ids.js';
import { rupiah } from '../../../src/kernel/rupiah.js';
import type { FindPartner } from '../../../src/money/partners/index.js';
import type {
  SavedDelivery,
  PaymentDelivery,
  PostPayment,
  PostingAnswer,
  ReversalAnswer,
  ReversalNotice,
} from '../../../src/money/payments/index.js';
import type { HttpCall } from '../../../src/partners/stand-ins/http-call.js';
import type { PartnerApiResponse, PartnerApiRequest } from '../../../src/api/webhooks/query-partner-api.js';
import type { InquiredBill } from '../../../src/api/webhooks/inquire-bill.js';
import type { WebhookAlarm } from '../../../src/api/webhooks/receive-webhook.js';
import { type WebhookDeps, registerWebhooks } from '../../../src/api/webhooks/routes.js';
import type { Overload } from '../../../src/platform/overload/index.js';
import { overloadOf } from '../calm.js';
import { findKnown } from './known-partners.js';

export const NOW = new Date('2026-11-22T03:15:30Z');
export const TOKEN_KEY = new Uint8Array(32).fill(7);
export const RECEIPT = '01900000-0000-7000-8000-0000000000a1' as DeliveryId;
export const PAYMENT = '01900000-0000-7000-8000-0000000000b1' as PaymentId;

export const ENTRY = '01900000-0000-7000-8000-0000000000c1' as EntryId;

export const posted = (changes: Partial<PostingAnswer> = {}): PostingAnswer => ({
  deliveryId: RECEIPT,
  outcome: 'posted',
  firstOutcome: changes.outcome ?? 'posted',
  seenBefore: 'never',
  paymentId: PAYMENT,
  familyId: null,
  expectedAmount: null,
  ...changes,
});

export const bill = (changes: Partial<InquiredBill> = {}): InquiredBill => ({
  name: 'SINTETIS A',
  amountToPay: rupiah(420_000n),
  instalment: null,
  isPaid: false,
  isExpired: false,
  months: [],
  amountAhead: (months) => rupiah(420_000n + 140_000n * BigInt(months)),
  ...changes,
});

export interface EndpointParams {
  readonly answer?: PostingAnswer | Error;
  readonly reversal?: Partial<ReversalAnswer>;
  readonly bill?: InquiredBill | null;
  readonly inquirySeen?: 'new' | 'same' | 'different';
  readonly findPartner?: FindPartner;
  /** The partner's answer to a question; absent, nobody answers. */
  readonly partnerAnswer?: PartnerApiResponse;
  /** What the writing of evidence, or of a reversal, fails with. */
  readonly fails?: { readonly saveDelivery?: Error; readonly reversePayment?: Error };
  /** How long banks and other partners wait; a minute when absent. */
  readonly answerWithinMs?: number;
  /** Work of which the time is told here, such as a look-up that waits. */
  readonly takes?: Partial<Pick<WebhookDeps, 'renewPartner' | 'inquireBill' | 'saveDelivery' | 'reversePayment'>>;
  /** Which calls are let in; all when absent. */
  readonly overload?: Overload;
}

export interface WebhookEndpoint {
  readonly app: FastifyInstance;
  readonly clock: Clock & { set(moment: Date): void };
  readonly deliveries: PaymentDelivery[];
  readonly saved: SavedDelivery[];
  readonly reversals: ReversalNotice[];
  readonly alarms: WebhookAlarm[];
  readonly endings: string[];
  readonly questions: PartnerApiRequest[];
  /** The references of payments of which nobody was told what became of them. */
  readonly leftOpen: string[];
  readonly failures: { errorId: string; error: unknown }[];
  send(call: HttpCall): Promise<EndpointAnswer>;
}

export interface EndpointAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

type Seen = Pick<
  WebhookEndpoint,
  'deliveries' | 'saved' | 'reversals' | 'alarms' | 'endings' | 'failures' | 'questions' | 'leftOpen'
>;

const postingInto =
  (params: EndpointParams, seen: Seen): PostPayment =>
  async (delivery) => {
    seen.deliveries.push(delivery);
    if (params.answer instanceof Error) throw params.answer;
    return params.answer ?? posted();
  };

const rememberingDeps = (params: EndpointParams, seen: Seen, clock: Clock): WebhookDeps => ({
  findPartner: params.findPartner ?? findKnown,
  renewPartner: () => Promise.resolve(false),
  clock,
  ids: () => 'error-0001',
  answerWithinMs: params.answerWithinMs ?? 60_000,
  postPayment: postingInto(params, seen),
  snap: {
    terms: { answerWithinMs: params.answerWithinMs ?? 60_000, callsPerSecondMax: 1_000_000 },
    prefixes: ['/snap', '/openapi'],
    tokenKey: TOKEN_KEY,
    postInTime: postingInto(params, seen),
    leaveOpen: ({ notice }) => void seen.leftOpen.push(notice.reference),
  },
  leaveOpen: ({ notice }) => void seen.leftOpen.push(notice.reference),
  saveDelivery: async (saved) => {
    if (params.fails?.saveDelivery) throw params.fails.saveDelivery;
    seen.saved.push(saved);
    return RECEIPT;
  },
  recordDebitFailure: async () => 'unknown',
  reversePayment: async (notice) => {
    if (params.fails?.reversePayment) throw params.fails.reversePayment;
    seen.reversals.push(notice);
    return {
      outcome: 'reversed',
      entryId: ENTRY,
      paymentId: PAYMENT,
      familyId: null,
      amount: null,
      ...params.reversal,
    };
  },
  inquireBill: async () => (params.bill === undefined ? bill() : params.bill),
  askPartner: async (question) => {
    seen.questions.push(question);
    return params.partnerAnswer ?? { kind: 'no-answer', detail: 'ECONNREFUSED' };
  },
  rememberInquiry: async () => params.inquirySeen ?? 'new',
  watch: {
    ended: ({ ending }) => void seen.endings.push(ending),
    alarmed: (alarm) => void seen.alarms.push(alarm),
    failed: (failure) => void seen.failures.push(failure),
  },
  ...params.takes,
});

/** The dependencies with which the table of protocols is made where no call comes in. */
export const ADAPTER_DEPS: AdapterDeps = {
  inquireBill: async () => null,
  rememberInquiry: async () => 'new',
  snap: {
    terms: { answerWithinMs: 60_000, callsPerSecondMax: 1_000_000 },
    prefixes: ['/snap'],
    tokenKey: TOKEN_KEY,
    postInTime: () => Promise.reject(new Error('nobody pays here')),
    leaveOpen: () => undefined,
  },
};

/** The endpoints that every partner knows; banks may also have paths of their own. */
export const sharedEndpoints = (): readonly ProtocolEndpoint[] =>
  endpointsOf(PROTOCOLS, ADAPTER_DEPS).filter(({ path }) => !path.includes(':version'));

export async function aWebhookEndpoint(params: EndpointParams = {}): Promise<WebhookEndpoint> {
  const clock = fixedClock(NOW);
  const seen: Seen = {
    deliveries: [],
    saved: [],
    reversals: [],
    alarms: [],
    endings: [],
    failures: [],
    questions: [],
    leftOpen: [],
  };
  const app = Fastify();
  const { overload = overloadOf() } = params;
  app.addHook('onClose', () => overload.close());
  await registerWebhooks(app, { ...rememberingDeps(params, seen, clock), overload });
  const send = async (call: HttpCall): Promise<EndpointAnswer> => {
    const { method, path, headers, body } = call;
    const answer = await app.inject({ method, url: path, headers: { ...headers }, payload: body });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.body,
      body: JSON.parse(answer.body) as Record<string, unknown>,
    };
  };
  return { app, clock, send, ...seen };
}
