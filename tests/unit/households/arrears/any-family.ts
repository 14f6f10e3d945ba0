/** Random families and days for property tests, within the years whose tariffs differ. */
import fc from 'fast-check';
import {
  type FamilyAccount,
  type FamilyTerms,
  changedTerms,
  lastingTerms,
} from '../../../../src/households/arrears/index.js';
import { addMonths, billingMonth } from '../../../../src/kernel/billing-month.js';
import { CARE_CLASSES } from '../../../../src/kernel/care-class.js';
import { addDays, civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';

const FIRST = billingMonth('2014-01');
const anyMonth = fc.integer({ min: 0, max: 160 }).map((count) => addMonths(FIRST, count));
const anyClass = fc.constantFrom(...CARE_CLASSES);

const anySegment = fc.constantFrom('PBPU', 'BP', 'PBI', 'PPU');
const anyChange = fc.record({ from: anyMonth, careClass: anyClass, segment: anySegment }, { requiredKeys: ['from'] });

/** Mostly terms that never change, as those of most families. */
export const anyTerms = fc
  .tuple(anyClass, fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(anyChange, { maxLength: 4 })))
  .map(([careClass, changes]) => changes.reduce<readonly FamilyTerms[]>(changedTerms, lastingTerms(careClass, 'PBPU')));

const anyLastingTerms = anyClass.map((careClass) => lastingTerms(careClass, 'PBPU'));

/** 2018 to 2026. */
export const anyDay = fc.nat(3_000).map((count) => addDays(civilDate('2018-01-01'), count));

const anyMember = fc
  .tuple(anyMonth, fc.option(fc.nat(100), { nil: null }))
  .map(([coveredFrom, stay]) => ({ coveredFrom, coveredThrough: stay === null ? null : addMonths(coveredFrom, stay) }));

/** With people who come and go, and some credit. */
export const anyFamily: fc.Arbitrary<FamilyAccount> = fc.record({
  terms: anyTerms,
  paidThrough: anyMonth,
  credit: fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 3_000_000n })).map(rupiah),
  members: fc.array(anyMember, { maxLength: 5 }),
  firstPremiumFrom: fc.constant(null),
});

/** The same people in every month, and no credit. */
export const anySteadyFamily: fc.Arbitrary<FamilyAccount> = fc.record({
  terms: anyLastingTerms,
  paidThrough: anyMonth,
  credit: fc.constant(rupiah(0n)),
  members: fc.array(fc.constant({ coveredFrom: FIRST, coveredThrough: null }), { minLength: 1, maxLength: 6 }),
  firstPremiumFrom: fc.constant(null),
});
