/** Payment notices for tests of posting: say what matters, the rest is one bank's payment on 9 March 2026. */
import type { InstalmentAccount } from '../../../../src/households/bills/plan-status.js';
import { type CivilDate, civilDate } from '../../../../src/kernel/civil-date.js';
import type { FamilyId, PartnerId } from '../../../../src/kernel/ids.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { readBillingNumber } from '../../../../src/kernel/virtual-account.js';
import {
  type EarlierNotice,
  JKN_POSTING_POLICY,
  type PostingDecision,
  type PostingRules,
} from '../../../../src/money/payments/posting/index.js';
import type { NoticeKind } from '../../../../src/kernel/payment-channel.js';
import { decidePosting } from '../../../../src/money/payments/posting/decide-posting.js';
import { bookingsOf } from '../../../../src/money/payments/posting/bookings.js';
import type { PostingPolicy } from '../../../../src/money/payments/posting/posting-decision.js';
import type { PaymentNotice } from '../../../../src/money/payments/posting/payment-notice.js';
import type { Booking } from '../../../../src/money/payments/posting/posting-decision.js';
import { type FamilyAccount, JKN_ARREARS_POLICY, jknCeilingsOn } from '../../../../src/households/arrears/index.js';
import { TARIFFS } from '../../households/arrears/a-family.js';

export const TODAY = civilDate('2026-03-09');
export const FAMILY = 'family-1' as FamilyId;

export const RULES: PostingRules = {
  tariffs: TARIFFS,
  arrearsPolicies: JKN_ARREARS_POLICY,
  postingPolicies: JKN_POSTING_POLICY,
  ceilingsOn: jknCeilingsOn,
};

export const rulesForExpiredCodes = (expiredCode: PostingPolicy['expiredCode']): PostingRules => ({
  ...RULES,
  postingPolicies: JKN_POSTING_POLICY.map((policy) => ({ ...policy, expiredCode })),
});

export const rulesWith = (surplus: PostingPolicy['surplus']): PostingRules => ({
  ...RULES,
  postingPolicies: JKN_POSTING_POLICY.map((policy) => ({ ...policy, surplus })),
});

export interface NoticeWords {
  readonly amount: bigint;
  readonly kind?: NoticeKind;
  readonly partner?: string;
  readonly reference?: string;
  readonly accountText?: string;
  readonly paidAt?: string;
  readonly monthsAhead?: number | null;
}

export function aNotice(words: NoticeWords): PaymentNotice {
  const paidAt = new Date(words.paidAt ?? '2026-03-09T03:00:00Z');
  const accountText = words.accountText ?? '8888801944358911';
  return {
    partnerId: (words.partner ?? 'bank-1') as PartnerId,
    kind: words.kind ?? 'authorising',
    reference: words.reference ?? 'ref-1',
    accountText,
    billingNumber: readBillingNumber(accountText),
    amount: rupiah(words.amount),
    paidAt,
    receivedAt: paidAt,
    channel: 'BANK',
    monthsAhead: words.monthsAhead ?? null,
  };
}

interface Situation {
  readonly account: FamilyAccount | null;
  readonly earlier?: EarlierNotice | null;
  readonly isReversedEarlier?: boolean;
  readonly isCodeExpired?: boolean;
  readonly namesTwoFamilies?: boolean;
  readonly instalments?: InstalmentAccount;
  readonly today?: CivilDate;
  readonly rules?: PostingRules;
}

export const decide = (
  words: NoticeWords,
  { earlier = null, isReversedEarlier = false, today = TODAY, rules = RULES, ...situation }: Situation,
) => decidePosting({ notice: aNotice(words), earlier, isReversedEarlier, today, ...situation }, rules);

/** `2026-03` or `2026-03..2026-05`. */
const rangeText = ({ months }: Booking): string => {
  if (months === null) return '';
  return months.from === months.through ? ` ${months.from}` : ` ${months.from}..${months.through}`;
};

export const bookingText = (line: Booking): string => `${line.side} ${line.account} ${line.amount}${rangeText(line)}`;

/** One line per booking, as an accountant would read it aloud. */
export const journal = (decision: PostingDecision): string[] => bookingsOf(decision).map(bookingText);

/** What the decision adds to an account: credits less debits. */
export function netOn(account: Booking['account'], decisions: readonly PostingDecision[]): bigint {
  let net = 0n;
  for (const line of decisions.flatMap(bookingsOf)) {
    if (line.account === account) net += (line.side === 'credit' ? 1n : -1n) * line.amount;
  }
  return net;
}

export const earlierNotice = (outcome: EarlierNotice['outcome'], words: NoticeWords): EarlierNotice => {
  const { amount, accountText } = aNotice(words);
  return { outcome, amount, accountText };
};
