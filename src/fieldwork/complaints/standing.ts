/** Where a complaint stands at a moment: the clock escalates what nobody answered or closed in time, without a write. */
import type { Complaint } from './complaint.js';
import type { ComplaintState } from './complaint-words.js';

export type Overdue = 'ANSWER' | 'CLOSURE';

export interface Standing {
  readonly state: ComplaintState;
  /** Which deadline has passed without its deed; closure before answer. Null for what is closed. */
  readonly overdue: Overdue | null;
  /** Who escalated it, if it is escalated. */
  readonly escalatedBy: 'PERSON' | 'CLOCK' | null;
  readonly escalatedSince: Date | null;
}

type Clocked = Pick<
  Complaint,
  'storedState' | 'answerDueAt' | 'closeDueAt' | 'answeredAt' | 'escalatedAt' | 'closedAt'
>;

/** A deadline is met by a deed at its very moment, and missed from then on. */
const hasPassed = (deadline: Date | null, now: Date): deadline is Date =>
  deadline !== null && deadline.getTime() <= now.getTime();

function missed({ answerDueAt, closeDueAt, answeredAt, closedAt }: Clocked, now: Date): [Overdue, Date] | null {
  if (closedAt !== null) return null;
  if (hasPassed(closeDueAt, now)) return ['CLOSURE', closeDueAt];
  return answeredAt === null && hasPassed(answerDueAt, now) ? ['ANSWER', answerDueAt] : null;
}

export function standingOf(complaint: Clocked, now: Date): Standing {
  const [overdue, since] = missed(complaint, now) ?? [null, null];
  if (complaint.storedState === 'ESCALATED')
    return { state: 'ESCALATED', overdue, escalatedBy: 'PERSON', escalatedSince: complaint.escalatedAt };
  return {
    state: overdue === null ? complaint.storedState : 'ESCALATED',
    overdue,
    escalatedBy: overdue === null ? null : 'CLOCK',
    escalatedSince: since,
  };
}
