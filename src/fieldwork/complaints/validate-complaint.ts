/** Pure decisions on new and repeated complaints and on the steps that people take in them. */
import type {
  Complaint,
  ComplaintStep,
  FileComplaintCommand,
  FilingProblem,
  MoveComplaintCommand,
  MoveProblem,
} from './complaint.js';
import { type ComplaintMove, NEXT_STATES } from './complaint-words.js';
import { statusOf } from './complaint-status.js';

/** How far a phone's clock may run ahead of ours, in milliseconds. */
const CLOCK_DRIFT_MS = 5 * 60_000;

export const isSameFiling = (command: FileComplaintCommand, earlier: Complaint): boolean =>
  earlier.filedBy === command.filedBy &&
  earlier.filedByCadreId === command.filedByCadreId &&
  earlier.category === command.category &&
  earlier.channel === command.channel &&
  earlier.familyId === command.familyId &&
  earlier.aboutCadreId === command.aboutCadreId &&
  earlier.description === command.description &&
  earlier.filedAt.getTime() === command.filedAt.getTime();

export const isSameStep = (command: MoveComplaintCommand, earlier: ComplaintStep): boolean =>
  earlier.complaintId === command.complaintId &&
  earlier.kind === command.kind &&
  earlier.note === command.note &&
  earlier.byViewer === command.byViewer;

/** What is known of a new complaint's subject. `inReach` says whether the filer may speak for the family. */
export interface FilingFacts {
  readonly now: Date;
  readonly isFamilyInReach: boolean;
  readonly isCadreKnown: boolean;
}

export function validateFiling(command: FileComplaintCommand, facts: FilingFacts): FilingProblem | null {
  if (command.filedAt.getTime() > facts.now.getTime() + CLOCK_DRIFT_MS) return 'in-the-future';
  if (command.familyId !== null && !facts.isFamilyInReach) return 'family-outside-reach';
  if (command.aboutCadreId !== null && !facts.isCadreKnown) return 'cadre-unknown';
  // A citizen without a family here complains through a cadre, so that the complaint still has a region.
  const isAboutSomebody = command.familyId !== null || command.aboutCadreId !== null || command.filedByCadreId !== null;
  return isAboutSomebody ? null : 'subject-missing';
}

const WHY_NOT: Readonly<Record<ComplaintMove, MoveProblem>> = {
  ANSWERED: 'answered-already',
  ESCALATED: 'escalated-already',
  CLOSED: 'not-answered-yet',
};

/** Decides whether a move may be made; null when it may. Escalation by a deadline counts like a person's. */
export function validateMove(complaint: Complaint, move: ComplaintMove, now: Date): MoveProblem | null {
  const { state } = statusOf(complaint, now);
  if (state === 'CLOSED') return 'closed-already';
  if (!NEXT_STATES[state].includes(move)) return WHY_NOT[move];
  return move === 'CLOSED' && complaint.answeredAt === null ? 'not-answered-yet' : null;
}

/** The complaint after an allowed move; `answeredAt` keeps the time of the first answer. */
export function moved(complaint: Complaint, move: ComplaintMove, now: Date): Complaint {
  switch (move) {
    case 'ANSWERED':
      return { ...complaint, storedState: 'ANSWERED', answeredAt: complaint.answeredAt ?? now };
    case 'ESCALATED':
      return { ...complaint, storedState: 'ESCALATED', escalatedAt: now };
    case 'CLOSED':
      return { ...complaint, storedState: 'CLOSED', closedAt: now };
  }
}
