/** Writes requests and decisions of changes, and what an applied change makes of families and their people. */
import { carryChoices } from '../../households/facilities/index.js';
import {
  type Evidence,
  type SealedWriting,
  changeTerms,
  insertFamily,
  insertFollowers,
  savePeople,
} from '../../households/families/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { FamilyId, IdSource, MembershipChangeId } from '../../kernel/ids.js';
import { sealText } from '../../platform/encryption/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { NO_RUPIAH, type Rupiah } from '../../kernel/rupiah.js';
import type { Role } from '../../platform/auth/index.js';
import type { ChangeCommand, ChangedLine, Decision, SavedDetails } from './change.js';
import type { Plan } from './household.js';
import { CHANGE_DETAILS, DECISION_LINES } from './sealed-change.js';

export interface Actor {
  readonly subject: string;
  readonly role: Role;
}

/** Makes requests with one id run one after the other, so that each sees all that the one before it wrote. */
export const lockChange = (connection: Connection, id: MembershipChangeId): Promise<object[]> =>
  selectRows(connection, sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`);

export interface NewChange {
  readonly command: ChangeCommand;
  readonly details: SavedDetails;
  readonly familyId: FamilyId;
  readonly otherFamilyId: FamilyId | null;
  readonly regionCode: RegionCode;
  readonly requestHash: string;
  readonly by: Actor;
  readonly at: Date;
}

export const insertChange = (
  { connection, keyring }: SealedWriting,
  { command: { id, effectiveOn, evidence, change }, details, by, at, ...row }: NewChange,
): Promise<number> => {
  const { sealed, shown } = sealText(keyring, CHANGE_DETAILS, { row: id, value: JSON.stringify(details) });
  const { documentKind, documentNumber, documentDate, note }: Evidence = evidence;
  return execute(
    connection,
    sql`insert into membership_changes (id, kind, family_id, other_family_id, region_code, effective_on, sealed_details, reasons, document_kind,
        document_number, document_date, document_note, requested_at, requested_by, requested_by_role, request_hash)
      values (${id}, ${change.kind}, ${row.familyId}, ${row.otherFamilyId}, ${row.regionCode}, ${effectiveOn}::date,
        ${sealed}, ${shown}::jsonb, ${documentKind}, ${documentNumber}, ${documentDate}::date, ${note}, ${at}, ${by.subject},
        ${by.role}, ${row.requestHash})`,
  );
};

export interface NewDecision {
  readonly changeId: MembershipChangeId;
  readonly decision: Decision;
  readonly reason?: string | null;
  readonly lines?: readonly ChangedLine[];
  readonly credited?: Rupiah;
  readonly by: Actor;
  readonly at: Date;
}

export const insertDecision = (
  { connection, keyring }: SealedWriting,
  { changeId, decision, reason = null, lines = [], credited = NO_RUPIAH, by, at }: NewDecision,
): Promise<number> => {
  const { sealed, shown } = sealText(keyring, DECISION_LINES, { row: changeId, value: JSON.stringify(lines) });
  return execute(
    connection,
    sql`insert into membership_decisions (change_id, decision, decided_at, decided_by, decided_by_role, reason, sealed_lines, lines_masked, credited)
      values (${changeId}, ${decision}, ${at}, ${by.subject}, ${by.role}, ${reason}, ${sealed}, ${shown}::jsonb, ${credited})`,
  );
};

/** Writes what a plan makes of families and people. A person who moves keeps the clinic. */
export interface Writing {
  readonly newId: IdSource;
  readonly at: Date;
  readonly evidence: Evidence;
  /** Who requested it, and who decided it; null where one person is enough. */
  readonly by: string;
  readonly approvedBy: string | null;
}

export async function writePlan(
  writing: SealedWriting,
  plan: Plan,
  { newId, at, evidence, by, approvedBy }: Writing,
): Promise<void> {
  const { connection } = writing;
  const { founded, people, followers, terms } = plan;
  if (founded !== null) {
    const { id, familyCardNumber, region, careClass, firstMonth } = founded;
    const family = { id, familyCardNumber, region, careClass, firstMonth, firstPremiumFrom: null, registeredAt: at };
    await insertFamily(connection, family);
  }
  if (terms !== null) await changeTerms(connection, { ...terms, evidence, by, approvedBy, at }, newId);
  await savePeople(writing, people);
  if (followers.length === 0) return;
  await insertFollowers(writing, followers);
  await carryChoices(
    connection,
    people.flatMap(({ id, successorId }) => (successorId === null ? [] : [{ from: id, to: successorId, id: newId() }])),
  );
}
