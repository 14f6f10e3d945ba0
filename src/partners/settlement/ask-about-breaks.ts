/** Asks a partner about payments that its files lack, before anybody takes them back. */
import type { Pool } from '../../platform/db/pool.js';
import type { PaymentId, SettlementBreakId } from '../../kernel/ids.js';
import type { SettlementPartner } from './settlement-file.js';
import { stored } from './settlement-words.js';

export interface BreakQuestion {
  readonly partner: SettlementPartner;
  readonly paymentId: PaymentId;
  readonly reference: string;
  readonly accountText: string;
}

/**
 * The partner's answer. `unknown`: the partner could not tell, or could not be asked. `answer` is its text without
 * personal data; null when the partner has no endpoint.
 */
export interface BreakAnswer {
  readonly status: 'paid' | 'not-paid' | 'unknown';
  readonly answer: string | null;
}

export type AskAboutBreak = (question: BreakQuestion) => Promise<BreakAnswer>;

/**
 * The number of breaks that are asked about after one file, one after the other; the rest is asked with the next file.
 */
const QUESTIONS_MAX = 100;

interface DoubtfulBreak {
  readonly id: SettlementBreakId;
  readonly paymentId: PaymentId;
  readonly reference: string;
  readonly accountText: string;
}

const DOUBTFUL = `
  select id, payment_id as "paymentId", reference, account_text as "accountText" from settlement_breaks
  where partner_id = $1::uuid and state = 'open' and class in ('here-not-at-partner', 'status-differs') and payment_id is not null
    and asked_at is null
  order by opened_at, id limit ${QUESTIONS_MAX}`;

/** Stores the answer with the break. Whether the payment is taken back stays a decision of two people. */
const SAVE = `
  with told as (
    update settlement_breaks set reason = $2, asked_at = case when $4 then $3::timestamptz end
    where id = $1::uuid and state = 'open' returning id)
  insert into settlement_break_steps (id, break_id, kind, by_whom, note, taken_at)
  select uuidv7(), id, 'partner-asked', 'settlement', $5, $3::timestamptz from told`;

export async function askAboutBreaks(
  { pool, now, askPartner }: { readonly pool: Pool; readonly now: () => Date; readonly askPartner: AskAboutBreak },
  partner: SettlementPartner,
): Promise<void> {
  const { rows } = await pool.query<DoubtfulBreak>(DOUBTFUL, [partner.partnerId]);
  for (const { id, ...question } of rows) {
    const { status, answer } = await askPartner({ partner, ...question });
    const word = `asked-${status}` as const;
    const note = answer === null ? stored('nobody-to-ask') : stored(word, answer.slice(0, 400));
    await pool.query(SAVE, [id, stored(word), now(), status !== 'unknown', note]);
  }
}
