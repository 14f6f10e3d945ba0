/** Tells the status of one person's card: that of the family, but for people who joined since and have not paid. */
import { addMonths } from '../../kernel/billing-month.js';
import { type CivilDate, monthOf } from '../../kernel/civil-date.js';
import type { ArrearsAssessment, CardStatus } from './assess-arrears.js';
import type { BilledMember } from './family-account.js';
import { ownPaidThrough, waits } from './joiners.js';

/** The status of one person's card, by that of the family; null for a person who is covered no more. */
export function statusOfMember(
  member: BilledMember,
  { status, joinersWait, today }: Pick<ArrearsAssessment, 'status' | 'joinersWait'> & { readonly today: CivilDate },
): CardStatus | null {
  const month = monthOf(today);
  if ((member.coveredThrough ?? month) < month) return null;
  const own = ownPaidThrough(member);
  if (status !== 'ACTIVE' || own === null || !(joinersWait || waits(member, today))) return status;
  if (own < member.coveredFrom) return 'AWAITING_FIRST_PREMIUM';
  return own < addMonths(month, -1) ? 'SUSPENDED' : status;
}
