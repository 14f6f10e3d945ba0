/** Reads the complaints of one family for the family itself: where they stand and what the branch said, and who filed none of them. */
import type { FamilyId } from '../../kernel/ids.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { Complaint, ComplaintStep } from './complaint.js';
import { COMPLAINT_COLUMNS, createComplaintQueries } from './complaint.queries.js';
import { statusOf } from './complaint-status.js';
import type { ComplaintCategory, ComplaintMove, ComplaintState } from './complaint-words.js';

export interface ComplaintOfFamily {
  readonly complaintId: Complaint['id'];
  readonly category: ComplaintCategory;
  readonly state: ComplaintState;
  readonly filedAt: Date;
  readonly answerDueAt: Date | null;
  readonly closeDueAt: Date;
  /** What the branch answered; null before. */
  readonly answer: string | null;
  /** With what it was closed; null before. */
  readonly result: string | null;
}

const COMPLAINTS_MAX = 24;

/** The last complaints, the newest first. The caller has proved to be of the family. */
export async function findComplaintsOfFamily(pool: Pool, familyId: FamilyId, now: Date): Promise<ComplaintOfFamily[]> {
  const complaints = await selectRows<Complaint>(
    pool,
    sql`select ${COMPLAINT_COLUMNS} from complaints c where c.family_id = ${familyId}::uuid
      order by c.received_at desc, c.id desc limit ${COMPLAINTS_MAX}`,
  );
  if (complaints.length === 0) return [];
  const steps = await createComplaintQueries(pool).findSteps(complaints.map(({ id }) => id));
  return complaints.map((complaint) => ({
    complaintId: complaint.id,
    category: complaint.category,
    state: statusOf(complaint, now).state,
    filedAt: complaint.filedAt,
    answerDueAt: complaint.answerDueAt,
    closeDueAt: complaint.closeDueAt,
    answer: noteOf(steps, complaint.id, 'ANSWERED'),
    result: noteOf(steps, complaint.id, 'CLOSED'),
  }));
}

const noteOf = (steps: readonly ComplaintStep[], complaint: Complaint['id'], kind: ComplaintMove): string | null =>
  steps.findLast((step) => step.complaintId === complaint && step.kind === kind)?.note ?? null;
