/** The calendar of public holidays, as operators may follow it up each year. */
import { z } from 'zod';
import { type PolicyDefinition, day, definePolicy } from '../../platform/policies/index.js';
import { JKN_PUBLIC_HOLIDAYS } from './jkn-public-holidays.js';
import type { PublicHolidays } from './public-holidays.js';

export const PUBLIC_HOLIDAYS: PolicyDefinition<PublicHolidays> = definePolicy<PublicHolidays>({
  name: 'public-holidays',
  decides:
    'The public holidays, on which no family is contacted and no deadline of a complaint counts. A day is judged by the row in force on it.',
  begins: 'any-day',
  values: z.strictObject({
    yearly: z.array(z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'a day of every year, MM-DD')),
    once: z.array(day),
  }),
  shipped: JKN_PUBLIC_HOLIDAYS,
});
