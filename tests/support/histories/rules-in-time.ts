/** The rules of a random history: those of the release, and rows that are entered as it goes, each before it begins. */
import { assessBy, rulesOf } from '../../../src/composition/policies.js';
import { POLICIES } from '../../../src/composition/schema/policies.js';
import { nextMonth } from '../../../src/kernel/billing-month.js';
import { type CivilDate, civilDateIn, firstDayOf, monthOf } from '../../../src/kernel/civil-date.js';
import { randomIds } from '../../../src/kernel/ids.js';
import { WIT } from '../../../src/kernel/time-zone.js';
import { type EnteredRow, createPolicyBook } from '../../../src/platform/policies/policy-book.js';
import { beginningProblem } from '../../../src/platform/policies/policy-dates.js';
import type { AnsweringRules } from '../world/ask.js';

export interface RulesInTime extends AnsweringRules {
  /** Enters a row for the first month that may still be ruled and that no other row of the policy begins with. */
  enter(row: { readonly policy: 'tariffs' | 'arrears'; readonly values: unknown; readonly now: Date }): CivilDate;
  /** Forgets what was entered, for the next history. */
  forget(): void;
}

export function rulesInTime(): RulesInTime {
  const book = createPolicyBook(POLICIES);
  const rules = rulesOf(book);
  let entered: readonly EnteredRow[] = [];
  const take = (rows: readonly EnteredRow[]): void => {
    entered = rows;
    book.take(rows);
  };
  return {
    policies: book,
    rules,
    assess: assessBy(rules),
    enter({ policy, values, now }) {
      let month = nextMonth(monthOf(civilDateIn(now, WIT)));
      const isTaken = () => entered.some((row) => row.policy === policy && row.validFrom === firstDayOf(month));
      const isTooSoon = () =>
        beginningProblem({ begins: 'first-of-month' }, { effectiveFrom: firstDayOf(month), now }) !== null;
      while (isTaken() || isTooSoon()) month = nextMonth(month);
      const validFrom = firstDayOf(month);
      const row = { id: randomIds(), policy, validFrom, values, basis: 'a random history', assumption: null };
      take([...entered, row].toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)));
      return validFrom;
    },
    forget: () => take([]),
  };
}
