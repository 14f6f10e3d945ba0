/** Answers a public question: it counts it first, then takes the same steps whether or not a card is found. */
import { lastingTerms, statusOfMember } from '../arrears/index.js';
import type { Assess } from '../bills/index.js';
import { type FamilyAccountStatus, findStatusOfHolder } from '../families/index.js';
import { meetingEverybody } from '../../platform/db/caller.js';
import type { Pool } from '../../platform/db/pool.js';
import { billingMonth } from '../../kernel/billing-month.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { parseRegionCode } from '../../kernel/region-code.js';
import { NO_RUPIAH } from '../../kernel/rupiah.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type Caller, chargeQuestion } from '../../platform/quotas/index.js';
import type { PublicQuestion, PublicStatusOutcome } from './public-status.js';
import { statusQuotas } from './status-quotas.js';

export interface AnsweringDeps {
  readonly pool: Pool;
  readonly assess: Assess;
  readonly now: Date;
}

/** The account that is assessed when no card is found, so that the time of an answer does not tell which it was. */
const NOBODY: Pick<FamilyAccountStatus, 'regionCode' | 'account'> = {
  regionCode: parseRegionCode('64.72') as FamilyAccountStatus['regionCode'],
  account: {
    terms: lastingTerms('III', 'PBPU'),
    paidThrough: billingMonth('2024-12'),
    credit: NO_RUPIAH,
    members: [{ coveredFrom: billingMonth('2020-01'), coveredThrough: null }],
    firstPremiumFrom: null,
    instalments: null,
  },
};

/** Answers in two statements when the question is within its quotas, and in one when it is not. */
export async function answerStatus(
  { pool, assess, now }: AnsweringDeps,
  question: PublicQuestion,
  caller: Caller,
): Promise<PublicStatusOutcome> {
  const charge = await chargeQuestion(pool, {
    quotas: statusQuotas(caller),
    caller,
    subject: question.cardNumber,
    now,
  });
  if (charge.kind === 'refused') return { kind: 'too-many-questions', retryAt: charge.retryAt };
  // Whoever holds the card in his hand asks: the card and the day of birth find a family among all.
  const found = await meetingEverybody(() => findStatusOfHolder(pool, question));
  const { account, regionCode } = found ?? NOBODY;
  const today = civilDateIn(now, timeZoneOf(regionCode));
  const assessment = assess(account, today);
  if (found === null) return { kind: 'no-match' };
  const holder = account.members.find(({ id }) => id !== undefined && id === found.holderId);
  const status = holder === undefined ? null : statusOfMember(holder, { ...assessment, today });
  const firstPremiumFrom = holder?.firstPremiumFrom ?? account.firstPremiumFrom;
  return {
    kind: 'found',
    familyId: found.familyId,
    cardNumber: question.cardNumber,
    assessment: { ...assessment, status: status ?? assessment.status },
    firstPremiumFrom,
    today,
  };
}
