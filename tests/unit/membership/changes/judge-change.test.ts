/** What a change means for money, on 5 March 2026: a person of class III is billed 35,000 a month. */
import { describe, expect, test } from '@jest/globals';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import type { Change } from '../../../../src/membership/changes/change.js';
import { type ChangePolicy, JKN_CHANGE_POLICY } from '../../../../src/membership/changes/change-policy.js';
import { JKN_CLASS_POLICY } from '../../../../src/membership/changes/class-policy.js';
import type { Household } from '../../../../src/membership/changes/household.js';
import { judgeChange } from '../../../../src/membership/changes/judge-change.js';
import type { Movement } from '../../../../src/money/payments/posting/live-allocations.js';
import { joined, movement } from '../../money/payments/a-movement.js';
import { RULES, bookingText } from '../../money/payments/a-notice.js';
import {
  CHILD,
  HEAD,
  HOME,
  TODAY,
  WIFE,
  familyIdOf,
  household,
  idOf,
  mapOf,
  person,
  planned,
  withCredit,
} from './a-household.js';

interface Situation {
  readonly change: Change;
  readonly on?: string;
  readonly of: readonly Household[];
  readonly histories?: Readonly<Record<string, readonly Movement[]>>;
  readonly policies?: readonly ChangePolicy[];
}

const judge = ({ change, on = TODAY, of, histories = {}, policies = JKN_CHANGE_POLICY }: Situation) =>
  judgeChange(change, {
    households: mapOf(...of),
    plan: planned(change, on, ...of),
    today: TODAY,
    rules: RULES,
    policies,
    classPolicies: JKN_CLASS_POLICY,
    histories: new Map(Object.entries(histories) as [FamilyId, readonly Movement[]][]),
  });

/** The judgment in words: its reasons, and what which family gets back. */
function words(situation: Situation) {
  const judged = judge(situation);
  if ('kind' in judged) return judged;
  const { reasons, givenBack } = judged;
  if (givenBack === null) return { reasons, givenBack };
  const { familyId, amount, bookings, accountAfter } = givenBack;
  return { reasons, givenBack: { familyId, amount, lines: bookings.map(bookingText), credit: accountAfter.credit } };
}

const death = (who: string): Change => ({ kind: 'DEATH', participantId: idOf(who), newHeadId: null });
const move = (to: string, ...people: readonly string[]): Change => ({
  kind: 'MOVE',
  cause: 'HOUSEHOLD',
  people: people.map((who) => ({ participantId: idOf(who), relation: 'OTHER' })),
  to: familyIdOf(to),
  newHeadIds: [],
});
const segment = (from: string): Change => ({
  kind: 'SEGMENT',
  familyId: familyIdOf('a'),
  segment: 'PPU',
  careClass: null,
  from: billingMonth(from),
  register: null,
  assessmentId: null,
});

/** A family that paid January through June for three people of class III, in January. */
const AHEAD = withCredit(household('a', '2026-06', [HEAD, WIFE, CHILD]), 5_000n);
const HALF_YEAR = movement(
  'half-year',
  ['2025-12', '2026-06'],
  'debit partner-clearing 630000',
  'credit premium 630000 2026-01..2026-06',
);
const histories = { a: [HALF_YEAR] };

