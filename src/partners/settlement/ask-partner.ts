/** Asks a partner about payments that its files do not bring, before anybody takes them back. */
import type { Pool } from '../../platform/db/pool.js';
import type { PaymentId, SettlementBreakId } from '../../kernel/ids.js';
import type { SettlementPartner } from './settlement-file.js';
import { stored } from './settlement-words.js';

export interface PartnerQuestion {
  readonly partner: SettlementPartner;
  readonly paymentId: PaymentId;
  readonly reference: string;
  readonly accountText: string;
}

/** `unknown`: the partner could not say, or could not be asked. `answer` is what it said, without personal data; null when there is no place to ask it. */
export interface PartnerAnswer {
  readonly status: 'paid' | 'not-paid' | 'unknown';
  readonly answer: string | null;
}

export type AskPartner = (question: PartnerQuestion) => Promise<PartnerAnswer>;

/** One at a time and not too many: a partner is asked again with its next file. */
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

/** The answer is kept with the break; taking a payment back stays a decision of two people. */
const SAVE = `
  with told as (
    update settlement_breaks set reason = $2, asked_at = case when $4 then $3::timestamptz end
    where id = $1::uuid and state = 'open' returning id)
  insert into settlement_break_steps (id, break_id, kind, by_whom, note, taken_at)
  select uuidv7(), id, 'partner-asked', 'settlement', $5, $3::timestamptz from told`;

export async function askAboutBreaks(
  { pool, now, askPartner }: { readonly pool: Pool; readonly now: () => Date; readonly askPartner: AskPartner },
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
