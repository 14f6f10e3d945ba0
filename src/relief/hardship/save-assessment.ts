/** Writes assessments inside the caller's transaction. */
import { CALLS } from '../../outreach/telecollecting/index.js';
import { VISITS } from '../../fieldwork/visits/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { HardshipAssessmentId } from '../../kernel/ids.js';
import type { HardshipAssessment, RecordCommand } from './assessment.js';
import { ASSESSMENT_COLUMNS, type AssessmentRow, toAssessment } from './hardship.queries.js';
import type { ReferralState } from './referral.js';

/** Locks the assessment until the transaction ends. */
export async function lockAssessment(
  connection: Connection,
  id: HardshipAssessmentId,
): Promise<HardshipAssessment | null> {
  const [row] = await selectRows<AssessmentRow>(
    connection,
    sql`select ${ASSESSMENT_COLUMNS} from hardship_assessments a where a.id = ${id}::uuid for update`,
  );
  return row === undefined ? null : toAssessment(row);
}

/** Whether the named visit or call is one of the family; true when none is named. */
export async function isContactOf(
  connection: Connection,
  { contact, contactId, familyId }: Pick<RecordCommand, 'contact' | 'contactId' | 'familyId'>,
): Promise<boolean> {
  if (contactId === null) return true;
  if (contact === 'COUNTER') return false;
  const contacts = contact === 'VISIT' ? VISITS : CALLS;
  const rows = await selectRows(
    connection,
    sql`select from ${contacts} c where id = ${contactId}::uuid and family_id = ${familyId}::uuid`,
  );
  return rows.length > 0;
}

export interface NewAssessment {
  readonly assessment: HardshipAssessment;
  readonly policyFrom: CivilDate;
  readonly by: Viewer;
}

/** Returns false when the id is taken. */
export async function insertAssessment(
  connection: Connection,
  { assessment: a, policyFrom, by }: NewAssessment,
): Promise<boolean> {
  const answers = JSON.stringify({ ...a.answers, monthlyIncome: a.answers.monthlyIncome.toString() });
  const inserted = await execute(
    connection,
    sql`insert into hardship_assessments (id, family_id, region_code, cadre_id, contact, contact_id, answers, months_in_arrears,
        policy_from, ability, route, reasons, referral, made_at, recorded_at, recorded_by, recorded_by_role)
      values (${a.id}, ${a.familyId}, ${a.regionCode}, ${a.cadreId}, ${a.contact}, ${a.contactId}, ${answers}, ${a.monthsInArrears},
        ${policyFrom}, ${a.ability}, ${a.route}, ${JSON.stringify(a.reasons)}, ${a.referral}, ${a.madeAt}, ${a.recordedAt}, ${by.subject}, ${by.role})
      on conflict (id) do nothing`,
  );
  return inserted === 1;
}

export interface NewStep {
  readonly id: string;
  readonly assessmentId: HardshipAssessmentId;
  readonly state: ReferralState;
  readonly note: string;
  readonly by: Viewer;
  readonly takenAt: Date;
}

/** Writes a step. Returns false, having written nothing, when its id is taken. */
export async function writeStep(connection: Connection, step: NewStep): Promise<boolean> {
  const inserted = await execute(
    connection,
    sql`insert into hardship_referral_steps (id, assessment_id, state, taken_at, by_viewer, by_role, note)
      values (${step.id}, ${step.assessmentId}, ${step.state}, ${step.takenAt}, ${step.by.subject}, ${step.by.role}, ${step.note})
      on conflict (id) do nothing`,
  );
  if (inserted === 0) return false;
  await execute(
    connection,
    sql`update hardship_assessments set referral = ${step.state} where id = ${step.assessmentId}`,
  );
  return true;
}

export async function findStepState(
  connection: Connection,
  { id, assessmentId }: { id: string; assessmentId: HardshipAssessmentId },
): Promise<ReferralState | 'of-another' | null> {
  const [row] = await selectRows<{ assessmentId: string; state: ReferralState }>(
    connection,
    sql`select assessment_id as "assessmentId", state from hardship_referral_steps where id = ${id}::uuid`,
  );
  if (row === undefined) return null;
  return row.assessmentId === assessmentId ? row.state : 'of-another';
}
