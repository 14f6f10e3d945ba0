/** Leaves a payment in doubt for the first morning: a call of the bank that could not be read to its end. */
import type { Pool } from '../../platform/db/pool.js';

const DOUBT = `
  insert into payment_doubts (id, partner_id, source, source_key, account_text, amount, raised_at, state)
  select uuidv7(), p.id, 'unreadable-call', 'demo-first-morning', h.card_number, 105000, $1::timestamptz - interval '14 hours', 'unaskable'
  from partners p cross join (select '88888' || right(card_number, 11) as card_number from participants
    where relation = 'HEAD' order by id limit 1) h
  where p.code = 'sandbox-bank' on conflict do nothing`;

export const addDoubt = async (pool: Pick<Pool, 'query'>, now: Date): Promise<void> =>
  void (await pool.query(DOUBT, [now]));
