/**
 * Posts the payments that only a file tells of, in batches, like any other payment. After a crash it continues where it
 * stopped.
 */
import { sql, textOf } from '../../platform/db/sql.js';
import { MEMBERS } from '../../households/families/index.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import type { PaymentId, SettlementBreakId } from '../../kernel/ids.js';
import { rupiah } from '../../kernel/rupiah.js';
import { readBillingNumber } from '../../kernel/virtual-account.js';
import type { PaymentDelivery, PostPayment, PostingAnswer } from '../../money/payments/index.js';
import { type ClassifiedBreak, classifyPosted } from './classify-posted.js';
import { FIRST_OWNER } from './settlement-break.js';
import type { SettlementFile, SettlementPartner } from './settlement-file.js';

export interface PostingLinesDeps {
  readonly pool: Pool;
  readonly now: () => Date;
  readonly postPayment: PostPayment;
}

/** The number of payments that are handed to posting at once; posting makes its own batches of them. */
const AT_ONCE = 400;

interface WaitingRow {
  readonly line: number;
  readonly breakId: SettlementBreakId | null;
  readonly class: 'at-partner-not-here' | 'paid-twice-at-partner' | 'amount-differs' | null;
  readonly reference: string;
  readonly account: string;
  readonly amount: bigint;
  readonly paidAt: Date;
  readonly isSurplus: boolean;
}

const WAITING = `
  select s.line, s.break_id as "breakId", b.class, s.reference, s.account_text as account, s.amount, s.paid_at as "paidAt", s.is_surplus as "isSurplus"
  from settlement_postings s left join settlement_breaks b on b.id = s.break_id
  where s.file_no = $1::bigint and s.posted_at is null order by s.line limit ${AT_ONCE}`;

export interface PostedFile {
  readonly file: SettlementFile;
  readonly partner: SettlementPartner;
}

/** Returns how many payments were posted now. @throws what posting throws; then the rest waits for the next attempt. */
export async function postLines(
  deps: PostingLinesDeps,
  { file, partner }: PostedFile,
  onProgress: (posted: number) => void = () => undefined,
): Promise<number> {
  let posted = 0;
  for (;;) {
    const { rows } = await deps.pool.query<WaitingRow>(WAITING, [file.fileNo]);
    if (rows.length === 0) return posted;
    const now = deps.now();
    const deliveries = rows.map((row) => toDelivery(row, { file, partner }, now));
    const answers = await Promise.all(deliveries.map((delivery) => deps.postPayment(delivery)));
    await saveAnswers(deps, { file, rows, answers });
    posted += rows.length;
    onProgress(posted);
  }
}

/** Builds the delivery of a line. The same line of the same file always has the same delivery key. */
function toDelivery(row: WaitingRow, { file, partner }: PostedFile, receivedAt: Date): PaymentDelivery {
  const { line, reference, account, amount, paidAt, isSurplus } = row;
  const evidence = { file: file.sha256, line, reference, account, amount: String(amount), paidAt };
  return {
    deliveryKey: `settlement/${file.sha256}/${line}`,
    protocol: 'settlement-file',
    rawBody: Buffer.from(JSON.stringify(evidence)),
    notice: {
      partnerId: partner.partnerId,
      kind: 'informing',
      reference: isSurplus ? `${reference}/surplus` : reference,
      accountText: account,
      // A surplus belongs to nobody until somebody decides, so it goes into suspense.
      billingNumber: isSurplus ? null : readBillingNumber(account),
      amount: rupiah(amount),
      paidAt: paidAt > receivedAt ? receivedAt : paidAt,
      receivedAt,
      channel: partner.channel,
      monthsAhead: null,
    },
  };
}

interface Answered {
  readonly file: SettlementFile;
  readonly rows: readonly WaitingRow[];
  readonly answers: readonly PostingAnswer[];
}

/** Finds lines of families of which nobody was covered any more in the month of payment. */
const CLOSED = textOf(sql`
  select s.line from unnest($1::int[], $2::uuid[], $3::timestamptz[]) s(line, family_id, paid_at)
  where not exists (select from ${MEMBERS} m where m.family_id = s.family_id
    and (m.covered_through is null or m.covered_through >= date_trunc('month', s.paid_at at time zone 'Asia/Jakarta')))`);

