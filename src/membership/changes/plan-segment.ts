/** Plans a change of who pays the premium of a family, from a month on; what it owed before stays owed. It is pure. */
import { termsIn } from '../../households/arrears/index.js';
import { nextMonth } from '../../kernel/billing-month.js';
import { type CivilDate, monthOf } from '../../kernel/civil-date.js';
import type { PlanProblem, SegmentChange } from './change.js';
import type { ChangePolicy } from './change-policy.js';
import { type Household, NOTHING_PLANNED, type Plan, isMember } from './household.js';

export function planSegment(
  { segment, careClass, from, register }: SegmentChange,
  { household, today, policy }: { household: Household; today: CivilDate; policy: ChangePolicy },
): Plan | PlanProblem {
  const { family, account, members } = household;
  if (!members.some(isMember)) return { kind: 'family-has-ended' };
  if (from > nextMonth(monthOf(today))) return { kind: 'month-too-late' };
  const held = termsIn(account.terms, from);
  const wanted = careClass ?? held.careClass;
  const stays = account.terms.every(
    (terms) => terms.from <= from || (terms.segment === segment && terms.careClass === wanted),
  );
  if (held.segment === segment && held.careClass === wanted && stays) return { kind: 'nothing-to-change' };
  if (segment === 'PBI') {
    if (register === null) return { kind: 'register-needed' };
    const { pbiDecileMax: most } = policy;
    if (most !== null && register.decile > most) return { kind: 'decile-too-high', most };
  }
  const terms = { familyId: family.id, from, segment, ...(careClass === null ? {} : { careClass }) };
  return { ...NOTHING_PLANNED, terms };
}
