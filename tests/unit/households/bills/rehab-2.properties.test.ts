import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { amountDue, billOn } from '../../../../src/households/bills/index.js';
import { assessBill } from '../../../../src/households/bills/family-bill.js';
import type { InstalmentAccount } from '../../../../src/households/bills/index.js';
import { proposePlan } from '../../../../src/households/instalments/rules/propose-plan.js';
import { JKN_REHAB_POLICY } from '../../../../src/households/instalments/rules/rehab-policy.js';
import { addMonths, billingMonth } from '../../../../src/kernel/billing-month.js';
import { CARE_CLASSES } from '../../../../src/kernel/care-class.js';
import { civilDate, dayOfMonth } from '../../../../src/kernel/civil-date.js';
import type { InstalmentPlanId } from '../../../../src/kernel/ids.js';
import { NO_RUPIAH, type Rupiah, plus } from '../../../../src/kernel/rupiah.js';
import { decidePosting } from '../../../../src/money/payments/posting/decide-posting.js';
import type { PaymentNotice } from '../../../../src/money/payments/posting/payment-notice.js';
import { RULES } from '../../../support/posting-harness.js';
import { aFamily } from '../arrears/a-family.js';

const REGISTERED = civilDate('2026-03-20');
const notice = (amount: Rupiah) => ({ kind: 'moved', amount, monthsAhead: null }) as unknown as PaymentNotice;

const families = fc.record({
  months: fc.integer({ min: 4, max: 40 }),
  careClass: fc.constantFrom(...CARE_CLASSES),
  members: fc.integer({ min: 1, max: 5 }),
  stages: fc.integer({ min: 1, max: 12 }),
});

/** A family that owes so many months and registers a plan with as many stages as it may have, at most those asked. */
function register({
  months,
  careClass,
  members,
  stages,
}: {
  months: number;
  careClass: 'I' | 'II' | 'III';
  members: number;
  stages: number;
}) {
  const account = aFamily({ paidThrough: addMonths(billingMonth('2026-02'), -months), careClass, people: members });
  const assessment = assessBill({ account, today: REGISTERED, ...RULES });
  const facts = { segment: 'PBPU' as const, hasRunningPlan: false, assessment, today: REGISTERED };
  const most = proposePlan({ ...facts, stages: null }, JKN_REHAB_POLICY);
  if (most.kind === 'refused') throw new Error(most.problem);
  const proposal = proposePlan({ ...facts, stages: Math.min(stages, most.stagesMax) }, JKN_REHAB_POLICY);
  if (proposal.kind === 'refused') throw new Error(proposal.problem);
  return { account, plan: { id: 'plan-1' as InstalmentPlanId, ...proposal.terms }, schedule: proposal.schedule };
}

describe('a plan under REHAB 2.0', () => {
  test('is paid stage by stage, and the last stage activates the cards', () => {
    fc.assert(
      fc.property(families, (family) => {
        const { account, plan, schedule } = register(family);
        let instalments: InstalmentAccount = { held: NO_RUPIAH, plan };
        for (const { number, month, amount } of schedule) {
          const today = dayOfMonth(month, 15);
          const bill = billOn({ account, instalments, today, ...RULES });
          expect([number, amountDue(bill)]).toEqual([number, amount]);
          const decision = decidePosting(
            { notice: notice(amount), account, instalments, earlier: null, isReversedEarlier: false, today },
            RULES,
          );
          if (number < schedule.length) {
            expect(decision.kind).toBe('instalment');
            instalments = { ...instalments, held: plus(instalments.held, amount) };
            expect(assessBill({ account, instalments, today, ...RULES }).status).toBe('SUSPENDED');
          } else {
            if (!('accountAfter' in decision)) throw new Error(`the last stage was ${decision.kind}`);
            const after = assessBill({ account: decision.accountAfter, today, ...RULES });
            expect([after.status, after.amountToReactivate, decision.accountAfter.credit]).toEqual(['ACTIVE', 0n, 0n]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('keeps the cards active from the first stage on where the policy says so, and only while it is kept', () => {
    const { account, plan, schedule } = register({ months: 8, careClass: 'III', members: 2, stages: 4 });
    const early = { ...plan, activeAfter: 'FIRST_STAGE' as const };
    const [first] = schedule;
    const statusOn = (day: string, held: Rupiah): string =>
      assessBill({ account, instalments: { held, plan: early }, today: civilDate(day), ...RULES }).status;
    expect(statusOn('2026-04-10', NO_RUPIAH)).toBe('SUSPENDED');
    expect(statusOn('2026-04-10', first!.amount)).toBe('ACTIVE');
    expect(statusOn('2026-05-31', first!.amount)).toBe('ACTIVE');
    expect(statusOn('2026-06-01', first!.amount)).toBe('SUSPENDED');
  });
});
