/** Reads contact preferences of families and numbers; the newest of each counts. */
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { ContactPreferences } from './contact-preference.js';
import type { ContactPreference } from './message-words.js';

export interface FamilyPreference {
  readonly familyId: FamilyId;
  readonly preference: ContactPreference;
  readonly since: Date;
}

/** Finds the newest preference of each family; a family without one is left out. */
export const findFamilyPreferences = (pool: Pool, families: readonly FamilyId[]): Promise<FamilyPreference[]> =>
  selectRows<FamilyPreference>(
    pool,
    sql`select distinct on (family_id) family_id as "familyId", preference, set_at as since from contact_preferences
      where family_id = any(${[...families]}::uuid[]) order by family_id, set_at desc, id desc`,
  );

/** Finds all preferences of the family itself, the newest first. */
export async function findPreferenceHistory(pool: Pool, familyId: FamilyId): Promise<ContactPreference[]> {
  const rows = await selectRows<{ preference: ContactPreference }>(
    pool,
    sql`select preference from contact_preferences where family_id = ${familyId}::uuid order by set_at desc, id desc`,
  );
  return rows.map(({ preference }) => preference);
}

export async function findContactPreferences(
  pool: Pool,
  { familyId, phones }: { familyId: FamilyId; phones: readonly PhoneNumber[] },
): Promise<ContactPreferences> {
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
