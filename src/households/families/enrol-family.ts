/** Writes newly registered families, and people with new card numbers. */
import type { Connection } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { type BillingMonth, addMonths } from '../../kernel/billing-month.js';
import { type CivilDate, firstDayOf } from '../../kernel/civil-date.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { FamilyCardNumber } from '../../kernel/family-card-number.js';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import type { Nik } from '../../kernel/nik.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { JoinSealer } from '../../platform/encryption/index.js';
import type { OpenedParticipant } from './family.js';
import { hasNik, sealNik } from './participant-nik.js';
import { keepPhone } from './participant-phone.js';

interface TakenNik {
  readonly participantId: ParticipantId;
  readonly nik: Nik;
  readonly familyId: FamilyId;
}

interface TakenRow extends Omit<TakenNik, 'nik'> {
  readonly nik: Nik | null;
  readonly nikIndex: Buffer | null;
}

/** Writes people with their numbers sealed, or looks them up by their blind indexes. */
export interface SealedWriting {
  readonly connection: Connection;
  readonly keyring: JoinSealer;
}

/** Finds who has one of the NIKs now. */
export async function findTakenNiks(
  { connection, keyring }: SealedWriting,
  niks: readonly Nik[],
): Promise<readonly TakenNik[]> {
  const rows = await selectRows<TakenRow>(
    connection,
    sql`select p.id as "participantId", p.family_id as "familyId", p.nik, p.nik_index as "nikIndex" from participants p
      where ${hasNik(keyring, niks)}`,
  );
  const isOf = ({ nik, nikIndex }: TakenRow, asked: Nik): boolean =>
    nikIndex === null ? nik === asked : nikIndex.equals(keyring.blindIndex('NIK', asked));
  return rows.flatMap((row) => {
    const nik = niks.find((asked) => isOf(row, asked));
    return nik === undefined ? [] : [{ participantId: row.participantId, familyId: row.familyId, nik }];
  });
}

export async function isFamilyCardTaken(connection: Connection, number: FamilyCardNumber): Promise<boolean> {
  const rows = await selectRows(connection, sql`select id from families where family_card_number = ${number}`);
  return rows.length > 0;
}

interface NewFamily {
  readonly id: FamilyId;
  readonly familyCardNumber: FamilyCardNumber;
  readonly region: RegionCode;
  readonly careClass: CareClass;
  /** The first month of its bill. */
  readonly firstMonth: BillingMonth;
  /** The day from which the first premium may be paid; null for people whose cover goes on without a wait. */
  readonly firstPremiumFrom: CivilDate | null;
  readonly registeredAt: Date;
}

/** Inserts a family; the month before its first one counts as paid, since nobody was billed in it. */
export const insertFamily = (
  connection: Connection,
  { id, familyCardNumber, region, careClass, firstMonth, firstPremiumFrom, registeredAt }: NewFamily,
): Promise<number> =>
  execute(
    connection,
    sql`insert into families (id, family_card_number, region_code, care_class, paid_through, registered_at, first_premium_from)
      values (${id}, ${familyCardNumber}, ${region}, ${careClass},
        ${firstDayOf(addMonths(firstMonth, -1))}::date, ${registeredAt}, ${firstPremiumFrom}::date)`,
  );

export interface NewMembers {
  readonly familyId: FamilyId;
  readonly coveredFrom: BillingMonth;
  /** For people who join a family: the last month before theirs, and the day of their first premium. */
  readonly joins?: { readonly paidThrough: BillingMonth; readonly firstPremiumFrom: CivilDate } | null;
  readonly people: readonly (Pick<OpenedParticipant, 'nik' | 'name' | 'birthDate' | 'sex' | 'relation' | 'phone'> & {
    readonly id: ParticipantId;
  })[];
}

/** Inserts people, each with a card number from the sequence of new numbers. */
export const insertMembers = (
  { connection, keyring }: SealedWriting,
  { familyId, coveredFrom, joins = null, people }: NewMembers,
): Promise<number> => {
  const rows = people.map(({ nik, phone, ...person }) => ({
    ...person,
    ...sealNik(keyring, person.id, nik),
    ...keepPhone(keyring, person.id, phone),
  }));
  return execute(
    connection,
    sql`insert into participants (id, family_id, card_number, sealed_nik, nik_masked, nik_index, name, birth_date, sex, relation, phone, sealed_phone, phone_masked,
        phone_index, covered_from, own_paid_through, first_premium_from)
      select id, ${familyId}::uuid, '000' || nextval('card_numbers'), "sealedNik", "nikMasked", "nikIndex", name, "birthDate", sex, relation, phone, "sealedPhone", "phoneMasked",
        "phoneIndex", ${firstDayOf(coveredFrom)}::date, ${joins === null ? null : firstDayOf(joins.paidThrough)}::date, ${joins?.firstPremiumFrom ?? null}::date
      from json_to_recordset(${JSON.stringify(rows)}::json) as people (id uuid, "sealedNik" bytea, "nikMasked" text,
        "nikIndex" bytea, name text, "birthDate" date, sex text, relation text, phone text, "sealedPhone" bytea, "phoneMasked" text, "phoneIndex" bytea)`,
  );
};
