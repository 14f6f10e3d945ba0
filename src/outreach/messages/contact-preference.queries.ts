/** Reads the wishes of families and numbers: of each the newest. */
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { Wishes } from './contact-preference.js';
import type { ContactPreference } from './message-words.js';

export interface FamilyWish {
  readonly familyId: FamilyId;
  readonly preference: ContactPreference;
  readonly since: Date;
}

/** Families without a wish are left out. */
export const findFamilyWishes = (pool: Pool, families: readonly FamilyId[]): Promise<FamilyWish[]> =>
  selectRows<FamilyWish>(
    pool,
    sql`select distinct on (family_id) family_id as "familyId", preference, set_at as since from contact_preferences
      where family_id = any(${[...families]}::uuid[]) order by family_id, set_at desc, id desc`,
  );

export async function findWishes(
  pool: Pool,
  { familyId, phones }: { familyId: FamilyId; phones: readonly PhoneNumber[] },
): Promise<Wishes> {
  const rows = await selectRows<{ phone: PhoneNumber | null; preference: ContactPreference }>(
    pool,
    sql`select distinct on (family_id, phone) phone, preference from contact_preferences
      where family_id = ${familyId}::uuid or phone = any(${[...phones]}::text[])
      order by family_id, phone, set_at desc, id desc`,
  );
  return {
    family: rows.find(({ phone }) => phone === null)?.preference ?? 'ALL_MESSAGES',
    byPhone: new Map(rows.flatMap(({ phone, preference }) => (phone === null ? [] : [[phone, preference] as const]))),
  };
}
