/** Asks a partner once what became of a payment in doubt, acts on the answer, and stores both. */
import { policyOn } from '../../kernel/dated-policy.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { Clock } from '../../kernel/clock.js';
import type { IdSource, PartnerId, PaymentDoubtId } from '../../kernel/ids.js';
import { WIB } from '../../kernel/time-zone.js';
import { readBillingNumber } from '../../kernel/virtual-account.js';
import { type PostPayment, RECEIVED_CALLS, REVERSAL_REQUESTS } from '../../money/payments/index.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import { type SecretCipher, PARTNER_NAMES } from '../../money/partners/index.js';
import type { Keyring } from '../../platform/encryption/index.js';
import { BANK_ANSWERS } from './bank-answer.js';
import { type AskPolicy, nextQuestion } from './ask-policy.js';
import {
  type Closing,
  type DecidedHere,
  type AnswerDecision,
  decideOnAnswer,
  decideOnPosting,
} from './decide-on-answer.js';
import type { AttemptDetail, AttemptOutcome, DoubtState } from './payment-doubt.js';
import type { AskStatus, PaymentClaim, StatusExchange } from './status-endpoint.js';
import { findStatusEndpoint } from './status-endpoint.queries.js';

export interface StatusInquiryDeps {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly cipher: SecretCipher;
  readonly keyring: Pick<Keyring, 'seal' | 'open'>;
  readonly policies: readonly AskPolicy[];
  readonly askStatus: AskStatus;
  readonly postPayment: PostPayment;
  /** Called with answers that contradict the books. */
  readonly onDispute: (dispute: { doubtId: PaymentDoubtId; detail: AttemptDetail | null }) => void;
}

export type StatusInquiryOutcome =
  | { readonly kind: 'asked'; readonly outcome: AttemptOutcome; readonly state: DoubtState }
  | { readonly kind: 'unknown-doubt' }
  /** The evidence does not name the payment. */
  | { readonly kind: 'unaskable' }
  /** The question was answered, and the answer stands. */
  | { readonly kind: 'closed' }
  /** Somebody else is asking at this moment. */
  | { readonly kind: 'being-asked' }
  /** The partner has no status endpoint. */
  | { readonly kind: 'no-endpoint' };

/**
 * The time for which a doubt is reserved for one question: longer than any answer is waited for, so that a crash leaves
 * it free again.
 */
const CLAIM_MS = 120_000;
/** The states in which the partner may be asked, because a later answer may differ; any other state is final. */
const ASKABLE = ['open', 'not-paid', 'unanswered'];

interface TakenDoubt extends PaymentClaim {
  readonly id: PaymentDoubtId;
  readonly partnerId: PartnerId;
  readonly channel: PaymentChannel;
  readonly attempts: number;
  readonly raisedAt: Date;
}

export async function inquireStatus(
  deps: StatusInquiryDeps,
  { doubtId, askedBy }: { doubtId: PaymentDoubtId; askedBy: string },
): Promise<StatusInquiryOutcome> {
  const doubt = await takeDoubt(deps, doubtId);
  if (doubt === null) return whyNotClaimed(deps, doubtId);
  const endpoint = await findStatusEndpoint(deps, doubt.partnerId);
  if (endpoint === null) {
    await letGo(deps, doubtId);
    return { kind: 'no-endpoint' };
  }
  const { status, exchange } = await deps.askStatus(endpoint, doubt);
  const here = await findDecidedHere(deps.pool, doubt);
  const decision = decideOnAnswer(status, { accountText: doubt.accountText, here });
  const result = decision.kind === 'post' ? await postSettled(deps, doubt, { decision, exchange }) : decision;
  const state = await finish(deps, doubt, { result, exchange, askedBy });
  if (state === 'disputed') deps.onDispute({ doubtId, detail: result.detail });
  return { kind: 'asked', outcome: result.outcome, state };
}

async function takeDoubt({ pool, clock }: StatusInquiryDeps, doubtId: PaymentDoubtId): Promise<TakenDoubt | null> {
  const now = clock.now();
  const until = new Date(now.getTime() + CLAIM_MS);
  const [doubt] = await selectRows<TakenDoubt>(
    pool,
    sql`update payment_doubts d set asking_until = ${until} from ${PARTNER_NAMES} p
      where p.id = d.partner_id and d.id = ${doubtId} and d.state = any(${ASKABLE}::text[])
        and (d.asking_until is null or d.asking_until <= ${now})
      returning d.id, d.partner_id as "partnerId", p.channel, d.reference, d.account_text as "accountText", d.amount, d.attempts,
        d.raised_at as "raisedAt"`,
  );
  return doubt ?? null;
}

