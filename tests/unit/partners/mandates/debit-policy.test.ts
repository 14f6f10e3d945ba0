import { describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { bankOfPartner, debitPartnerCode } from '../../../../src/partners/mandates/debit-partner.js';
import { policyOn } from '../../../../src/kernel/dated-policy.js';
import { DEBIT_BANKS, JKN_DEBIT_POLICY, isDebitDay } from '../../../../src/partners/mandates/debit-policy.js';

describe('automatic debits', () => {
  test.each([
    { day: '2020-04-27', obligation: 'URGED' },
    { day: '2020-11-19', obligation: 'URGED' },
    { day: '2020-11-20', obligation: 'OBLIGATORY' },
    { day: '2026-11-22', obligation: 'OBLIGATORY' },
  ])('on $day a mandate is $obligation', ({ day, obligation }) => {
    expect(policyOn(JKN_DEBIT_POLICY, civilDate(day)).obligation).toBe(obligation);
  });

  test.each([
    { day: '2026-11-05', is: true },
    { day: '2026-11-20', is: true },
    { day: '2026-11-04', is: false },
    { day: '2026-11-25', is: false },
    { day: '2026-11-15', is: false },
  ])('$day is a debit day: $is', ({ day, is }) => expect(isDebitDay(JKN_DEBIT_POLICY, civilDate(day))).toBe(is));

  test('a partner stands for a bank by its code, and no other does', () => {
    for (const bank of DEBIT_BANKS) expect(bankOfPartner(debitPartnerCode(bank))).toBe(bank);
    expect(bankOfPartner('sandbox-bank')).toBeNull();
    expect(bankOfPartner('auto-debit-btn')).toBe('BTN');
    expect(bankOfPartner('auto-debit-')).toBeNull();
  });
});
