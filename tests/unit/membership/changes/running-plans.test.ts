import { describe, expect, test } from '@jest/globals';
import {
  JKN_ARREARS_POLICY,
  JKN_TARIFFS,
  compileTariffs,
  jknCeilingsOn,
  lastingTerms,
} from '../../../../src/households/arrears/index.js';
import type { PlanTerms } from '../../../../src/households/bills/index.js';
import type { Family, OpenedParticipant } from '../../../../src/households/families/index.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { FamilyId, InstalmentPlanId, ParticipantId } from '../../../../src/kernel/ids.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import type { ClassChange } from '../../../../src/membership/changes/change.js';
import { JKN_CHANGE_POLICY } from '../../../../src/membership/changes/change-policy.js';
import { type ClassPolicy, JKN_CLASS_POLICY } from '../../../../src/membership/changes/class-policy.js';
import { type Household, NOTHING_PLANNED, type Plan } from '../../../../src/membership/changes/household.js';
import { judgeChange } from '../../../../src/membership/changes/judge-change.js';
import { planMergeOfFamilies } from '../../../../src/membership/changes/plan-merge.js';
import { JKN_POSTING_POLICY } from '../../../../src/money/payments/index.js';

const RULES = {
  tariffs: compileTariffs(JKN_TARIFFS),
  arrearsPolicies: JKN_ARREARS_POLICY,
  postingPolicies: JKN_POSTING_POLICY,
  ceilingsOn: jknCeilingsOn,
};

/** Three stages of 70,000 from January to March 2026, without running premiums. */
const TERMS: PlanTerms = {
  id: 'plan' as InstalmentPlanId,
  total: rupiah(210_000n),
  runningPremiums: rupiah(0n),
  stages: 3,
  firstMonth: billingMonth('2026-01'),
  activeAfter: 'LAST_STAGE',
};

interface Params {
  readonly id?: string;
  readonly paidThrough?: string;
  readonly held?: bigint;
  readonly plan?: PlanTerms | null;
}

/** One person of class III: 35,000 a month. */
function household({ id = 'a', paidThrough = '2025-06', held = 0n, plan = TERMS }: Params): Household {
  const member = {
    id: `head of ${id}` as ParticipantId,
    familyId: id as FamilyId,
    relation: 'HEAD',
    coveredFrom: billingMonth('2020-01'),
    coveredThrough: null,
    successorId: null,
    ending: null,
  } as OpenedParticipant;
  const account = {
    terms: lastingTerms('III', 'PBPU'),
    paidThrough: billingMonth(paidThrough),
    credit: rupiah(0n),
    firstPremiumFrom: null,
    members: [member],
  };
  const instalments = plan === null ? null : { held: rupiah(held), plan };
  return { family: { id, ...account, instalments } as unknown as Family, account, members: [member] };
}

const CLASS: ClassChange = {
  kind: 'CARE_CLASS',
  familyId: 'a' as FamilyId,
  careClass: 'II',
  from: billingMonth('2026-03'),
};
const PLANNED: Plan = {
  ...NOTHING_PLANNED,
  terms: { familyId: 'a' as FamilyId, from: CLASS.from, careClass: 'II' },
};

const judge = (of: Household, today: string, classPolicies: readonly ClassPolicy[] = JKN_CLASS_POLICY) =>
  judgeChange(CLASS, {
    households: new Map([[of.family.id, of]]),
    plan: PLANNED,
    today: civilDate(today),
    rules: RULES,
    policies: JKN_CHANGE_POLICY,
    classPolicies,
    histories: new Map(),
  });

describe('a change of class of a family that pays in stages', () => {
  test('is refused with the plan, its stages and the month of the last one', () => {
    const waits = { kind: 'class-in-instalments', planId: 'plan', stages: 3, lastMonth: '2026-03' };
    expect(judge(household({ held: 70_000n }), '2026-02-05')).toEqual(waits);
    expect(judge(household({ held: 0n }), '2026-01-31')).toEqual(waits);
  });

  test('is refused while a plan runs for the current month alone', () => {
    expect(judge(household({ paidThrough: '2026-01' }), '2026-01-05')).toMatchObject({ reasons: ['CARE_CLASS'] });
    expect(judge(household({ paidThrough: '2025-12' }), '2026-01-05')).toMatchObject({ kind: 'class-in-instalments' });
  });

  test('is refused for its arrears once the plan is in default, less what its money pays', () => {
    expect(judge(household({ held: 70_000n }), '2026-03-05')).toEqual({ kind: 'class-in-arrears', months: 6 });
    expect(judge(household({ plan: null }), '2026-03-05')).toEqual({ kind: 'class-in-arrears', months: 8 });
  });

  test('is possible where the money in the plan pays everything, or a rule asks for nothing', () => {
    const paid = household({ paidThrough: '2025-12', held: 70_000n });
    expect(judge(paid, '2026-02-05')).toMatchObject({ reasons: ['CARE_CLASS'] });
    const allowing = JKN_CLASS_POLICY.map((row): ClassPolicy => ({ ...row, inArrears: 'allow' }));
    expect(judge(household({}), '2026-01-05', allowing)).toMatchObject({ reasons: ['CARE_CLASS'] });
  });
});

describe('a merge of families', () => {
  const merge = (merged: Household) => {
    const kept = household({ id: 'kept', plan: null });
    const outcome = planMergeOfFamilies(
      { kind: 'MERGE_FAMILIES', mergedFamilyId: merged.family.id, duplicates: [] },
      {
        households: new Map([kept, merged].map((each) => [each.family.id, each])),
        kept,
        membersMax: 5,
        newId: () => 'new',
      },
    );
    return 'kind' in outcome ? outcome.kind : 'planned';
  };

  test('keeps the one whose plan holds money, which would belong to nobody', () => {
    expect(merge(household({ held: 1n }))).toBe('merged-family-has-credit');
    expect(merge(household({ held: 0n }))).toBe('planned');
    expect(merge(household({ plan: null }))).toBe('planned');
  });
});
