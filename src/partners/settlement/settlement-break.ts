/**
 * Breaks: differences between what is booked here and what a partner's file says, and the rules of what may be done
 * with them.
 */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PartnerId, PaymentId, SettlementBreakId, SettlementFileId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';

/** The classes of breaks. A line and a payment that agree are no break. */
export const BREAK_CLASSES = [
  'at-partner-not-here',
  'here-not-at-partner',
  'amount-differs',
  'status-differs',
  'paid-twice-at-partner',
  'duplicate-line',
  /** The payment is booked here but missing in the day's file; the next file may have it. */
  'timing',
  'unknown-account',
  /** The same reference, paid for one account here and for another in the file. */
  'another-account',
  /** A line that the partner's format cannot read. */
  'unreadable-line',
  /** A line with a negative amount, by which the partner takes money back. */
  'correction',
] as const;
export type BreakClass = (typeof BREAK_CLASSES)[number];

export const BREAK_STATES = ['waiting', 'open', 'reversal-proposed', 'closed'] as const;
export type BreakState = (typeof BREAK_STATES)[number];

export interface ReversalProposal {
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly approvedBy: string | null;
}

export interface SettlementBreak {
  readonly __typename: 'ReconciliationBreak';
  readonly id: SettlementBreakId;
  readonly partnerId: PartnerId;
  readonly partnerCode: string;
  readonly class: BreakClass;
  readonly state: BreakState;
  /** A text that a person wrote, or a key of `settlement-words.ts`. */
  readonly reason: string;
  /** The person who works on the break; null until one is named. */
  readonly owner: string | null;
  readonly day: CivilDate;
  readonly fileId: SettlementFileId | null;
  readonly line: number | null;
  readonly paymentId: PaymentId | null;
  readonly reference: string;
  /** The account number as the partner or the payment has it; it has to be masked when shown. */
  readonly accountText: string;
  readonly amountHere: Rupiah | null;
  readonly amountInFile: Rupiah | null;
  /** The text of a line that could not be read; null for every other break. It may hold numbers that have to be masked. */
  readonly lineText: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly proposal: ReversalProposal | null;
}

export const STEP_KINDS = [
  'opened',
  'posted',
  'found-later',
  'reclassified',
  'partner-asked',
  'assigned',
  'explained',
  'reversal-proposed',
  'reversal-declined',
  'reversed',
  'closed',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export interface BreakStep {
  readonly breakId: SettlementBreakId;
  readonly kind: StepKind;
  readonly byWhom: string;
  readonly note: string;
  readonly takenAt: Date;
}

/** The stored owner of a break until a person is named. */
export const FIRST_OWNER = 'settlement desk';

export type MoveProblem = 'break-closed' | 'reversal-pending';

/**
 * Checks a step. Assigning and explaining are possible until the break is closed; closing is not while a reversal waits
 * for approval.
 */
export function validateMove(
  { state }: Pick<SettlementBreak, 'state'>,
  move: 'assign' | 'explain' | 'close',
): MoveProblem | null {
  if (state === 'closed') return 'break-closed';
  return move === 'close' && state === 'reversal-proposed' ? 'reversal-pending' : null;
}

export type ProposalProblem = 'break-closed' | 'nothing-to-reverse' | 'reversal-pending';

/** Checks a proposal. Only a payment that is booked here can be taken back. */
export function validateProposal({
  state,
  paymentId,
}: Pick<SettlementBreak, 'state' | 'paymentId'>): ProposalProblem | null {
  if (state === 'closed') return 'break-closed';
  if (state === 'reversal-proposed') return 'reversal-pending';
  return paymentId === null ? 'nothing-to-reverse' : null;
}

export type ApprovalProblem = 'not-proposed' | 'same-person';

/** Checks an approval. Two different people are needed: the one who proposed a reversal never approves it. */
export function validateApproval(
  { state, proposal }: Pick<SettlementBreak, 'state' | 'proposal'>,
  approver: string,
): ApprovalProblem | null {
  if (state !== 'reversal-proposed' || proposal === null) return 'not-proposed';
  return proposal.proposedBy === approver ? 'same-person' : null;
}
