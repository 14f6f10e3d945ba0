/** Reads contact preferences of families and numbers; the newest of each counts. */
import type { Pool } from '../../platform/db/pool.js';
import type { Keyring } from '../../platform/encryption/index.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { ContactPreferences } from './contact-preference.js';
import type { ContactPreference } from './message-words.js';
import { isOfNumber, phoneIndex } from './preference-phone.js';

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

/**
 * Finds the newest preference of the family, and that of each number. A number is found by itself and by its index, so that a
 * preference counts whether it is sealed or in clear.
 */
export async function findContactPreferences(
  { pool, keyring }: { readonly pool: Pool; readonly keyring: Pick<Keyring, 'blindIndex'> },
  { familyId, phones }: { familyId: FamilyId; phones: readonly PhoneNumber[] },
): Promise<ContactPreferences> {
  const rows = await selectRows<{ phone: PhoneNumber | null; preference: ContactPreference }>(
    pool,
    sql`(select null as phone, preference from contact_preferences where family_id = ${familyId}::uuid order by set_at desc, id desc limit 1)
      union all
      select n.phone, newest.preference
      from unnest(${[...phones]}::text[], ${phones.map((phone) => phoneIndex(keyring, phone))}::bytea[]) n (phone, index)
      cross join lateral (select w.preference from contact_preferences w where ${isOfNumber(sql`n.phone`, sql`n.index`)}
        order by w.set_at desc, w.id desc limit 1) newest`,
  );
  return {
    family: rows.find(({ phone }) => phone === null)?.preference ?? 'ALL_MESSAGES',
    byPhone: new Map(rows.flatMap(({ phone, preference }) => (phone === null ? [] : [[phone, preference] as const]))),
  };
}
