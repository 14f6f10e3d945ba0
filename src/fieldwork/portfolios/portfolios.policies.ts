/** The policy of portfolios, as operators may follow it up. */
import { z } from 'zod';
import { type PolicyDefinition, definePolicy, wholeNumber } from '../../platform/policies/index.js';
import { JKN_PORTFOLIO_POLICY, type PortfolioPolicy } from './portfolio-policy.js';

const points = wholeNumber(0, 10_000);
const days = wholeNumber(0, 365);
const families = wholeNumber(1, 100_000);

export const PORTFOLIOS: PolicyDefinition<PortfolioPolicy> = definePolicy<PortfolioPolicy>({
  name: 'portfolios',
  decides: 'How many families a cadre has and how near, and whom to visit first: the points of each reason.',
  begins: 'any-day',
  values: z.strictObject({
    neighbourhood: z.enum(['VILLAGE', 'DISTRICT']),
    band: z.strictObject({ from: families, through: families }),
    familiesMax: families,
    belowBandPoints: points,
    aboveBandPoints: points,
    proposal: z.strictObject({ familiesMax: wholeNumber(1, 10_000), goodForDays: wholeNumber(1, 60) }),
    scoring: z.strictObject({
      age: z.strictObject({ pointsPerMonth: points, monthsMax: wholeNumber(0, 24) }),
      amount: z.strictObject({
        rupiahPerPoint: wholeNumber(1, 100_000_000).transform((amount) => BigInt(amount)),
        pointsMax: points,
      }),
      promise: z.strictObject({ daysBefore: days, daysAfter: days, points }),
      contact: z.strictObject({ daysMax: wholeNumber(1, 365), pointsMax: points }),
      nearness: z.strictObject({
        SAME_NEIGHBOURHOOD: points,
        SAME_VILLAGE: points,
        SAME_DISTRICT: points,
        SAME_REGENCY: points,
        FARTHER: points,
      }),
    }),
  }),
  shipped: JKN_PORTFOLIO_POLICY,
});
