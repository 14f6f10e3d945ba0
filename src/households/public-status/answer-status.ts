/** Answers a public question: counted first, then looked up and computed in the same way whether or not anything was found. */
import type { Assess } from '../arrears/index.js';
import { type FamilyStanding, findStandingOfHolder } from '../families/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { billingMonth } from '../../kernel/billing-month.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { parseRegionCode } from '../../kernel/region-code.js';
import { NO_RUPIAH } from '../../kernel/rupiah.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type Caller, chargeQuestion } from '../../platform/quotas/index.js';
import type { PublicQuestion, PublicStatusOutcome } from './public-status.js';
import { statusBudgets } from './status-budgets.js';

export interface AnsweringDeps {
  readonly pool: Pool;
  readonly assess: Assess;
  readonly now: Date;
}

/** Computed and thrown away where nothing was found, so that the time of an answer does not say which it was. */
const NOBODY: Pick<FamilyStanding, 'regionCode' | 'account'> = {
  regionCode: parseRegionCode('64.72') as FamilyStanding['regionCode'],
  account: {
    careClass: 'III',
    paidThrough: billingMonth('2024-12'),
    credit: NO_RUPIAH,
    members: [{ coveredFrom: billingMonth('2020-01'), coveredThrough: null }],
    firstPremiumFrom: null,
  },
};

/** Two statements for every question that is within its budget, one for every other. */
export async function answerStatus(
  { pool, assess, now }: AnsweringDeps,
  question: PublicQuestion,
  caller: Caller,
): Promise<PublicStatusOutcome> {
  const charge = await chargeQuestion(pool, {
    budgets: statusBudgets(caller),
    caller,
    subject: question.cardNumber,
    now,
  });
  if (charge.kind === 'refused') return { kind: 'too-many-questions', retryAt: charge.retryAt };
  const found = await findStandingOfHolder(pool, question);
  const { account, regionCode } = found ?? NOBODY;
  const assessment = assess(account, civilDateIn(now, timeZoneOf(regionCode)));
  if (found === null) return { kind: 'no-match' };
  return { kind: 'found', assessment, firstPremiumFrom: account.firstPremiumFrom };
}
