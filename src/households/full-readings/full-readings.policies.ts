/** The policy of readings in full, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { type FullReadingPolicy, JKN_FULL_READING_POLICY, TAKEN_ALONG_AT_MOST } from './full-reading-policy.js';

const caps = z
  .strictObject({ perHour: wholeNumber(1, 1_000), perDay: wholeNumber(1, 2_000) })
  .refine(({ perHour, perDay }) => perHour <= perDay, { path: ['perDay'], message: 'at least those of an hour' });

export const FULL_READINGS: PolicyDefinition<FullReadingPolicy> = definePolicy<FullReadingPolicy>({
  name: 'full-readings',
  decides:
    "How many families' numbers one person may read in full, what a cadre takes along for a day without signal, and when a branch reads far more than normal.",
  begins: 'any-day',
  values: z.strictObject({
    families: z.strictObject({
      CADRE: caps,
      TELE_COLLECTOR: caps,
      BRANCH_OFFICER: caps,
      BRANCH_HEAD: caps,
      AUDITOR: caps,
    }),
    takenAlong: z
      .strictObject({ families: wholeNumber(1, TAKEN_ALONG_AT_MOST), perDay: wholeNumber(1, 200) })
      .refine(({ families, perDay }) => families <= perDay, {
        path: ['perDay'],
        message: 'at least those of one download',
      }),
    claimMinutes: wholeNumber(1, 240),
    branchAlarm: z.strictObject({ times: wholeNumber(1, 100), least: wholeNumber(1, 100_000) }),
  }),
  shipped: JKN_FULL_READING_POLICY,
});
