import { describe, expect, test } from '@jest/globals';
import { CONDUCT_POLICY } from '../../../../src/fieldwork/conduct/index.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { CampaignId } from '../../../../src/kernel/ids.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { validateCallBack } from '../../../../src/outreach/telecollecting/call.js';
import { type CampaignPlan, validatePlan } from '../../../../src/outreach/telecollecting/campaign.js';
import { CALLING } from '../../../../src/outreach/telecollecting/telecollecting.policies.js';

const [conduct] = CONDUCT_POLICY.shipped;
const [shipped] = CALLING.shipped;
const PLAN: CampaignPlan = {
  id: 'k' as CampaignId,
  name: 'Uji',
  region: '64.72' as RegionCode,
  segment: 'PBPU',
  careClass: null,
  months: { min: 2, max: 23 },
  contactHours: { from: 9, until: 17 },
  attemptsMax: 3,
  dailyTarget: 100,
  validFrom: civilDate('2026-11-01'),
  validThrough: civilDate('2026-12-31'),
};
const problemOf = (change: Partial<CampaignPlan>, calling = shipped!) =>
  validatePlan({ ...PLAN, ...change }, { conduct: conduct!, calling });

describe('a campaign of calls', () => {
  test.each<[string, Partial<CampaignPlan>, ReturnType<typeof problemOf>]>([
    ['from 2 to 23 months', {}, null],
    ['of one month', { months: { min: 1, max: 23 } }, 'months-outside-officers-queue'],
    ['of 24 months', { months: { min: 2, max: 24 } }, 'months-outside-officers-queue'],
    ['of no months', { months: { min: 5, max: 4 } }, 'months-outside-officers-queue'],
    ['at seven in the morning', { contactHours: { from: 7, until: 17 } }, 'hours-outside-policy'],
    ['of 367 days', { validThrough: civilDate('2027-11-02') }, null],
    ['of a day more', { validThrough: civilDate('2027-11-03') }, 'days-impossible'],
    ['that ends before it begins', { validThrough: civilDate('2026-10-31') }, 'days-impossible'],
  ])('%s', (_what, change, problem) => {
    expect(problemOf(change)).toBe(problem);
  });

  test('follows a row that operators enter', () => {
    const entered = { ...shipped!, months: { min: 1, max: 24 }, campaignDaysMax: 30 };
    expect(problemOf({ months: { min: 1, max: 24 }, validThrough: civilDate('2026-12-01') }, entered)).toBeNull();
    expect(problemOf({}, entered)).toBe('days-impossible');
  });
});

describe('a call that a family asks for later', () => {
  const calledAt = new Date('2026-11-25T02:00:00Z');
  const inDays = (days: number, moreMs = 0) => new Date(calledAt.getTime() + days * 86_400_000 + moreMs);
  test.each([
    { what: 'at once', callBackAt: inDays(0), isFitting: false },
    { what: 'in a month', callBackAt: inDays(31), isFitting: true },
    { what: 'a moment later than a month', callBackAt: inDays(31, 1), isFitting: false },
  ])('$what: $isFitting', ({ callBackAt, isFitting }) => {
    const told = { outcome: 'CALL_BACK', note: null, promise: null, callBackAt } as const;
    expect(validateCallBack(told, calledAt, shipped!) === null).toBe(isFitting);
    expect(validateCallBack(told, calledAt, { callBackWithinDays: 40 }) === null).toBe(callBackAt > calledAt);
  });
});
