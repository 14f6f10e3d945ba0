/**
 * Lets a sandbox partner tell this server of a payment, by a signed call over HTTP as from outside, and follows the one
 * delivery: when it was signed, sent, posted, told to listeners and answered.
 */
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { LiveEvent, LiveFeed } from '../../platform/live/index.js';
import type { FamilyId, PaymentId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { VirtualAccount } from '../../kernel/virtual-account.js';
import { POSTED_PAYMENTS } from '../../money/payments/index.js';
import {
  type CallOutcome,
  type HttpAnswer,
  type HttpCall,
  type Player,
  type SandboxPartner,
  type Wire,
  sendCall,
} from '../../partners/stand-ins/index.js';

export const TRACE_STEPS = ['SIGNED', 'SENT', 'POSTED', 'EVENT', 'ANSWERED'] as const;
export type TraceStep = (typeof TRACE_STEPS)[number];

export interface Trace {
  /** The steps that happened, in the order of time, in milliseconds since the partner began. */
  readonly steps: readonly { readonly step: TraceStep; readonly ms: number }[];
  readonly call: HttpCall;
  readonly answer: HttpAnswer;
}

export interface PaymentToDeliver {
  readonly familyId: FamilyId | null;
  readonly account: string;
  readonly amount: Rupiah;
  readonly reference: string;
}

export interface Delivered extends PaymentToDeliver {
  readonly partner: SandboxPartner;
  readonly outcome: CallOutcome;
  /** The payment; null when none was posted. */
  readonly paymentId: PaymentId | null;
  /** Null for a payment that another instance, or this one before its last start, has delivered. */
  readonly trace: Trace | null;
}

interface Delivering {
  readonly pool: Pool;
  readonly feed: LiveFeed;
  readonly player: Player;
  readonly partner: SandboxPartner;
  readonly wire: Wire;
}

interface PostedRow {
  readonly id: PaymentId;
  readonly reference: string;
  readonly postedAt: Date;
  readonly outcome: string;
}

/** How long the event of a posted payment is waited for once the partner was answered. */
const EVENT_WITHIN_MS = 2_000;

export async function deliverPayment(
  { pool, feed, player, partner, wire }: Delivering,
  payment: PaymentToDeliver,
): Promise<Delivered> {
  const [began, beganAt] = [performance.now(), wire.now()];
  const since = (): number => performance.now() - began;
  const { reference, amount } = payment;
  // A till keys in whatever the payer shows; the receiver decides what it is.
  const account = payment.account as VirtualAccount;
  const call = await player.paymentCall({ account, amount, reference, deliveryId: reference, paidAt: beganAt });
  const signed = since();
  const heard = listenFor(feed, payment, since);
  try {
    const sent = since();
    const answer = await sendCall(wire.baseUrl, call);
    const answered = since();
    const posted = await findPosted(pool, { reference, code: partner.code, since: beganAt });
    const makesEvent = posted !== null && posted.outcome !== 'into-suspense';
    const event = makesEvent ? await heard.within(EVENT_WITHIN_MS) : null;
    const postedAfter = posted === null ? null : posted.postedAt.getTime() - beganAt.getTime();
    const steps: Trace['steps'] = inOrder({
      SIGNED: signed,
      SENT: sent,
      // The clock of the posting has whole milliseconds.
      POSTED: postedAfter === null ? null : Math.min(Math.max(postedAfter, sent), answered),
      EVENT: event,
      ANSWERED: answered,
    });
    const outcome = player.outcomeOf(answer);
    const known = { partner, outcome, paymentId: posted?.id ?? null, trace: { steps, call, answer } };
    return { ...payment, ...known, reference: posted?.reference ?? reference };
  } finally {
    heard.stop();
  }
}

function inOrder(times: Readonly<Record<TraceStep, number | null>>): Trace['steps'] {
  return TRACE_STEPS.flatMap((step) => {
    const ms = times[step];
    return ms === null ? [] : [{ step, ms: Math.round(ms * 10) / 10 }];
  }).toSorted((a, b) => a.ms - b.ms);
}

/** Whether a reference is the one that was sent, which some partners put behind that of an order. */
const isOf = (sent: string, posted: unknown): boolean =>
  typeof posted === 'string' && (posted === sent || posted.endsWith(`/${sent}`));

/** SQL for whether a reference of the books is that of an order with this one behind it. */
export const endsWithReference = (posted: Sql, sent: string): Sql =>
  sql`right(${posted}, length(${sent}::text) + 1) = '/' || ${sent}::text`;

/** Listens for the event of the payment before it is sent, so that it is never missed. */
function listenFor(feed: LiveFeed, { familyId, reference }: PaymentToDeliver, since: () => number) {
  if (familyId === null) return { within: () => Promise.resolve(null), stop: () => undefined };
  const topic = `family ${familyId}` as const;
  const isIts = (event: LiveEvent): boolean => 'reference' in event && isOf(reference, event.reference);
  const tail = feed.listen(topic, isIts);
  const stop = (): void => feed.unlisten(topic, tail);
  const told = tail.take().then((taken) => (typeof taken === 'string' ? null : since()));
  const within = async (milliseconds: number): Promise<number | null> => {
    const timer = setTimeout(stop, milliseconds);
    try {
      return await told;
    } finally {
      clearTimeout(timer);
    }
  };
  return { within, stop };
}

async function findPosted(
  pool: Pool,
  { reference, code, since }: { readonly reference: string; readonly code: string; readonly since: Date },
): Promise<PostedRow | null> {
  const [row] = await selectRows<PostedRow>(
    pool,
    sql`select p.id, p.reference, p.posted_at as "postedAt", p.outcome from ${POSTED_PAYMENTS} p
      where p.partner_id = (select id from partners where code = ${code})
        and (p.reference = ${reference} or (p.posted_at >= ${since} and ${endsWithReference(sql`p.reference`, reference)}))`,
  );
  return row ?? null;
}
