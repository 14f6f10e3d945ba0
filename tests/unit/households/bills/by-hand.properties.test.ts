/**
 * Random families with tariffs that change, terms that change, joiners, newcomers, credit and plans: the bill is what the
 * slow way gives, month by month and person by person.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type FamilyTerms,
  assessArrears,
  changedTerms,
  compileTariffs,
  lastingTerms,
} from '../../../../src/households/arrears/index.js';
import type { ArrearsPolicy } from '../../../../src/households/arrears/arrears-policy.js';
import { createAssessor } from '../../../../src/households/bills/index.js';
import { type BillingMonth, addMonths, billingMonth } from '../../../../src/kernel/billing-month.js';
import { CARE_CLASSES } from '../../../../src/kernel/care-class.js';
import { type CivilDate, addDays, civilDate } from '../../../../src/kernel/civil-date.js';
import type { InstalmentPlanId } from '../../../../src/kernel/ids.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { type Announced, type ByHand, type House, type HousePolicy, billByHand } from './by-hand.js';

const FIRST = billingMonth('2014-01');
/** Months around the days of the bills, so that changes fall into them. */
const anyMonth = fc.integer({ min: 84, max: 150 }).map((count) => addMonths(FIRST, count));
const anyDay = fc.nat(1_500).map((count) => addDays(civilDate('2022-01-01'), count));
const anyClass = fc.constantFrom(...CARE_CLASSES);

const anyRow = fc
  .record({ from: anyMonth, careClass: anyClass, share: fc.bigInt(20_000n, 90_000n), added: fc.bigInt(0n, 20_000n) })
  .map(({ added, ...row }) => ({ ...row, full: row.share + added }));
const FIRST_ROWS = CARE_CLASSES.map((careClass) => ({ from: FIRST, careClass, share: 30_000n, full: 42_000n }));
const anyAnnounced: fc.Arbitrary<Announced> = fc.record({
  tariffs: fc
    .uniqueArray(anyRow, { maxLength: 6, selector: ({ from, careClass }) => `${careClass} ${from}` })
    .map((rows) => [...rows, ...FIRST_ROWS]),
  terms: fc.record({ careClass: anyClass, segment: fc.constant('PBPU' as const) }),
  // In the order of their months: what a change becomes that is recorded before an earlier one is a rule of terms.
  changes: fc
    .array(
      fc.record(
        { from: anyMonth, careClass: anyClass, segment: fc.constantFrom('PBPU', 'PBI', 'BP', 'PPU') },
        { requiredKeys: ['from'] },
      ),
      { maxLength: 3 },
    )
    .map((changes) => changes.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))),
});

const dayIn = (month: BillingMonth, day: number): string => `${month}-${String(day).padStart(2, '0')}`;
const anyPerson = fc
  .record({
    from: fc.oneof(fc.constant(FIRST), anyMonth),
    stay: fc.option(fc.nat(40), { freq: 5 }),
    isApart: fc.boolean(),
    paid: fc.integer({ min: -1, max: 8 }),
    day: fc.option(fc.integer({ min: 1, max: 28 })),
  })
  .map(({ from, stay, isApart, paid, day }) => ({
    from,
    through: stay === null ? null : addMonths(from, stay),
    own: isApart ? addMonths(from, paid) : null,
    firstPremiumFrom: isApart && day !== null ? dayIn(from, day) : null,
  }));
const anyHouse: fc.Arbitrary<House> = fc
  .record({
    people: fc.array(anyPerson, { minLength: 1, maxLength: 4 }),
    paidThrough: anyMonth,
    credit: fc.oneof(fc.constant(0n), fc.bigInt(0n, 900_000n)),
    // Mostly a family that has paid through the month before its first one, so that its cover has not begun.
    first: fc.option(fc.record({ after: fc.constantFrom(-9, 0, 1, 1, 1, 4), day: fc.integer({ min: 1, max: 28 }) }), {
      freq: 2,
    }),
  })
  .map(({ first, ...house }) => ({
    ...house,
    firstPremiumFrom: first === null ? null : dayIn(addMonths(house.paidThrough, first.after), first.day),
  }));
const anyPolicy: fc.Arbitrary<HousePolicy> = fc.record({
  cap: fc.constantFrom(2, 6, 24),
  keeps: fc.constantFrom('newest', 'oldest'),
  fullSince: fc.option(anyMonth),
  neverBegun: fc.constantFrom('owes-since-first-month', 'owes-current-month'),
  aheadMax: fc.constantFrom(0, 3, 12),
});

const anyCase = fc.record({ announced: anyAnnounced, house: anyHouse, policy: anyPolicy, today: anyDay });
type Case = typeof anyCase extends fc.Arbitrary<infer Value> ? Value : never;

function rulesOf({ announced, policy }: Case) {
  const arrearsPolicy: ArrearsPolicy = {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'a property',
    dueDay: 10,
    arrearsMonthsMax: policy.cap,
    cappedMonths: policy.keeps,
    classThreeArrears: policy.fullSince === null ? [] : [{ fromMonth: policy.fullSince, priced: 'without-subsidy' }],
    neverBegunCover: policy.neverBegun,
    monthsAheadMax: policy.aheadMax,
  };
  const tariffs = compileTariffs(
    announced.tariffs.map(({ from, careClass, share, full }) => ({
      effectiveFrom: from,
      careClass,
      participantPays: rupiah(share),
      fullRate: rupiah(full),
      basis: 'a property',
    })),
  );
  return { policy: arrearsPolicy, tariffs };
}

