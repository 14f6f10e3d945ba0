/**
 * Gives the people of families that ended long ago a pseudonym: their names, identity numbers, telephone numbers and days of
 * birth go, and ids, cards and all that was paid stay, so that the books are what they were.
 */
import { createHash } from 'node:crypto';
import type { BillingMonth } from '../../kernel/billing-month.js';
import { firstDayOf } from '../../kernel/civil-date.js';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import type { Nik } from '../../kernel/nik.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Sql, countRows, execute, selectRows, sql } from '../../platform/db/sql.js';
import type { Keyring } from '../../platform/encryption/index.js';
import { hasInstalments } from '../bills/index.js';
import { sealNik } from './participant-nik.js';

/** Families of which everybody was covered for the last time before a month, and that owe nothing and have no money. */
const ended = (before: BillingMonth): Sql => sql`from families f where f.credit = 0 and not ${hasInstalments(sql`f.id`)}
  and exists (select from participants p where p.family_id = f.id and p.forgotten_at is null)
  and not exists (select from participants p where p.family_id = f.id
    and (p.covered_through is null or p.covered_through >= ${firstDayOf(before)}::date or p.covered_through > f.paid_through))`;

export const countEndedFamilies = (pool: Pool, before: BillingMonth): Promise<number> => countRows(pool, ended(before));

const NIK_DIGITS = 14;

/** A number that is nobody's: no region has the code 00. It is of the row alone, as each row of today has one of its own. */
function pseudonymNik(id: ParticipantId): Nik {
  const number = BigInt(`0x${createHash('sha256').update(id).digest('hex').slice(0, 24)}`) % 10n ** BigInt(NIK_DIGITS);
  return `00${number.toString().padStart(NIK_DIGITS, '0')}` as Nik;
}

/** Locks the oldest of these families and forgets their people; returns the families. */
export async function forgetEndedFamilies(
  { connection, keyring }: { readonly connection: Connection; readonly keyring: Pick<Keyring, 'seal' | 'blindIndex'> },
  { before, most, at }: { readonly before: BillingMonth; readonly most: number; readonly at: Date },
): Promise<readonly FamilyId[]> {
  const families = await selectRows<{ id: FamilyId }>(
    connection,
    sql`select f.id ${ended(before)} order by f.id limit ${most} for update of f skip locked`,
  );
  const familyIds = families.map(({ id }) => id);
  const people = await selectRows<{ id: ParticipantId }>(
    connection,
    sql`select id from participants where family_id = any(${familyIds}::uuid[]) and forgotten_at is null order by id for update`,
  );
  const pseudonyms = people.map(({ id }) => ({ id, ...sealNik(keyring, id, pseudonymNik(id)) }));
  await execute(
    connection,
    sql`update participants p set name = 'Peserta ' || left(p.id::text, 8) || right(p.id::text, 4), phone = null, sealed_phone = null, phone_masked = null, phone_index = null,
        birth_date = date_trunc('year', p.birth_date)::date, nik = null, sealed_nik = n."sealedNik"::bytea, nik_masked = n."nikMasked",
        nik_index = n."nikIndex"::bytea, forgotten_at = ${at}
      from jsonb_to_recordset(${JSON.stringify(pseudonyms)}::jsonb) as n (id uuid, "sealedNik" text, "nikMasked" text, "nikIndex" text)
      where p.id = n.id`,
  );
  return familyIds;
}
