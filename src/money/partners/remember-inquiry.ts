/** Stores which inquiry first used an external id on a day, so that a second use of the id is recognised. */
import type { Pool } from '../../platform/db/pool.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PartnerId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';

export interface RememberedInquiry {
  readonly partnerId: PartnerId;
  readonly day: CivilDate;
  readonly externalId: string;
  /** The SHA-256 digest of the minified body, in hexadecimal. */
  readonly bodyHash: string;
  readonly askedAt: Date;
  /** The reference that the partner gives the payment that may follow. */
  readonly reference: string;
  readonly accountText: string;
  /** The amount that was shown to the payer; null when there was nothing to pay. */
  readonly shownAmount: Rupiah | null;
}

const REMEMBER = `
  with first as (
    insert into inquiries (partner_id, asked_on, external_id, body_hash, asked_at, reference, account_text, shown_amount)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict do nothing returning body_hash)
  select 'new' as use from first
  union all
  select case body_hash when $4 then 'same' else 'different' end from inquiries
  where partner_id = $1 and asked_on = $2 and external_id = $3 and not exists (select from first)`;

export function createInquiryMemory(pool: Pool) {
  return async (inquiry: RememberedInquiry): Promise<'new' | 'same' | 'different'> => {
    const { partnerId, day, externalId, bodyHash, askedAt, reference, accountText, shownAmount } = inquiry;
    const values = [partnerId, day, externalId, bodyHash, askedAt, reference, accountText, shownAmount];
    const ask = () =>
      pool.query<{ use: 'new' | 'same' | 'different' }>({ name: 'partners-remember-inquiry', text: REMEMBER, values });
    // A duplicate that commits while this statement runs is not in its snapshot and gives no row; the next statement
    // sees it.
    const use = (await ask()).rows[0]?.use ?? (await ask()).rows[0]?.use;
    if (use === undefined) throw new Error('an inquiry is stored after it was inserted');
    return use;
  };
}
