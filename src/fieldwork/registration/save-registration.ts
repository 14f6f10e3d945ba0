/** The writing side of registering: what must be known and locked first, then the rows of one transaction. */
import type { Connection } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { insertChoices } from '../../households/facilities/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import { addMonths } from '../../kernel/billing-month.js';
import { type CivilDate, firstDayOf, monthOf } from '../../kernel/civil-date.js';
import type { FamilyCardNumber } from '../../kernel/family-card-number.js';
import type { FacilityChoiceId, FacilityId, FamilyId, IdSource, ParticipantId } from '../../kernel/ids.js';
import type { Nik } from '../../kernel/nik.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { NewMember, Registrar, RegisterFamilyCommand } from './registration.js';

export interface RegistrationMoment {
  readonly registrar: Registrar;
  readonly now: Date;
  /** Where the family lives. */
  readonly today: CivilDate;
  readonly newId: IdSource;
}

/** Of requests with one id, the next begins when the one before has ended: it then meets what that one wrote, all of it. */
export const lockRequest = (connection: Connection, id: string): Promise<object[]> =>
  selectRows(connection, sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`);

export interface EarlierRequest {
  readonly requestHash: string | null;
}

/** The request that was kept under this id, or a hash of null when the id stands for something never registered here. */
export async function findEarlier(
  connection: Connection,
  { id, table }: { id: string; table: 'families' | 'participants' },
): Promise<EarlierRequest | null> {
  const known = table === 'families' ? sql`select id from families` : sql`select id from participants`;
  const [row] = await selectRows<EarlierRequest>(
    connection,
    sql`select r.request_hash as "requestHash" from (select ${id}::uuid as id) as asked
      left join registrations r on r.id = asked.id
      where r.id is not null or exists (${known} where id = asked.id)`,
  );
  return row ?? null;
}

export interface TakenNik {
  readonly nik: Nik;
  readonly familyId: FamilyId;
}

export const findTakenNiks = (connection: Connection, niks: readonly Nik[]): Promise<TakenNik[]> =>
  selectRows<TakenNik>(
    connection,
    sql`select nik, family_id as "familyId" from participants where nik = any(${[...niks]}::text[])`,
  );

export async function isFamilyCardTaken(connection: Connection, number: FamilyCardNumber): Promise<boolean> {
  const rows = await selectRows(connection, sql`select id from families where family_card_number = ${number}`);
  return rows.length > 0;
}

export interface JoinedFamily {
  readonly regionCode: RegionCode;
  readonly firstPremiumFrom: CivilDate | null;
  readonly headFacilityId: FacilityId | null;
}

/** Locks the family as posting does, so that no payment is decided while its bill changes. */
export async function lockJoinedFamily(
  connection: Connection,
  { familyId, today }: { familyId: FamilyId; today: CivilDate },
): Promise<JoinedFamily | null> {
  const [row] = await selectRows<JoinedFamily>(
    connection,
    sql`select f.region_code as "regionCode", f.first_premium_from as "firstPremiumFrom", (
        select c.facility_id from participants p join facility_choices c on c.participant_id = p.id
        where p.family_id = f.id and p.relation = 'HEAD' and c.valid_from <= ${today}::date
        order by c.valid_from desc limit 1) as "headFacilityId"
      from families f where f.id = ${familyId}::uuid for no key update of f`,
  );
  return row ?? null;
}

/** The month before its first counts as settled: nobody was billed in it. */
export const insertFamily = (
  connection: Connection,
  command: RegisterFamilyCommand,
  { firstPremiumFrom, now }: { firstPremiumFrom: CivilDate; now: Date },
): Promise<number> =>
  execute(
    connection,
    sql`insert into families (id, family_card_number, region_code, care_class, paid_through, registered_at, first_premium_from)
      values (${command.id}, ${command.familyCardNumber}, ${command.region}, ${command.careClass},
        ${firstDayOf(addMonths(monthOf(firstPremiumFrom), -1))}::date, ${now}, ${firstPremiumFrom}::date)`,
  );

export interface NewPeople {
  readonly familyId: FamilyId;
  readonly coveredFrom: BillingMonth;
  readonly people: readonly (NewMember & { readonly id: ParticipantId })[];
  readonly facilityId: FacilityId | null;
}

/** Each with a card number of its own from the block that is given out here. */
export async function insertPeople(
  connection: Connection,
  { familyId, coveredFrom, people, facilityId }: NewPeople,
  { registrar, now, today, newId }: RegistrationMoment,
): Promise<void> {
  await execute(
    connection,
    sql`insert into participants (id, family_id, card_number, nik, name, birth_date, sex, relation, phone, covered_from)
      select id, ${familyId}::uuid, '000' || nextval('card_numbers'), nik, name, "birthDate", sex, relation, phone,
        ${firstDayOf(coveredFrom)}::date
      from json_to_recordset(${JSON.stringify(people)}::json) as people (id uuid, nik text, name text, "birthDate" date,
        sex text, relation text, phone text)`,
  );
  if (facilityId === null) return;
  const choice = { facilityId, validFrom: today, reason: 'REGISTRATION', documents: [] } as const;
  const made = { chosenBy: registrar.subject, chosenAt: now };
  await insertChoices(
    connection,
    people.map(({ id }) => ({ ...choice, ...made, id: newId() as FacilityChoiceId, participantId: id })),
  );
}

export interface NewRegistration {
  readonly id: string;
  readonly kind: 'FAMILY' | 'MEMBER';
  readonly familyId: FamilyId;
  readonly persons: number;
  readonly requestHash: string;
}

/** Who brought whom in, kept for the cadre's credit. */
export const insertRegistration = (
  connection: Connection,
  { id, kind, familyId, persons, requestHash }: NewRegistration,
  { registrar, now, today }: RegistrationMoment,
): Promise<number> =>
  execute(
    connection,
    sql`insert into registrations (id, kind, family_id, persons, cadre_id, registered_by, registered_on, registered_at, request_hash)
      values (${id}, ${kind}, ${familyId}, ${persons}, ${registrar.cadreId}, ${registrar.subject}, ${today}::date, ${now}, ${requestHash})`,
  );

/** UU 27/2022 Ps. 31: taking numbers in, and being told that one is taken, are processing like any reading. */
export async function logProcessing(
  connection: Connection,
  { families, fields }: { families: readonly FamilyId[]; fields: readonly string[] },
  { registrar, now, newId }: RegistrationMoment,
): Promise<void> {
  const rows = families.map((familyId) => ({ id: newId(), familyId }));
  await execute(
    connection,
    sql`insert into access_log (id, viewer, role, family_id, fields, purpose, read_at)
      select id, ${registrar.subject}, ${registrar.role}, "familyId", ${[...fields]}::text[], 'REGISTRATION', ${now}
      from json_to_recordset(${JSON.stringify(rows)}::json) as processed (id uuid, "familyId" uuid)`,
  );
}
