/** The policy of contacting families, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import type { ConductPolicy, Weekday } from './conduct-policy.js';
import { JKN_CONDUCT_POLICY } from './jkn-conduct-policy.js';

const hour = wholeNumber(0, 24);
const weekday: z.ZodType<Weekday> = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
]);

export const CONDUCT_POLICY: PolicyDefinition<ConductPolicy> = definePolicy<ConductPolicy>({
  name: 'conduct',
  decides: 'When and how often families are contacted; days of the week are counted from 0, Sunday.',
  begins: 'any-day',
  values: z.strictObject({
    contactHours: z
      .strictObject({ from: hour, until: hour })
      .refine(({ from, until }) => from < until, { path: ['until'], message: 'an hour after the first one' }),
    contactDays: z.array(weekday).min(1),
    attemptsPerDayMax: wholeNumber(1, 20),
    attemptsPerWeekMax: wholeNumber(1, 20),
    retryDay: weekday,
    daysAfterSaidPaid: wholeNumber(0, 60),
    leaseMinutes: wholeNumber(1, 240),
  }),
  formerValues: ['holidays'],
  shipped: JKN_CONDUCT_POLICY,
});
