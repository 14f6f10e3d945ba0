/** What happens to families in a random history, and when: every history has each kind, in any order. */
import fc from 'fast-check';
import type { CareClass } from '../../../src/kernel/care-class.js';

/** How the clock moves before a deed: by days, or to minutes before or after the next turn of a month in WITA. */
export type Wait = { readonly days: number } | { readonly turnMinutes: number };

const MONTHS_MAX_OF_ARREARS = [6, 12, 24];

const anyTariff = fc
  .tuple(fc.integer({ min: 100, max: 160 }), fc.integer({ min: 55, max: 110 }), fc.integer({ min: 25, max: 50 }))
  .chain(([first, second, third]) =>
    fc.integer({ min: 0, max: 20 }).map((share) => {
      const full = (thousands: number) => ({ participantPays: thousands * 1_000, fullRate: thousands * 1_000 });
      const subsidised = { participantPays: third * 1_000, fullRate: (third + share) * 1_000 };
      return { amounts: { I: full(first), II: full(second), III: subsidised } };
    }),
  );

const anyArrearsPolicy = fc
  .record({
    dueDay: fc.constantFrom(5, 10, 20),
    arrearsMonthsMax: fc.constantFrom(...MONTHS_MAX_OF_ARREARS),
    cappedMonths: fc.constantFrom('newest', 'newest', 'oldest'),
    subsidy: fc.constantFrom('with-subsidy', 'without-subsidy'),
    neverBegunCover: fc.constantFrom(...Array<string>(3).fill('owes-since-first-month'), 'owes-current-month'),
    monthsAheadMax: fc.constantFrom(0, 3, 12),
  })
  .map(({ subsidy, ...values }) => ({
    ...values,
    classThreeArrears: [
      { fromMonth: '2014-01', priced: 'with-subsidy' },
      { fromMonth: '2026-01', priced: subsidy },
    ],
  }));

const anyClass = fc.constantFrom<CareClass>('I', 'II', 'III');
const ahead = fc.integer({ min: 1, max: 6 });
const one = <Kind extends string>(kind: Kind) => fc.record({ do: fc.constant(kind) });

/** The deeds of each kind. */
const DEEDS = {
  /** What is due now: the whole bill, a stage, or a first premium. */
  'pays what is due': one('pays what is due'),
  'pays months ahead': fc.record({ do: fc.constant('pays months ahead' as const), ahead }),
  /** More than fits months, so that credit remains; or too little, so that it waits in suspense. */
  'pays an odd amount': fc.record({
    do: fc.constant('pays an odd amount' as const),
    odd: fc.constantFrom(-1, 1, 17_000, 120_000, 430_000),
    ahead: fc.constantFrom(0, 0, 1),
  }),
  'is told of a payment late': fc.record({
    do: fc.constant('is told of a payment late' as const),
    daysLate: fc.constantFrom(1, 3, 9, 20),
  }),
  'is matched from suspense': one('is matched from suspense'),
  'gets a payment back': fc.record({ do: fc.constant('gets a payment back' as const), which: fc.nat(5) }),
  'gets a part back': fc.record({
    do: fc.constant('gets a part back' as const),
    which: fc.nat(5),
    part: fc.constantFrom(1n, 15_000n, 35_000n, 150_000n),
  }),
  'begins a plan': fc.record({ do: fc.constant('begins a plan' as const), stages: fc.integer({ min: 1, max: 4 }) }),
  'pays a stage': one('pays a stage'),
  'leaves its plan': one('leaves its plan'),
  'is joined by an adult': one('is joined by an adult'),
  'is joined by a newborn': fc.record({
    do: fc.constant('is joined by a newborn' as const),
    bornDaysAgo: fc.constantFrom(3, 25, 60, 150),
  }),
  'pays ahead and is joined': fc.record({ do: fc.constant('pays ahead and is joined' as const), ahead }),
  'pays for who joined': one('pays for who joined'),
  'is joined while it pays in stages': one('is joined while it pays in stages'),
  'is registered anew': fc.record({
    do: fc.constant('is registered anew' as const),
    careClass: anyClass,
    adults: fc.integer({ min: 1, max: 3 }),
  }),
  'pays its first premium': one('pays its first premium'),
  'loses a member': fc.record({
    do: fc.constant('loses a member' as const),
    by: fc.constantFrom('DEATH' as const, 'LEAVING' as const),
  }),
  'pays ahead and moves segment': fc.record({ do: fc.constant('pays ahead and moves segment' as const), ahead }),
  'changes class': fc.record({ do: fc.constant('changes class' as const), to: anyClass, after: fc.constantFrom(1, 2) }),
  'changes segment': fc.record({
    do: fc.constant('changes segment' as const),
    to: fc.constantFrom('PBI' as const, 'PPU' as const),
    after: fc.constantFrom(0, 1, 2),
    backAfter: fc.constantFrom(2, 3, 5),
  }),
  'gets a new tariff': fc.record({ do: fc.constant('gets a new tariff' as const), values: anyTariff }),
  'gets a new policy of arrears': fc.record({
    do: fc.constant('gets a new policy of arrears' as const),
    values: anyArrearsPolicy,
  }),
  'sees a month begin': one('sees a month begin'),
} as const;

export type Kind = keyof typeof DEEDS;
export type Deed = { [K in Kind]: (typeof DEEDS)[K] extends fc.Arbitrary<infer Value> ? Value : never }[Kind];
export type Step = Deed & { readonly who: number; readonly wait: Wait };

export const KINDS = Object.keys(DEEDS) as Kind[];

/** How often each kind comes in a history. */
export type Often = Partial<Record<Kind, number>>;
export const ONCE_EACH: Often = {};

const wait: fc.Arbitrary<Wait> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ days: fc.constantFrom(0, 1, 3, 8, 15) }) },
  { weight: 1, arbitrary: fc.record({ turnMinutes: fc.constantFrom(-5, 5, 61) }) },
);
const turn = fc.record({ turnMinutes: fc.constantFrom(-1, 1, 30, 90) });

const stepOf = (kind: Kind): fc.Arbitrary<Step> =>
  fc
    .tuple(DEEDS[kind] as fc.Arbitrary<Deed>, fc.nat(59), kind === 'sees a month begin' ? turn : wait)
    .map(([deed, who, pause]) => ({ ...deed, who, wait: pause }));

/** A history in which every kind comes so many times, once where nothing is said. */
export function anyHistory(often: Often = ONCE_EACH): fc.Arbitrary<readonly Step[]> {
  const kinds = KINDS.flatMap((kind) => Array.from({ length: often[kind] ?? 1 }, () => kind));
  return fc
    .shuffledSubarray(kinds, { minLength: kinds.length })
    .chain((order) => fc.tuple(...order.map(stepOf)) as fc.Arbitrary<readonly Step[]>);
}
