/** The longest values that a family of real life has, by which the length of an SMS is judged before anybody gets it. */
import { addMonths, billingMonth } from '../../kernel/billing-month.js';
import type { CardNumber } from '../../kernel/card-number.js';
import { civilDate } from '../../kernel/civil-date.js';
import { rupiah } from '../../kernel/rupiah.js';
import { MASKED_CODE } from './message-link.js';
import { type MessageFacts, type MessageVariables, toVariables } from './message-variables.js';

/** Ten people in class I, 24 months behind: the longest range of months, and the largest sum. */
const MONTHS_ON_BILL = 25;
const PEOPLE = 10n;
const CLASS_I = 150_000n;

export const longestFacts = (complaintUrl: string): MessageFacts => {
  const last = billingMonth('2026-11');
  const months = Array.from({ length: MONTHS_ON_BILL }, (_, place) => addMonths(last, place - MONTHS_ON_BILL + 1));
  const amount = rupiah(BigInt(MONTHS_ON_BILL) * PEOPLE * CLASS_I);
  return {
    name: 'Khairunnisaturrahmah A R P',
    card: '0001944358911' as CardNumber,
    achieves: 'REACTIVATES',
    monthsInArrears: MONTHS_ON_BILL - 1,
    months,
    arrearsTotal: rupiah(amount - PEOPLE * CLASS_I),
    dueNow: amount,
    stageDue: { stage: 36, of: 36, dueBy: civilDate('2026-09-30') },
    dueDate: civilDate('2026-11-10'),
    today: civilDate('2026-11-05'),
    complaintLink: `${complaintUrl}/${MASKED_CODE}`,
    event: { amount, date: civilDate('2026-11-30') },
  };
};

export const longestVariables = (complaintUrl: string): MessageVariables => toVariables(longestFacts(complaintUrl));
