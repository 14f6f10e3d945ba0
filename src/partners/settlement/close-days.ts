/** Closes the days of partners that confirm by file, once the file is posted and no break of the day is open. */
import type { Pool } from '../../platform/db/pool.js';
import type { PartnerId } from '../../kernel/ids.js';

/** A closed day stays closed; what arrives for it later shows as a difference. */
const CLOSE = `
  insert into settlement_day_closes (partner_id, day, file_no, payments, amount, closed_at)
  select d.partner_id, d.day, max(d.file_no), sum(d.lines), sum(d.amount), $2::timestamptz
  from settlement_file_days d join settlement_files f on f.file_no = d.file_no
  where d.partner_id = $1::uuid and d.kind = 'transactions'
    and not exists (select from settlement_day_closes c where c.partner_id = d.partner_id and c.day = d.day)
    and not exists (select from settlement_breaks b where b.partner_id = d.partner_id and b.day = d.day and b.state <> 'closed')
  group by d.partner_id, d.day having bool_and(f.state = 'reconciled')
  on conflict do nothing`;

export async function closeDays(
  pool: Pick<Pool, 'query'>,
  { partnerId, now }: { readonly partnerId: PartnerId; readonly now: Date },
): Promise<void> {
  await pool.query(CLOSE, [partnerId, now]);
}
