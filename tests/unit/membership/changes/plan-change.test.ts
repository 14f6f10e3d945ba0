import { describe, expect, test } from '@jest/globals';
import { lastingTerms } from '../../../../src/households/arrears/index.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import type { Change } from '../../../../src/membership/changes/change.js';
import { type Household, linesOf } from '../../../../src/membership/changes/household.js';
import { CHILD, HEAD, HOME, TODAY, WIFE, household, idOf, person, plan, rows } from './a-household.js';

const home = HOME;
const id = idOf;

describe('a death', () => {
  const death = (who: string, newHeadId: string | null = null): Change => ({
    kind: 'DEATH',
    participantId: id(who),
    newHeadId: newHeadId === null ? null : id(newHeadId),
  });

  test('is billed through its month, and the first day of the month as the last', () => {
    expect(rows(plan(death('child'), '2026-02-01', home))).toEqual(['child CHILD 2026-02 DIED']);
    expect(rows(plan(death('child'), '2026-02-28', home))).toEqual(['child CHILD 2026-02 DIED']);
  });

  test('before cover began leaves nothing to bill', () => {
    const waiting = household('a', '2026-02', [HEAD, person('baby', { coveredFrom: billingMonth('2026-04') })]);
    expect(rows(plan(death('baby'), '2026-03-05', waiting))).toEqual(['baby CHILD 2026-03 DIED']);
  });

  test('of the head asks for another one among those who stay, and for none when nobody stays', () => {
    expect(plan(death('head'), '2026-03-05', home)).toBe('new-head-needed');
    expect(plan(death('head', 'head'), '2026-03-05', home)).toBe('new-head-not-a-member');
    expect(rows(plan(death('head', 'wife'), '2026-03-05', home))).toEqual([
      'head OTHER 2026-03 DIED',
      'wife HEAD null null',
    ]);
    expect(plan(death('child', 'wife'), '2026-03-05', home)).toBe('head-already');
    expect(rows(plan(death('head'), '2026-03-05', household('a', '2026-02', [HEAD])))).toEqual([
      'head HEAD 2026-03 DIED',
    ]);
  });

  test('is neither of tomorrow, nor before birth, nor twice', () => {
    expect(plan(death('child'), '2026-03-06', home)).toBe('in-the-future');
    expect(plan(death('child'), '1990-02-02', home)).toBe('before-birth');
    const dead = household('a', '2026-02', [HEAD, { ...CHILD, coveredThrough: billingMonth('2026-01') }]);
    expect(plan(death('child'), '2026-03-05', dead)).toBe('not-a-member');
  });
});

describe('a move', () => {
  const move = (to: string, ...people: readonly string[]): Change => ({
    kind: 'MOVE',
    cause: 'HOUSEHOLD',
    people: people.map((who) => ({ participantId: id(who), relation: 'OTHER' })),
    to: to as FamilyId,
    newHeadIds: [],
  });
  const other = household('b', '2026-03', [person('b-head', { relation: 'HEAD' }), person('b-wife')]);

  test('ends one cover with its month, begins the other with the next, and takes the telephone along', () => {
    const reached = household('a', '2026-02', [HEAD, WIFE, { ...CHILD, phone: '628123456789' as never }]);
    const planned = plan(move('b', 'child'), '2026-03-05', reached, other);
    if (typeof planned === 'string') throw new Error(planned);
    expect(planned.people).toMatchObject([
      { coveredThrough: '2026-03', ending: 'MOVED', phone: null, successorId: 'new 1' },
    ]);
    expect(planned.followers).toMatchObject([
      {
        id: 'new 1',
        familyId: 'b',
        coveredFrom: '2026-04',
        coveredThrough: null,
        phone: '628123456789',
        relation: 'OTHER',
      },
    ]);
    const map = new Map([reached, other].map((each) => [each.family.id, each]));
    expect(linesOf(map, planned).map(({ field, after }) => `${field} ${after}`)).toEqual([
      'coveredThrough 2026-03',
      'family b',
      'coveredFrom 2026-04',
    ]);
  });

  test('goes neither to the own family, nor beyond the largest, nor to one that has ended, nor with somebody twice', () => {
    expect(plan(move('a', 'child'), '2026-03-05', home, other)).toBe('same-family');
    expect(plan(move('b', 'wife', 'child'), '2026-03-05', home, other)).toMatchObject({ people: [{}, {}] });
    const three = household('b', '2026-03', [...other.members, person('b-child')]);
    expect(plan(move('b', 'wife', 'child'), '2026-03-05', home, three)).toBe('family-too-large');
    const ended = household('b', '2026-03', [{ ...HEAD, coveredThrough: billingMonth('2026-01') }]);
    expect(plan(move('b', 'child'), '2026-03-05', home, ended)).toBe('family-has-ended');
    expect(plan(move('b', 'child', 'child'), '2026-03-05', home, other)).toBe('nothing-to-change');
  });
});

