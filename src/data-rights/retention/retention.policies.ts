/** The policy of retention, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { JKN_RETENTION_POLICY, type RetentionPolicy } from './retention-policy.js';

/** A century: more is a mistyped number. */
const DAYS_MAX = 36_525;
const days = (least: number) => wholeNumber(least, DAYS_MAX);

export const RETENTION: PolicyDefinition<RetentionPolicy> = definePolicy<RetentionPolicy>({
  name: 'retention',
  decides: 'How long words of messages, notes and requests are kept, and names after a family ended.',
  begins: 'any-day',
  values: z.strictObject({
    keptDays: z.strictObject({
      messages: days(30),
      callNotes: days(30),
      visitNotes: days(30),
      signInRequests: days(1),
      fullReadings: days(7),
    }),
    namesAfterEndMonths: wholeNumber(12, 1_200),
  }),
  shipped: JKN_RETENTION_POLICY,
});
