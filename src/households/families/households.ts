/** Reads whole families, locks them, and writes what a change made of their people. */
import type { FamilyAccount } from '../arrears/index.js';
import { limitAsMoney } from '../../platform/db/limits-of-money.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Sql, execute, selectRows, sql } from '../../platform/db/sql.js';
import { firstDayOf } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { FAMILY_ACCOUNT, type FamilyAccountRow, toFamilyAccount } from './family-account.js';
import type { SealedWriting } from './enrol-family.js';
import type { Family, OpenedParticipant, Participant } from './family.js';
import { type NikReading, findNiks, sealNik } from './participant-nik.js';
import { findPhones, keepPhone } from './participant-phone.js';
import { type FamilyRow, PARTICIPANT_COLUMNS, type ParticipantRow, toFamily, toParticipant } from './family-rows.js';

interface LockedHousehold {
  readonly family: Family;
  readonly account: FamilyAccount;
  readonly members: readonly Participant[];
}

/** Locks families until the transaction ends, in the order of their ids as posting does, and reads them with their people. */
export async function lockHouseholds(
  connection: Connection,
  ids: readonly FamilyId[],
): Promise<ReadonlyMap<FamilyId, LockedHousehold>> {
  await Promise.all([
    limitAsMoney(connection),
    execute(connection, sql`select from families where id = any(${[...ids]}::uuid[]) order by id for no key update`),
  ]);
  return findHouseholds(connection, ids);
}

/** Reads families with their people; the caller has checked that the viewer may see them. */
async function findHouseholds(
  connection: Pick<Pool, 'query'>,
  ids: readonly FamilyId[],
): Promise<ReadonlyMap<FamilyId, LockedHousehold>> {
  const [families, people] = await Promise.all([
    selectRows<FamilyRow & FamilyAccountRow>(
      connection,
      sql`select f.id, f.family_card_number as "familyCardNumber", f.region_code as "regionCode", ${FAMILY_ACCOUNT}
        from families f where f.id = any(${[...ids]}::uuid[])`,
    ),
    selectRows<ParticipantRow>(
      connection,
      sql`select ${PARTICIPANT_COLUMNS} from participants p where p.family_id = any(${[...ids]}::uuid[]) order by p.id`,
    ),
  ]);
  const membersOf = Map.groupBy(people.map(toParticipant), ({ familyId }) => familyId);
  return new Map(
    families.map((row) => [
      row.id,
      { family: toFamily(row, null), account: toFamilyAccount(row), members: membersOf.get(row.id) ?? [] },
    ]),
  );
}

/** A household whose people have their numbers opened. */
interface OpenedHousehold extends Omit<LockedHousehold, 'members'> {
  readonly members: readonly OpenedParticipant[];
}

/** Opens the numbers of everybody in households that were locked. */
export async function openHouseholds(
  reading: NikReading,
  households: ReadonlyMap<FamilyId, LockedHousehold>,
): Promise<ReadonlyMap<FamilyId, OpenedHousehold>> {
  const ids = [...households.values()].flatMap(({ members }) => members.map(({ id }) => id));
  const [niks, phones] = await Promise.all([findNiks(reading, ids), findPhones(reading, ids)]);
  const open = (member: Participant): OpenedParticipant => {
    const nik = niks.get(member.id);
    invariant(nik !== undefined, 'a member of a locked family stays');
    return { ...member, nik, phone: phones.get(member.id) ?? null };
  };
  return new Map([...households].map(([id, { members, ...rest }]) => [id, { ...rest, members: members.map(open) }]));
}

const PERSON: Sql = sql`(id uuid, "familyId" uuid, "cardNumber" text, "sealedNik" bytea, "nikMasked" text, "nikIndex" bytea, name text, "birthDate" date, sex text, relation text,
  phone text, "sealedPhone" bytea, "phoneMasked" text, "phoneIndex" bytea, "coveredFrom" date, "coveredThrough" date, ending text, "successorId" uuid,
  "paidThrough" date)`;

const toRow = (keyring: SealedWriting['keyring'], { nik, ...person }: OpenedParticipant) => ({
  ...person,
  ...sealNik(keyring, person.id, nik),
  ...keepPhone(keyring, person.id, person.phone),
  coveredFrom: firstDayOf(person.coveredFrom),
  coveredThrough: person.coveredThrough === null ? null : firstDayOf(person.coveredThrough),
  paidThrough: person.paidThrough === null ? null : firstDayOf(person.paidThrough),
});

const toRows = (keyring: SealedWriting['keyring'], people: readonly OpenedParticipant[]): string =>
  JSON.stringify(people.map((person) => toRow(keyring, person)));

/** Writes people as a change left them; their card numbers and families never change. */
export const savePeople = (
  { connection, keyring }: SealedWriting,
  people: readonly OpenedParticipant[],
): Promise<number> =>
  execute(
    connection,
    sql`update participants p set nik = null, sealed_nik = n."sealedNik", nik_masked = n."nikMasked", nik_index = n."nikIndex", name = n.name, birth_date = n."birthDate", sex = n.sex, relation = n.relation,
        phone = n.phone, sealed_phone = n."sealedPhone", phone_masked = n."phoneMasked", phone_index = n."phoneIndex", covered_through = n."coveredThrough", ending = n.ending, successor_id = n."successorId"
      from json_to_recordset(${toRows(keyring, people)}::json) as n ${PERSON} where p.id = n.id`,
  );

/** Inserts people who moved into the families that receive them, after the rows that they follow were saved. */
export const insertFollowers = (
  { connection, keyring }: SealedWriting,
  people: readonly OpenedParticipant[],
): Promise<number> =>
  execute(
    connection,
    sql`insert into participants (id, family_id, card_number, sealed_nik, nik_masked, nik_index, name, birth_date, sex, relation, phone, sealed_phone, phone_masked, phone_index, covered_from,
        covered_through, ending, own_paid_through)
      select id, "familyId", "cardNumber", "sealedNik", "nikMasked", "nikIndex", name, "birthDate", sex, relation, phone, "sealedPhone", "phoneMasked", "phoneIndex", "coveredFrom", "coveredThrough", ending,
        "paidThrough"
      from json_to_recordset(${toRows(keyring, people)}::json) as n ${PERSON}`,
  );
