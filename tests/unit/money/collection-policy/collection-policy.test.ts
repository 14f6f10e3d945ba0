import { describe, expect, test } from '@jest/globals';
import { type CollectionPolicy, decidePolicy } from '../../../../src/money/collection-policy/collection-policy.js';
import type { AssistMode } from '../../../../src/money/collection-policy/intent-mode.js';
import { PAYMENT_HELP } from '../../../../src/money/collection-policy/index.js';
import { overlaps, validateEnd, validateNewValidity } from '../../../../src/kernel/validity.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { CollectionPolicyId } from '../../../../src/kernel/ids.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';

const policy = (
  region: string,
  [from, through]: readonly [string, string | null],
  assistModes: readonly AssistMode[],
): CollectionPolicy => ({
  id: `${region} ${from}` as CollectionPolicyId,
  regionCode: region as RegionCode,
  validFrom: civilDate(from),
  validThrough: through === null ? null : civilDate(through),
  assistModes,
  reason: 'uji',
  madeAt: new Date('2026-01-01T00:00:00Z'),
});

const VILLAGE = '64.72.01.1001' as RegionCode;
const PROVINCE = policy('64', ['2026-01-01', null], ['ASSIST_EDC', 'ASSIST_AGENT']);
const CITY = policy('64.72', ['2026-03-01', '2026-03-31'], []);
const DISTRICT = policy('64.72.01', ['2026-03-10', '2026-03-20'], ['ASSIST_EDC']);
const ELSEWHERE = policy('64.72.02', ['2026-01-01', null], ['ASSIST_AGENT']);

describe('which ways of helping a family to pay are allowed', () => {
  test.each([
    { day: '2025-12-31', policies: [PROVINCE, CITY, DISTRICT], modes: ['REFER'], by: null, overruled: [] },
    {
      day: '2026-02-28',
      policies: [PROVINCE, CITY, DISTRICT],
      modes: ['REFER', 'ASSIST_EDC', 'ASSIST_AGENT'],
      by: '64',
      overruled: [],
    },
    { day: '2026-03-01', policies: [PROVINCE, CITY, DISTRICT], modes: ['REFER'], by: '64.72', overruled: ['64'] },
    {
      day: '2026-03-10',
      policies: [PROVINCE, CITY, DISTRICT],
      modes: ['REFER', 'ASSIST_EDC'],
      by: '64.72.01',
      overruled: ['64.72', '64'],
    },
    {
      day: '2026-03-20',
      policies: [DISTRICT, PROVINCE, CITY],
      modes: ['REFER', 'ASSIST_EDC'],
      by: '64.72.01',
      overruled: ['64.72', '64'],
    },
    { day: '2026-03-21', policies: [PROVINCE, CITY, DISTRICT], modes: ['REFER'], by: '64.72', overruled: ['64'] },
    {
      day: '2026-04-01',
      policies: [PROVINCE, CITY, DISTRICT],
      modes: ['REFER', 'ASSIST_EDC', 'ASSIST_AGENT'],
      by: '64',
      overruled: [],
    },
    { day: '2026-03-10', policies: [ELSEWHERE], modes: ['REFER'], by: null, overruled: [] },
    { day: '2026-03-10', policies: [], modes: ['REFER'], by: null, overruled: [] },
  ])('on $day the nearest region decides alone: $by', ({ day, policies, modes, by, overruled }) => {
    const decision = decidePolicy({ village: VILLAGE, day: civilDate(day) }, policies, PAYMENT_HELP.shipped);
    expect(decision.modes).toEqual(modes);
    expect(decision.decidedBy?.regionCode ?? null).toBe(by);
    expect(decision.overruled.map(({ regionCode }) => regionCode)).toEqual(overruled);
  });

  test('where no region decides, a row that operators enter holds from its day on', () => {
    const entered = {
      ...PAYMENT_HELP.shipped[0]!,
      effectiveFrom: civilDate('2027-01-01'),
      modes: ['REFER', 'ASSIST_EDC'] as const,
    };
    const modesOn = (day: string) =>
      decidePolicy({ village: VILLAGE, day: civilDate(day) }, [], [...PAYMENT_HELP.shipped, entered]).modes;
    expect([modesOn('2026-12-31'), modesOn('2027-01-01')]).toEqual([['REFER'], ['REFER', 'ASSIST_EDC']]);
  });

  test.each([
    { one: ['2026-03-01', '2026-03-10'], other: ['2026-03-10', null], same: true },
    { one: ['2026-03-01', '2026-03-09'], other: ['2026-03-10', null], same: false },
    { one: ['2026-03-01', null], other: ['2030-01-01', '2030-01-02'], same: true },
    { one: ['2026-03-05', '2026-03-06'], other: ['2026-03-01', '2026-03-31'], same: true },
  ] as const)('$one and $other share a day: $same', ({ one, other, same }) => {
    const [a, b] = [policy('64', one, []), policy('64', other, [])];
    expect([overlaps(a, b), overlaps(b, a)]).toEqual([same, same]);
  });

  test.each([
    { from: '2026-03-05', through: null, problem: null },
    { from: '2026-03-04', through: null, problem: 'period-has-passed' },
    { from: '2026-03-06', through: '2026-03-05', problem: 'period-is-empty' },
  ])('set on 5 March, $from to $through: $problem', ({ from, through, problem }) => {
    expect(validateNewValidity(policy('64', [from, through], []), civilDate('2026-03-05'))).toBe(problem);
  });

  test.each([
    { newThrough: '2026-03-05', problem: null },
    { newThrough: '2026-03-04', problem: 'period-has-passed' },
    { newThrough: '2026-02-28', problem: 'period-is-empty' },
    { newThrough: '2026-04-01', problem: 'ends-sooner-already' },
  ])('ended on 5 March with $newThrough: $problem', ({ newThrough, problem }) => {
    const today = civilDate('2026-03-05');
    expect(validateEnd(CITY, { newThrough: civilDate(newThrough), today })).toBe(problem);
  });
});
