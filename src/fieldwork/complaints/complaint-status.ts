/** Computes where a complaint stands at a moment: a passed deadline escalates it without a write. */
import type { Complaint } from './complaint.js';
import type { ComplaintState } from './complaint-words.js';

export type Overdue = 'ANSWER' | 'CLOSURE';

export interface ComplaintStatus {
  readonly state: ComplaintState;
  /**
   * The deadline that has passed without its step, closure before answer; null when none has or the complaint is
   * closed.
   */
  readonly overdue: Overdue | null;
  /** Who or what escalated it; null when it is not escalated. */
  readonly escalatedBy: 'PERSON' | 'CLOCK' | null;
  readonly escalatedSince: Date | null;
}

type Clocked = Pick<
  Complaint,
  'storedState' | 'answerDueAt' | 'closeDueAt' | 'answeredAt' | 'escalatedAt' | 'closedAt'
>;

/** A deadline counts as passed from its very moment on. */
const hasPassed = (deadline: Date | null, now: Date): deadline is Date =>
  deadline !== null && deadline.getTime() <= now.getTime();

function missed({ answerDueAt, closeDueAt, answeredAt, closedAt }: Clocked, now: Date): [Overdue, Date] | null {
  if (closedAt !== null) return null;
  if (hasPassed(closeDueAt, now)) return ['CLOSURE', closeDueAt];
  return answeredAt === null && hasPassed(answerDueAt, now) ? ['ANSWER', answerDueAt] : null;
}

export function statusOf(complaint: Clocked, now: Date): ComplaintStatus {
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

/** By when the next step is due: the answer, as long as there is none, or the closure; null once it is closed. */
export function nextDueOf({ answerDueAt, closeDueAt, answeredAt, closedAt }: Clocked): Date | null {
  if (closedAt !== null) return null;
  return answeredAt === null && answerDueAt !== null && answerDueAt < closeDueAt ? answerDueAt : closeDueAt;
}