describe('a second person decides', () => {
  test('where the bill changes, and not where it stays', () => {
    expect(words({ change: death('child'), on: '2026-02-28', of: [HOME] })).toEqual({
      reasons: ['BILL_CHANGES'],
      givenBack: null,
    });
    expect(words({ change: death('child'), on: '2026-03-01', of: [HOME] })).toEqual({ reasons: [], givenBack: null });
    const renamed: Change = { kind: 'CORRECTION', participantId: CHILD.id, corrected: { name: 'Budi' } };
    expect(words({ change: renamed, of: [HOME] })).toEqual({ reasons: [], givenBack: null });
  });

  test('where the bill of a family that was paid ahead changes by who joined it', () => {
    const receiving = household('b', '2026-06', [person('b-head', { relation: 'HEAD' })]);
    expect(words({ change: move('b', 'child'), on: '2026-01-31', of: [HOME, receiving] })).toEqual({
      reasons: ['BILL_CHANGES'],
      givenBack: null,
    });
    const home = household('a', '2026-03', [HEAD, WIFE, CHILD]);
    expect(words({ change: move('b', 'child'), on: '2026-03-01', of: [home, receiving] })).toMatchObject({
      reasons: [],
    });
    expect(words({ change: move('b', 'child'), on: '2026-02-01', of: [home, receiving] })).toMatchObject({
      reasons: ['BILL_CHANGES'],
    });
  });

  test('of every merge, and of who pays', () => {
    const double = household('a', '2026-03', [HEAD, CHILD, person('twin')]);
    const mergePeople: Change = { kind: 'MERGE_PEOPLE', keptId: CHILD.id, duplicateId: idOf('twin') };
    expect(words({ change: mergePeople, of: [double] })).toMatchObject({ reasons: ['MERGE'] });
    const other = household('b', '2026-03', [person('b-head', { relation: 'HEAD' })]);
    const mergeFamilies: Change = { kind: 'MERGE_FAMILIES', mergedFamilyId: familyIdOf('b'), duplicates: [] };
    expect(words({ change: mergeFamilies, of: [double, other] })).toMatchObject({ reasons: ['MERGE'] });
    expect(words({ change: segment('2026-04'), of: [HOME] })).toEqual({ reasons: ['SEGMENT'], givenBack: null });
    expect(words({ change: segment('2026-03'), of: [HOME] })).toMatchObject({ reasons: ['BILL_CHANGES', 'SEGMENT'] });
  });
});

describe('a change of class', () => {
  const toClassTwo: Change = {
    kind: 'CARE_CLASS',
    familyId: familyIdOf('a'),
    careClass: 'II',
    from: billingMonth('2026-04'),
  };

  test('is decided by a second person, and waits until nothing is in arrears', () => {
    expect(words({ change: toClassTwo, of: [HOME] })).toEqual({ reasons: ['CARE_CLASS'], givenBack: null });
    const behind = household('a', '2026-01', HOME.members);
    expect(words({ change: segment('2026-04'), of: [behind] })).toEqual({ reasons: ['SEGMENT'], givenBack: null });
    expect(words({ change: toClassTwo, of: [behind] })).toEqual({ kind: 'class-in-arrears', months: 1 });
  });
});