async function whyNotClaimed({ pool }: StatusInquiryDeps, doubtId: PaymentDoubtId): Promise<StatusInquiryOutcome> {
  const [doubt] = await selectRows<{ state: DoubtState }>(
    pool,
    sql`select state from payment_doubts where id = ${doubtId}`,
  );
  if (doubt === undefined) return { kind: 'unknown-doubt' };
  if (doubt.state === 'unaskable') return { kind: 'unaskable' };
  return { kind: ASKABLE.includes(doubt.state) ? 'being-asked' : 'closed' };
}

const letGo = ({ pool }: StatusInquiryDeps, doubtId: PaymentDoubtId): Promise<unknown> =>
  execute(pool, sql`update payment_doubts set asking_until = null where id = ${doubtId}`);

/** Finds the first decision on the payment here; repeats copy theirs from it. */
async function findDecidedHere(pool: Pool, { partnerId, reference }: TakenDoubt): Promise<DecidedHere | null> {
  const [first] = await selectRows<DecidedHere>(
    pool,
    sql`select r.amount, r.account_text as "accountText", r.payment_id as "paymentId",
        exists (select from ${REVERSAL_REQUESTS} v where v.partner_id = r.partner_id and v.reference = r.reference and v.state <> 'refused') as "isReversed"
      from ${RECEIVED_CALLS} r where r.partner_id = ${partnerId} and r.reference = ${reference} and r.state in ('posted', 'refused') limit 1`,
  );
  return first ?? null;
}

interface ToPost {
  readonly decision: Extract<AnswerDecision, { kind: 'post' }>;
  readonly exchange: StatusExchange;
}

/**
 * Posts the payment that the partner holds. The money has moved, so the notice is informing: it is never refused, and a
 * payment that does not fit goes into suspense.
 */
async function postSettled(
  { clock, postPayment }: StatusInquiryDeps,
  doubt: TakenDoubt,
  { decision, exchange }: ToPost,
): Promise<Closing> {
  const now = clock.now();
  const paidAt = decision.paidAt ?? doubt.raisedAt;
  const answer = await postPayment({
    deliveryKey: `status-inquiry/${doubt.id}`,
    protocol: 'snap-bi/status',
    rawBody: exchange.rawAnswer ?? Buffer.alloc(0),
    notice: {
      partnerId: doubt.partnerId,
      kind: 'informing',
      reference: doubt.reference,
      accountText: doubt.accountText,
      billingNumber: readBillingNumber(doubt.accountText),
      amount: decision.amount,
      paidAt: paidAt > now ? now : paidAt,
      receivedAt: now,
      channel: doubt.channel,
      monthsAhead: null,
    },
  });
  return decideOnPosting(answer);
}

interface Finished {
  readonly result: Exclude<AnswerDecision, { kind: 'post' }>;
  readonly exchange: StatusExchange;
  readonly askedBy: string;
}

/** Stores the attempt and what follows from it, in one commit. */
async function finish(
  deps: StatusInquiryDeps,
  doubt: TakenDoubt,
  { result, exchange, askedBy }: Finished,
): Promise<DoubtState> {
  const now = deps.clock.now();
  const policy = policyOn(deps.policies, civilDateIn(now, WIB));
  const askAfter = result.kind === 'close' ? null : nextQuestion(policy, { attempts: doubt.attempts + 1, now });
  const later = askAfter === null ? 'unanswered' : 'open';
  const state = result.kind === 'close' ? result.state : later;
  const paymentId = result.kind === 'close' ? result.paymentId : null;
  const id = deps.newId();
  const { rawAnswer: answer } = exchange;
  await inTransaction(deps.pool, async (connection) => {
    await execute(
      connection,
      sql`insert into payment_doubt_attempts (id, doubt_id, asked_at, asked_by, outcome, detail, http_status, response_code, sealed_answer)
        values (${id}, ${doubt.id}, ${now}, ${askedBy}, ${result.outcome}, ${result.detail}, ${exchange.httpStatus},
          ${exchange.responseCode}, ${answer === null ? null : deps.keyring.seal(BANK_ANSWERS, id, answer)})`,
    );
    await execute(
      connection,
      sql`update payment_doubts set state = ${state}, attempts = attempts + 1, ask_after = ${askAfter}, asking_until = null,
          closed_at = ${state === 'open' ? null : now}, payment_id = ${paymentId} where id = ${doubt.id}`,
    );
  });
  return state;
}