describe('a segment', () => {
  const segment = (change: Partial<Extract<Change, { kind: 'SEGMENT' }>>): Change => ({
    kind: 'SEGMENT',
    familyId: 'a' as FamilyId,
    segment: 'PBI',
    careClass: null,
    from: billingMonth('2026-04'),
    register: { decile: 4, registeredOn: TODAY },
    assessmentId: null,
    ...change,
  });

  test('begins next month at the latest, PBI with a decile up to the policy’s', () => {
    expect(plan(segment({}), '2026-03-05', home)).toMatchObject({ terms: { from: '2026-04', segment: 'PBI' } });
    expect(plan(segment({ from: billingMonth('2026-05') }), '2026-03-05', home)).toBe('month-too-late');
    expect(plan(segment({ register: null }), '2026-03-05', home)).toBe('register-needed');
    expect(plan(segment({ register: { decile: 5, registeredOn: TODAY } }), '2026-03-05', home)).toBe('decile-too-high');
    expect(plan(segment({ segment: 'PPU', register: null }), '2026-03-05', home)).toMatchObject({
      terms: { segment: 'PPU' },
    });
    expect(plan(segment({ segment: 'PBPU' }), '2026-03-05', home)).toBe('nothing-to-change');
  });
});

describe('a class', () => {
  const toClass = (careClass: 'I' | 'II' | 'III', from = '2026-04'): Change => ({
    kind: 'CARE_CLASS',
    familyId: 'a' as FamilyId,
    careClass,
    from: billingMonth(from),
  });
  const since = (coveredFrom: string, paidThrough = '2026-03') =>
    household('a', paidThrough, [{ ...HEAD, coveredFrom: billingMonth(coveredFrom) }]);

  test('is the whole family’s from the next month, after twelve months in the old one', () => {
    expect(plan(toClass('II'), '2026-03-05', since('2025-04'))).toMatchObject({
      terms: { from: '2026-04', careClass: 'II' },
      people: [],
    });
    expect(plan(toClass('II'), '2026-03-05', since('2025-05'))).toBe('class-held-too-short');
    for (const month of ['2026-03', '2026-05'])
      expect(plan(toClass('II', month), '2026-03-05', home)).toBe('class-of-another-month');
    expect(plan(toClass('III'), '2026-03-05', home)).toBe('nothing-to-change');
  });

  test('waits for months that are paid ahead, and is none of families for whom others pay', () => {
    expect(plan(toClass('II'), '2026-03-05', since('2020-01', '2026-04'))).toBe('class-paid-ahead');
    const paidFor = { ...home, account: { ...home.account, terms: lastingTerms('III', 'PBI') } };
    expect(plan(toClass('II'), '2026-03-05', paidFor)).toBe('class-of-others');
  });

  test('is counted anew from the last change', () => {
    const terms = [...lastingTerms('I', 'PBPU'), { from: billingMonth('2025-06'), careClass: 'III', segment: 'PBPU' }];
    const changed = { ...home, account: { ...home.account, terms } } as Household;
    expect(plan(toClass('II'), '2026-03-05', changed)).toBe('class-held-too-short');
  });
});

describe('a merge', () => {
  const twin = person('twin');
  const merge = (keptId: string, duplicateId: string): Change => ({
    kind: 'MERGE_PEOPLE',
    keptId: id(keptId),
    duplicateId: id(duplicateId),
  });

  test('of a person takes every month of the record that is not kept', () => {
    const double = household('a', '2026-02', [HEAD, CHILD, twin]);
    expect(rows(plan(merge('child', 'twin'), '2026-03-05', double))).toEqual(['twin CHILD 2019-12 MERGED']);
    expect(rows(plan(merge('child', 'head'), '2026-03-05', double))).toEqual([
      'head OTHER 2019-12 MERGED',
      'child HEAD null null',
    ]);
    const sister = household('a', '2026-02', [HEAD, CHILD, { ...twin, sex: 'FEMALE' }]);
    expect(plan(merge('child', 'twin'), '2026-03-05', sister)).toBe('not-the-same-person');
    expect(plan(merge('child', 'child'), '2026-03-05', double)).toBe('not-the-same-person');
  });
});
