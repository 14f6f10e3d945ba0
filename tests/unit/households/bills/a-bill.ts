/** The rules of JKN for tests of bills, and what a family owes by them on a day. */
import { JKN_ARREARS_POLICY } from '../../../../src/households/arrears/index.js';
import { type Bill, type InstalmentAccount, billOn } from '../../../../src/households/bills/index.js';
import { type FamilyBill, assessBill } from '../../../../src/households/bills/family-bill.js';
import type { BillRequest } from '../../../../src/households/bills/settle.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { type FamilyWords, TARIFFS, aFamily } from '../arrears/a-family.js';

export interface BillWords extends Partial<Omit<BillRequest, 'today'>> {
  readonly today: string;
  readonly family?: FamilyWords;
  readonly instalments?: InstalmentAccount | null;
}

/** By default a single adult of class I whose months from September 2025 on are unpaid, 150,000 each. */
export const request = ({ today, family = { paidThrough: '2025-08' }, ...words }: BillWords): BillRequest => ({
  account: aFamily(family),
  tariffs: TARIFFS,
  arrearsPolicies: JKN_ARREARS_POLICY,
  ...words,
  today: civilDate(today),
});

export const aBill = (words: BillWords): Bill => billOn(request(words));
export const owedBy = (words: BillWords): FamilyBill => assessBill(request(words));