const SAVE_POSTED = `
  update settlement_postings s set posted_at = $2::timestamptz, payment_id = a.payment_id, outcome = a.outcome
  from unnest($3::int[], $4::uuid[], $5::text[]) a(line, payment_id, outcome)
  where s.file_no = $1::bigint and s.line = a.line and s.posted_at is null`;

/** Stores the class of each posted line: in its break, or in a new break where there was none. */
const SAVE_CLASSIFIED = `
  with judged as (
    select j.*, s.break_id, s.reference, s.account_text, s.amount, l.paid_on, l.amount as line_amount
    from unnest($4::int[], $5::text[], $6::text[], $7::text[], $8::uuid[]) j(line, class, state, reason, payment_id)
    join settlement_postings s on s.file_no = $1::bigint and s.line = j.line
    join settlement_lines l on l.file_no = $1::bigint and l.line = j.line),
  moved as (
    update settlement_breaks b set class = j.class, state = j.state, reason = j.reason, payment_id = coalesce(b.payment_id, j.payment_id),
      closed_at = case when j.state = 'closed' then $3::timestamptz end
    from judged j where b.id = j.break_id and b.state <> 'closed' returning b.id, b.reason, 'posted' as kind),
  opened as (
    insert into settlement_breaks (id, partner_id, subject, class, state, reason, owner, day, file_no, line, payment_id, reference, account_text,
      amount_here, amount_in_file, opened_at, closed_at)
    select uuidv7(), $2::uuid, 'line ' || j.reference, j.class, j.state, j.reason, '${FIRST_OWNER}', j.paid_on, $1::bigint, j.line, j.payment_id,
      j.reference, j.account_text, null, j.line_amount, $3::timestamptz, case when j.state = 'closed' then $3::timestamptz end
    from judged j where j.break_id is null
    on conflict (partner_id, subject) do nothing returning id, reason, 'opened' as kind)
  insert into settlement_break_steps (id, break_id, kind, by_whom, note, taken_at)
  select uuidv7(), id, kind, 'settlement', reason, $3::timestamptz from (select * from moved union all select * from opened) told`;

async function saveAnswers({ pool, now }: PostingLinesDeps, { file, rows, answers }: Answered): Promise<void> {
  const at = now();
  const lines = rows.map(({ line }) => line);
  await inTransaction(pool, async (connection) => {
    const closed = await connection.query<{ line: number }>(CLOSED, [
      lines,
      answers.map(({ familyId }) => familyId),
      rows.map(({ paidAt }) => paidAt),
    ]);
    const closedLines = new Set(closed.rows.map(({ line }) => line));
    const decision = rows.flatMap((row, place) => classifiedAt(row, answers[place], closedLines));
    await connection.query(SAVE_CLASSIFIED, [
      file.fileNo,
      file.partnerId,
      at,
      decision.map(({ line }) => line),
      decision.map(({ decision }) => decision.class),
      decision.map(({ decision }) => decision.state),
      decision.map(({ decision }) => decision.reason),
      decision.map(({ paymentId }) => paymentId),
    ]);
    const payments = answers.map(({ paymentId }) => paymentId);
    const outcomes = answers.map(({ firstOutcome }) => firstOutcome);
    await connection.query(SAVE_POSTED, [file.fileNo, at, lines, payments, outcomes]);
  });
}

interface ClassifiedLine {
  readonly line: number;
  readonly decision: ClassifiedBreak;
  readonly paymentId: PaymentId | null;
}

function classifiedAt(
  row: WaitingRow,
  answer: PostingAnswer | undefined,
  closedLines: ReadonlySet<number>,
): ClassifiedLine[] {
  if (answer === undefined) return [];
  const isFamilyClosed = answer.familyId !== null && closedLines.has(row.line);
  const decision = classifyPosted({ class: row.class, answer, isFamilyClosed });
  return decision === null ? [] : [{ line: row.line, decision, paymentId: answer.paymentId }];
}