const accountOf = ({ announced: { terms, changes }, house }: Case) => ({
  terms: changes.reduce<readonly FamilyTerms[]>(changedTerms, lastingTerms(terms.careClass, terms.segment)),
  paidThrough: house.paidThrough,
  credit: rupiah(house.credit),
  firstPremiumFrom: house.firstPremiumFrom as CivilDate | null,
  members: house.people.map(({ from, through, own, firstPremiumFrom }) => ({
    coveredFrom: from,
    coveredThrough: through,
    paidThrough: own,
    firstPremiumFrom: firstPremiumFrom as CivilDate | null,
  })),
});

const byHandOf = ({ announced, house, policy, today }: Case, credit = house.credit): ByHand =>
  billByHand(announced, { ...house, credit }, { policy, today });

/** What makes a bill hard; each must come often, or the property says less than it seems to. */
const HARD: Readonly<Record<string, (one: Case, byHand: ByHand) => boolean>> = {
  'months at two prices': (_, { lines }) =>
    new Set(lines.map(({ amount, people }) => amount / BigInt(people))).size > 1,
  'months are dropped': (_, { dropped }) => dropped.length > 0,
  'credit has paid months': ({ house }, { creditLeft }) => creditLeft < house.credit,
  'people owe apart': ({ house }, { lines }) => lines.length > 0 && house.people.some(({ own }) => own !== null),
  'somebody waits for a first premium': ({ house, today }) =>
    house.people.some(({ firstPremiumFrom }) => firstPremiumFrom !== null && firstPremiumFrom > today),
  'cover has not begun': ({ house: { firstPremiumFrom, paidThrough } }, { lines }) =>
    firstPremiumFrom !== null && paidThrough < firstPremiumFrom.slice(0, 7) && lines.length > 0,
  'cover has not begun for somebody who joined': ({ house: { firstPremiumFrom, paidThrough, people } }, { lines }) =>
    firstPremiumFrom !== null &&
    paidThrough < firstPremiumFrom.slice(0, 7) &&
    lines.length > 0 &&
    people.some(({ own }) => own !== null),
  'terms change': ({ announced: { changes } }, { lines }) => lines.length > 1 && changes.length > 0,
  'months may be paid ahead': (_, { ahead }) => ahead.length > 0,
};

describe('the bill', () => {
  test('is what the slow way gives, month by month and person by person', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const account = accountOf(one);
        const { policy, tariffs } = rulesOf(one);
        const told = assessArrears({ account, tariffs, policy, today: one.today });
        const byHand = byHandOf(one);
        expect({
          lines: told.months.map(({ month, amount, membersBilled: people }) => ({ month, amount, people })),
          dropped: told.unbilledMonths,
          creditLeft: told.credit,
          toPay: told.amountToReactivate,
          ownInArrears: told.monthsInArrears,
          ahead: told.payableAhead().map(({ month, amount, membersBilled: people }) => ({ month, amount, people })),
        }).toEqual(byHand);
        const bill = createAssessor({ tariffs, policies: [policy] })({ ...account, instalments: null }, one.today);
        expect([bill.dueNow, bill.amountToReactivate]).toEqual([byHand.toPay, byHand.toPay]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('with a plan is that less the money of the plan while it is kept, and counts it as credit once it is not', () => {
    const anyPlan = fc.record({
      total: fc.bigInt(30_000n, 900_000n),
      stages: fc.integer({ min: 1, max: 5 }),
      begins: fc.integer({ min: -6, max: 1 }),
      paidStages: fc.nat(5),
    });
    fc.assert(
      fc.property(anyCase, anyPlan, (one, { total, stages, begins, paidStages }) => {
        const current = billingMonth(one.today.slice(0, 7));
        const firstMonth = addMonths(current, begins);
        const amounts = Array.from(
          { length: stages },
          (_, place) => total / BigInt(stages) + (BigInt(place) < total % BigInt(stages) ? 1n : 0n),
        );
        const paid = Math.min(paidStages, stages);
        const through = (count: number): bigint => amounts.slice(0, count).reduce((sum, amount) => sum + amount, 0n);
        const held = through(paid);
        const missed = addMonths(firstMonth, paid);
        const whole = byHandOf(one).toPay;
        const isKept = missed >= current && whole > held;
        const holds = isKept ? whole - held : byHandOf(one, one.house.credit + held).toPay;
        // All stages through this month, or the next one; everything where that is the last stage, or more than is owed.
        const wanted = Math.max(paid + 1, Math.min(stages, begins > 0 ? 0 : 1 - begins));
        const stageDue = through(wanted) - held;
        const isWhole = !isKept || paid === stages || wanted === stages || stageDue > holds;

        const id = 'plan' as InstalmentPlanId;
        const terms = {
          id,
          total: rupiah(total),
          runningPremiums: rupiah(0n),
          activeAfter: 'LAST_STAGE',
          stages,
        } as const;
        const { policy, tariffs } = rulesOf(one);
        const bill = createAssessor({ tariffs, policies: [policy] })(
          { ...accountOf(one), instalments: { held: rupiah(held), plan: { ...terms, firstMonth } } },
          one.today,
        );
        expect([bill.amountToReactivate, bill.dueNow, bill.heldInPlan, bill.keepsPlan]).toEqual([
          holds,
          isWhole ? holds : stageDue,
          isKept ? held : 0n,
          isKept,
        ]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is compared in every hard case often', () => {
    const counts = Object.fromEntries(Object.keys(HARD).map((name) => [name, 0]));
    for (const one of fc.sample(anyCase, { numRuns: 1_000, seed: 20_261_129 })) {
      const byHand = byHandOf(one);
      for (const [name, isHard] of Object.entries(HARD))
        if (isHard(one, byHand)) counts[name] = (counts[name] ?? 0) + 1;
    }
    expect(Object.entries(counts).filter(([, count]) => count < 30)).toEqual([]);
  });
});
