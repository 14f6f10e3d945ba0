/** Reads whole families, locks them, and writes what a change made of their people. */
import type { FamilyAccount } from '../arrears/index.js';
import { limitAsMoney } from '../../platform/db/limits-of-money.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Sql, execute, selectRows, sql } from '../../platform/db/sql.js';
import { firstDayOf } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import { FAMILY_ACCOUNT, type FamilyAccountRow, toFamilyAccount } from './family-account.js';
import type { Family, Participant } from './family.js';
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

const PERSON: Sql = sql`(id uuid, "familyId" uuid, "cardNumber" text, nik text, name text, "birthDate" date, sex text, relation text,
  phone text, "coveredFrom" date, "coveredThrough" date, ending text, "successorId" uuid,
  "paidThrough" date)`;

const toRow = (person: Participant) => ({
  ...person,
  coveredFrom: firstDayOf(person.coveredFrom),
  coveredThrough: person.coveredThrough === null ? null : firstDayOf(person.coveredThrough),
  paidThrough: person.paidThrough === null ? null : firstDayOf(person.paidThrough),
});

/** Writes people as a change left them; their card numbers and families never change. */
export const savePeople = (connection: Connection, people: readonly Participant[]): Promise<number> =>
  execute(
    connection,
    sql`update participants p set nik = n.nik, name = n.name, birth_date = n."birthDate", sex = n.sex, relation = n.relation,
        phone = n.phone, covered_through = n."coveredThrough", ending = n.ending, successor_id = n."successorId"
      from json_to_recordset(${JSON.stringify(people.map(toRow))}::json) as n ${PERSON} where p.id = n.id`,
  );

/** Inserts people who moved into the families that receive them, after the rows that they follow were saved. */
export const insertFollowers = (connection: Connection, people: readonly Participant[]): Promise<number> =>
  execute(
    connection,
    sql`insert into participants (id, family_id, card_number, nik, name, birth_date, sex, relation, phone, covered_from,
        covered_through, ending, own_paid_through)
      select id, "familyId", "cardNumber", nik, name, "birthDate", sex, relation, phone, "coveredFrom", "coveredThrough", ending,
        "paidThrough"
      from json_to_recordset(${JSON.stringify(people.map(toRow))}::json) as n ${PERSON}`,
  );