describe('months that were paid for who is covered no more', () => {
  test('become credit, beside the credit that there was', () => {
    expect(words({ change: death('child'), on: '2026-03-01', of: [AHEAD], histories })).toEqual({
      reasons: ['MONEY_BECOMES_CREDIT'],
      givenBack: {
        familyId: 'a',
        amount: 105_000n,
        lines: ['debit premium 105000 2026-04..2026-06', 'credit family-credit 105000'],
        credit: 110_000n,
      },
    });
  });

  test('stay where they are, where the policy says so', () => {
    const policies = JKN_CHANGE_POLICY.map((row): ChangePolicy => ({ ...row, paidMonthsAfterTheLast: 'stay' }));
    expect(words({ change: death('child'), of: [AHEAD], histories, policies })).toEqual({
      reasons: [],
      givenBack: null,
    });
  });

  test('are those of the person alone who joined since, as far as they were paid', () => {
    const joiner = { coveredFrom: billingMonth('2026-02') };
    const waiting = household('a', '2026-06', [HEAD, { ...CHILD, ...joiner, paidThrough: billingMonth('2026-01') }]);
    expect(words({ change: death('child'), of: [waiting], histories })).toMatchObject({ givenBack: null });
    const caughtUp = household('a', '2026-06', [HEAD, { ...CHILD, ...joiner }]);
    const catchUp = joined(
      movement(
        'catch-up',
        ['2026-06', '2026-06'],
        'debit partner-clearing 175000',
        'credit premium 175000 2026-02..2026-06',
      ),
      { id: CHILD.id, paidThrough: billingMonth('2026-01') },
    );
    const judged = judge({ change: death('child'), of: [caughtUp], histories: { a: [HALF_YEAR, catchUp] } });
    expect(judged).toMatchObject({ givenBack: { amount: 105_000n, accountAfter: { paidThrough: '2026-06' } } });
    expect('kind' in judged ? [] : judged.givenBack?.accountAfter.members).toMatchObject([
      { id: 'head', paidThrough: null },
      { id: 'child', coveredThrough: '2026-03', paidThrough: '2026-03' },
    ]);
  });

  test('are of everybody once somebody else pays for the family, at the price at which they were paid', () => {
    const dead = person('dead', { ending: 'DIED', coveredThrough: billingMonth('2026-04') });
    const late = person('late', { coveredFrom: billingMonth('2026-06') });
    const family = household('a', '2026-06', [HEAD, dead, late]);
    const judged = judge({ change: { ...segment('2026-04'), careClass: 'I' } as Change, of: [family], histories });
    expect(judged).toMatchObject({ reasons: ['MONEY_BECOMES_CREDIT', 'SEGMENT'] });
    // April through June of the head, April of the one who died, June of the one who begins then.
    expect(judged).toMatchObject({ givenBack: { amount: 175_000n } });
    expect('kind' in judged ? [] : judged.givenBack?.accountAfter.terms).toMatchObject([
      { segment: 'PBPU', careClass: 'III' },
      { from: '2026-04', segment: 'PPU', careClass: 'I' },
    ]);
  });

  test('are none where the family pays itself after the change too, or for another family', () => {
    const toBp = { ...segment('2026-04'), segment: 'BP' } as Change;
    expect(words({ change: toBp, of: [AHEAD], histories })).toEqual({ reasons: ['SEGMENT'], givenBack: null });
    const toClassTwo: Change = { ...segment('2026-04'), segment: 'PPU', familyId: familyIdOf('a') } as Change;
    const other = household('b', '2026-06', [person('b-head', { relation: 'HEAD' })]);
    expect(words({ change: toClassTwo, of: [AHEAD, other], histories: { b: [HALF_YEAR] } })).toEqual({
      reasons: ['SEGMENT'],
      givenBack: null,
    });
  });

  test('are of one family at a time', () => {
    const second = household('b', '2026-06', [person('b-head', { relation: 'HEAD' }), person('b-son')]);
    const third = household('c', '2026-03', [person('c-head', { relation: 'HEAD' })]);
    const both = { a: [HALF_YEAR], b: [HALF_YEAR] };
    const change = move('c', 'child', 'b-son');
    expect(words({ change, of: [AHEAD, second, third], histories: both })).toEqual({ kind: 'one-family-at-a-time' });
    expect(words({ change, of: [AHEAD, second, third], histories })).toMatchObject({
      reasons: ['MONEY_BECOMES_CREDIT'],
      givenBack: { familyId: 'a' },
    });
  });
});

describe('a family that nobody would be left of', () => {
  const receiving = household('b', '2026-03', [person('b-head', { relation: 'HEAD' })]);

  test('may not end owing, and may end with everything paid', () => {
    const alone = (paidThrough: string) => household('a', paidThrough, [{ ...CHILD, relation: 'HEAD' }]);
    expect(words({ change: move('b', 'child'), of: [alone('2026-02'), receiving] })).toEqual({
      kind: 'family-would-end-owing',
      owed: 35_000n,
    });
    expect(words({ change: move('b', 'child'), of: [alone('2026-03'), receiving] })).toEqual({
      reasons: [],
      givenBack: null,
    });
  });

  test('is none of which somebody stays, or has died', () => {
    const dead = { ...HEAD, ending: 'DIED' as const, coveredThrough: billingMonth('2026-02') };
    const owing = household('a', '2026-01', [dead, { ...CHILD, relation: 'HEAD' as const }]);
    expect(words({ change: move('b', 'child'), of: [owing, receiving] })).toMatchObject({ givenBack: null });
    expect(words({ change: move('b', 'child'), of: [HOME, receiving] })).toMatchObject({ givenBack: null });
  });
});
