/** Writes registrations: the reads and locks that must come first, then the rows of one transaction. */
import {
  FAMILY_HOMES,
  type LockedFamilyRow,
  MEMBERS,
  type NewMembers,
  insertMembers,
  lockFamilyRow,
} from '../../households/families/index.js';
import type { JoinSealer, Keyring } from '../../platform/encryption/index.js';
import { type PersonalKind, insertReadings } from '../../platform/readings/index.js';
import type { PolicyBook } from '../../platform/policies/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { insertChoices, findHeadFacility } from '../../households/facilities/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FacilityChoiceId, FacilityId, FamilyId, IdSource } from '../../kernel/ids.js';
import type { Registrar } from './registration.js';

export interface RegistrationMoment {
  readonly registrar: Registrar;
  readonly now: Date;
  /** The day where the family lives. */
  readonly today: CivilDate;
  readonly newId: IdSource;
  readonly keyring: JoinSealer & Pick<Keyring, 'fingerprint'>;
  readonly policies: PolicyBook;
}

/** Makes requests with one id run one after the other, so that each sees all that the one before it wrote. */
export const lockRequest = (connection: Connection, id: string): Promise<object[]> =>
  selectRows(connection, sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`);

export interface EarlierRequest {
  readonly requestHash: string | null;
}

/**
 * Finds the earlier request with this id. Its hash is null when the id belongs to a row that was not registered here.
 */
export async function findEarlier(
  connection: Connection,
  { id, table }: { id: string; table: 'families' | 'participants' },
): Promise<EarlierRequest | null> {
  const known =
    table === 'families'
      ? sql`select from ${FAMILY_HOMES} f where f.family_id`
      : sql`select from ${MEMBERS} m where m.id`;
  const [row] = await selectRows<EarlierRequest>(
    connection,
    sql`select r.request_hash as "requestHash" from (select ${id}::uuid as id) as asked
      left join registrations r on r.id = asked.id
      where r.id is not null or exists (${known} = asked.id)`,
  );
  return row ?? null;
}

export interface JoinedFamily extends LockedFamilyRow {
  readonly headFacilityId: FacilityId | null;
  /** How many are members and stay. */
  readonly memberCount: number;
}

/** Locks the family like a posting does, so that no payment is decided while its bill changes. */
export async function lockJoinedFamily(
  connection: Connection,
  { familyId, today }: { familyId: FamilyId; today: CivilDate },
): Promise<JoinedFamily | null> {
  const family = await lockFamilyRow(connection, familyId);
  if (family === null) return null;
  const [members] = await selectRows<{ count: number }>(
    connection,
    sql`select count(*)::int as count from ${MEMBERS} m where m.family_id = ${familyId}::uuid and m.covered_through is null`,
  );
  const headFacilityId = await findHeadFacility(connection, { familyId, on: today });
  return { ...family, headFacilityId, memberCount: members?.count ?? 0 };
}

export interface NewPeople extends NewMembers {
  readonly facilityId: FacilityId | null;
}

/** Inserts the members, with their first clinic if they have one. */
export async function insertPeople(
  connection: Connection,
  { facilityId, ...members }: NewPeople,
  { registrar, now, today, newId, keyring }: RegistrationMoment,
): Promise<void> {
  await insertMembers({ connection, keyring }, members);
  if (facilityId === null) return;
  const choice = { facilityId, validFrom: today, reason: 'REGISTRATION', documents: [] } as const;
  const made = { chosenBy: registrar.subject, chosenAt: now };
  await insertChoices(
    connection,
    members.people.map(({ id }) => ({ ...choice, ...made, id: newId() as FacilityChoiceId, participantId: id })),
  );
}

export interface NewRegistration {
  readonly id: string;
  readonly kind: 'FAMILY' | 'MEMBER';
  readonly familyId: FamilyId;
  readonly persons: number;
  readonly requestHash: string;
}

/** Inserts who registered whom, for the cadre's credit. */
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

/**
 * Logs the numbers that were processed. By UU 27/2022 article 31, storing a number and being told that it is taken are
 * processing, like reading it.
 */
export async function logProcessing(
  connection: Connection,
  { families, fields }: { families: readonly FamilyId[]; fields: readonly PersonalKind[] },
  { registrar, now, newId }: RegistrationMoment,
): Promise<void> {
  if (families.length === 0) return;
  const { subject: viewer, role } = registrar;
  const by = { viewer, role, branchId: null, operation: 'registration', purpose: 'REGISTRATION' } as const;
  await insertReadings(connection, [{ id: newId(), ...by, familyIds: families, fields, searchedBy: [], readAt: now }]);
}
