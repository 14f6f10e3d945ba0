/** How a family stands, whether anybody asks by the card's number or the family looks at itself; and by when to pay. */
import type { Format } from '../../words/format.js';
import type { Words } from '../../words/words.js';

export interface Standing {
  readonly status: 'ACTIVE' | 'SUSPENDED' | 'AWAITING_FIRST_PREMIUM';
  readonly toPay: number;
  readonly monthsInArrears: number;
  readonly billedMonths: number;
  readonly dueDate: string | null;
  /** Whether the due day has passed. */
  readonly isLate: boolean;
  readonly suspendedSince: string | null;
  /** The last day on which the card is active if nothing is paid. */
  readonly activeThrough: string | null;
  readonly firstPremiumFrom?: string | null;
  readonly virtualAccount: string;
  readonly virtualAccountMandiri: string;
}

/** By when to pay. A day that has passed is told as passed, with what still can be done. */
export function deadlineOf(
  standing: Standing,
  { words, format }: { readonly words: Words; readonly format: Format },
): string {
  const { status, dueDate, isLate, suspendedSince, activeThrough } = standing;
  const { status: told } = words.citizen;
  if (!isLate) return dueDate === null ? '' : told.due(format.date(dueDate));
  if (status === 'SUSPENDED' && suspendedSince !== null) return told.suspendedSince(format.date(suspendedSince));
  const late = dueDate === null ? [] : [told.late(format.date(dueDate))];
  return [...late, activeThrough === null ? told.anyDay : told.stillActive(format.date(activeThrough))].join(' ');
}
