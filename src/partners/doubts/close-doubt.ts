/**
 * Closes by hand a payment in doubt that no question decides. It moves no money: a payment that the partner confirms later,
 * by a call or in its settlement file, is posted as any other.
 */
import type { PartnerId, PaymentDoubtId, PaymentId } from '../../kernel/ids.js';
import { PARTNER_NAMES } from '../../money/partners/index.js';
import { POSTED_PAYMENTS, REVERSALS } from '../../money/payments/index.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { DoubtFinding } from './payment-doubt.js';
import { type ClosableDoubt, type SettledClosing, answerAfter, validateClosing } from './validate-closing.js';

export interface CloseDoubtCommand {
  readonly doubtId: PaymentDoubtId;
  readonly finding: DoubtFinding;
  /** What the partner said, and by what evidence. */
  readonly note: string;
  /** The partner's reference of the payment that has the money; null unless the finding is that one has. */
  readonly paymentReference: string | null;
  readonly by: string;
}

export interface CloseDoubtOutcome {
  readonly kind:
    | 'closed-by-hand'
    | 'unknown-doubt'
    /** It was decided, by an answer, by the books, or by somebody else. */
    | 'closed'
    | 'being-asked'
    /** The partner can be asked, and was not. */
    | 'to-be-asked'
    /** The same person closed it before, with other content. */
    | 'conflicts-with-earlier'
    /** The partner has no such payment here. */
    | 'payment-not-found'
    /** Nothing is left of the payment. */
    | 'payment-taken-back';
}

export interface CloseDoubtDeps {
  readonly pool: Pool;
  readonly now: Date;
}

export function closeDoubt(
  { pool, now }: CloseDoubtDeps,
  { doubtId, finding, note, paymentReference, by }: CloseDoubtCommand,
): Promise<CloseDoubtOutcome> {
  return inTransaction(pool, async (connection): Promise<CloseDoubtOutcome> => {
    const doubt = await lockDoubt(connection, doubtId, now);
    if (doubt === null) return { kind: 'unknown-doubt' };
    const payment = paymentReference === null ? null : await findPayment(connection, doubt.partnerId, paymentReference);
    const given: SettledClosing = { finding, note, closedBy: by, paymentId: payment?.id ?? null };
    const earlier = await findClosing(connection, doubtId);
    if (earlier !== null) return toOutcome(answerAfter(earlier, given));
    const problem = validateClosing(doubt);
    if (problem !== null) return { kind: problem };
    if (payment === null && paymentReference !== null) return { kind: 'payment-not-found' };
    if (payment?.isTakenBack === true) return { kind: 'payment-taken-back' };
    await writeClosing(connection, { doubtId, closing: given, at: now });
    return { kind: 'closed-by-hand' };
  });
}

const toOutcome = (answer: ReturnType<typeof answerAfter>): CloseDoubtOutcome => ({
  kind: answer === 'repeated' ? 'closed-by-hand' : answer,
});

interface LockedDoubt extends ClosableDoubt {
  readonly partnerId: PartnerId;
}

/** Reads the doubt and keeps others from asking about it and from closing it meanwhile. */
async function lockDoubt(connection: Connection, doubtId: PaymentDoubtId, now: Date): Promise<LockedDoubt | null> {
  const [doubt] = await selectRows<LockedDoubt>(
    connection,
    sql`select d.partner_id as "partnerId", d.state, d.attempts, coalesce(d.asking_until > ${now}, false) as "isBeingAsked",
        exists (select from status_endpoints s join ${PARTNER_NAMES} p on p.id = s.partner_id
          where s.partner_id = d.partner_id and p.active) as "hasEndpoint"
      from payment_doubts d where d.id = ${doubtId}::uuid for update of d`,
  );
  return doubt ?? null;
}

interface CoveringPayment {
  readonly id: PaymentId;
  /** Whether the partner took it back wholly. */
  readonly isTakenBack: boolean;
}

async function findPayment(
  connection: Connection,
  partnerId: PartnerId,
  reference: string,
): Promise<CoveringPayment | null> {
  const [payment] = await selectRows<CoveringPayment>(
    connection,
    sql`select p.id, coalesce((select sum(r.amount) from ${REVERSALS} r where r.payment_id = p.id), 0) >= p.amount as "isTakenBack"
      from ${POSTED_PAYMENTS} p where p.partner_id = ${partnerId} and p.reference = ${reference}`,
  );
  return payment ?? null;
}

async function findClosing(connection: Connection, doubtId: PaymentDoubtId): Promise<SettledClosing | null> {
  const [closing] = await selectRows<SettledClosing>(
    connection,
    sql`select finding, note, payment_id as "paymentId", closed_by as "closedBy" from payment_doubt_closings
      where doubt_id = ${doubtId}::uuid`,
  );
  return closing ?? null;
}

interface Writing {
  readonly doubtId: PaymentDoubtId;
  readonly closing: SettledClosing;
  readonly at: Date;
}

async function writeClosing(connection: Connection, { doubtId, closing, at }: Writing): Promise<void> {
  const { finding, note, paymentId, closedBy } = closing;
  await execute(
    connection,
    sql`insert into payment_doubt_closings (doubt_id, finding, note, payment_id, closed_by, closed_at)
      values (${doubtId}, ${finding}, ${note}, ${paymentId}, ${closedBy}, ${at})`,
  );
  await execute(
    connection,
    sql`update payment_doubts set state = 'closed-by-hand', closed_at = ${at}, ask_after = null, asking_until = null,
        payment_id = ${paymentId} where id = ${doubtId}::uuid`,
  );
}
