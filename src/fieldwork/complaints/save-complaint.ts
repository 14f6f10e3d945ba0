/** Writes complaints inside the caller's transaction; the last statement numbers the event. */
import { FAMILY_HOMES } from '../../households/families/index.js';
import { CADRE_HOMES } from '../cadres/index.js';
import { isAssigned } from '../portfolios/index.js';
import { isAppointed } from '../appointments/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { CadreId, ComplaintId, ComplaintStepId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type ZoneDays, dayIn } from '../../households/regions/index.js';
import type { Complaint, ComplaintStep } from './complaint.js';
import { COMPLAINT_COLUMNS, STEP_COLUMNS } from './complaint.queries.js';

/** Waits for any other transaction that writes the same id, then locks the id until this transaction ends. */
export async function lockComplaint(connection: Connection, id: ComplaintId): Promise<Complaint | null> {
  const [row] = await selectRows<Complaint>(
    connection,
    sql`select ${COMPLAINT_COLUMNS} from complaints c where c.id = ${id}::uuid for update`,
  );
  return row ?? null;
}

/** Returns false when the id is taken. */
export const insertComplaint = async (connection: Connection, complaint: Complaint): Promise<boolean> =>
  (await execute(
    connection,
    sql`insert into complaints (id, category, level, channel, state, family_id, about_cadre_id, region_code, description, filed_by,
        filed_by_cadre_id, filed_at, received_at, answer_due_at, close_due_at)
      values (${complaint.id}, ${complaint.category}, ${complaint.level}, ${complaint.channel}, ${complaint.storedState},
        ${complaint.familyId}, ${complaint.aboutCadreId}, ${complaint.regionCode}, ${complaint.description}, ${complaint.filedBy},
        ${complaint.filedByCadreId}, ${complaint.filedAt}, ${complaint.receivedAt}, ${complaint.answerDueAt}, ${complaint.closeDueAt})
      on conflict (id) do nothing`,
  )) === 1;

export async function findStep(connection: Connection, id: ComplaintStepId): Promise<ComplaintStep | null> {
  const [row] = await selectRows<ComplaintStep>(
    connection,
    sql`select ${STEP_COLUMNS} from complaint_steps s where s.id = ${id}::uuid`,
  );
  return row ?? null;
}

/** Writes a step and the complaint's new state. Returns false, having written nothing, when the step's id is taken. */
export async function writeStep(connection: Connection, step: ComplaintStep, complaint: Complaint): Promise<boolean> {
  const inserted = await execute(
    connection,
    sql`insert into complaint_steps (id, complaint_id, kind, by_viewer, by_role, taken_at, note)
      values (${step.id}, ${step.complaintId}, ${step.kind}, ${step.byViewer}, ${step.byRole}, ${step.takenAt}, ${step.note})
      on conflict (id) do nothing`,
  );
  if (inserted === 0) return false;
  const { id, storedState, answeredAt, escalatedAt, closedAt } = complaint;
  await execute(
    connection,
    sql`update complaints set state = ${storedState}, answered_at = ${answeredAt}, escalated_at = ${escalatedAt}, closed_at = ${closedAt}
      where id = ${id}`,
  );
  return true;
}

export interface Subject {
  readonly familyId: FamilyId | null;
  readonly aboutCadreId: CadreId | null;
  readonly filedByCadreId: CadreId | null;
}

/** The regions where the named family and cadres live; null for one that is not named or does not exist. */
export interface Homes {
  readonly family: RegionCode | null;
  readonly aboutCadre: RegionCode | null;
  readonly filingCadre: RegionCode | null;
}

export async function findHomes(connection: Connection, subject: Subject): Promise<Homes> {
  const [row] = await selectRows<Homes>(
    connection,
    sql`select (select region_code from ${FAMILY_HOMES} f where family_id = ${subject.familyId}::uuid) as family,
      (select home_region_code from ${CADRE_HOMES} c where cadre_id = ${subject.aboutCadreId}::uuid) as "aboutCadre",
      (select home_region_code from ${CADRE_HOMES} c where cadre_id = ${subject.filedByCadreId}::uuid) as "filingCadre"`,
  );
  return row ?? { family: null, aboutCadre: null, filingCadre: null };
}

/**
 * Whether the cadre is appointed and holds the family today, in the zone of the cadre's home; a null family asks for
 * the appointment only.
 */
export async function isHeldBy(
  connection: Connection,
  { cadreId, familyId, days }: { cadreId: CadreId; familyId: FamilyId | null; days: ZoneDays },
): Promise<boolean> {
  const [cadre, day] = [sql`c.cadre_id`, dayIn('c.home_region_code', days)];
  const rows = await selectRows(
    connection,
    sql`select from ${CADRE_HOMES} c where c.cadre_id = ${cadreId}::uuid and ${isAppointed(cadre, day)}
      and (${familyId}::uuid is null or ${isAssigned({ family: sql`${familyId}::uuid`, cadre, day })})`,
  );
  return rows.length > 0;
}
