import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type AttributablePayment,
  COLLECTION_STRATEGIES,
  CONTACT_STRATEGIES,
  type Contact,
  attributePayment,
} from '../../../../src/reporting/summaries/attribution.js';
import { ATTRIBUTION_POLICY } from '../../../../src/reporting/summaries/jkn-attribution-policy.js';
import { sumRupiah, rupiah } from '../../../../src/kernel/rupiah.js';

const [POLICY] = ATTRIBUTION_POLICY;
const PAID_AT = new Date('2026-03-20T03:00:00Z');
const daysBefore = (days: number, minutes = 0) => new Date(PAID_AT.getTime() - days * 86_400_000 - minutes * 60_000);

const contact = (strategy: Contact['strategy'], at: Date, more: Partial<Contact> = {}): Contact => ({
  id: '00000000-0000-7000-8000-000000000001',
  strategy,
  at,
  paidDuringVisit: false,
  cadreId: null,
  ...more,
});
const attribute = (contacts: Contact[], channel: AttributablePayment['channel'] = 'BANK') =>
  attributePayment({ paidAt: PAID_AT, channel }, contacts, POLICY!).strategy;

describe('attributePayment', () => {
  const visit = contact('CADRE_VISIT', daysBefore(20));
  const call = contact('TELE_COLLECTING', daysBefore(5));
  test.each<[string, Contact[], AttributablePayment['channel'], string]>([
    ['nobody made contact', [], 'BANK', 'UNPROMPTED'],
    ['a cadre came twenty days before', [visit], 'ATM', 'CADRE_VISIT'],
    ['the last of two contacts wins, whatever its kind', [visit, call], 'BANK', 'TELE_COLLECTING'],
    ['a contact at the very instant precedes', [contact('WHATSAPP', PAID_AT)], 'BANK', 'WHATSAPP'],
    ['a contact a moment later does not', [contact('WHATSAPP', new Date(PAID_AT.getTime() + 1))], 'BANK', 'UNPROMPTED'],
    ['a visit counts through its thirtieth day', [contact('CADRE_VISIT', daysBefore(30))], 'BANK', 'CADRE_VISIT'],
    ['and no longer', [contact('CADRE_VISIT', daysBefore(30, 1))], 'BANK', 'UNPROMPTED'],
    ['a blast counts for ten days', [contact('SMS_BLAST', daysBefore(10, 1))], 'BANK', 'UNPROMPTED'],
    [
      'an older visit still counts when the blast is too old',
      [visit, contact('SMS_BLAST', daysBefore(11))],
      'BANK',
      'CADRE_VISIT',
    ],
    ['a mandate debits by itself', [visit, call], 'AUTO_DEBIT', 'AUTO_DEBIT'],
    ["a donor's fund pays by itself", [visit, call], null, 'CSR'],
    [
      'the family paid at the door, before the visit was written down',
      [contact('CADRE_VISIT', new Date(PAID_AT.getTime() + 60_000), { paidDuringVisit: true })],
      'MINIMARKET',
      'CADRE_VISIT',
    ],
    [
      'a visit of the afternoon explains no payment of the morning',
      [contact('CADRE_VISIT', new Date(PAID_AT.getTime() + 121 * 60_000), { paidDuringVisit: true })],
      'MINIMARKET',
      'UNPROMPTED',
    ],
  ])('when %s', (...row) => {
    const [, contacts, channel, strategy] = row;
    expect(attribute(contacts, channel)).toBe(strategy);
  });

  test('contacts of one instant: the visit, then the call, then words by WhatsApp and SMS; of two visits the lower id', () => {
    const all = CONTACT_STRATEGIES.map((strategy) => contact(strategy, daysBefore(1)));
    expect(all.map((_, place) => attribute(all.slice(place).toReversed()))).toEqual([...CONTACT_STRATEGIES]);
    const twins = ['b', 'a'].map((id) => contact('CADRE_VISIT', daysBefore(1), { id }));
    expect(attributePayment({ paidAt: PAID_AT, channel: 'BANK' }, twins, POLICY!).contact?.id).toBe('a');
  });

  const contacts = fc.array(
    fc.record({
      id: fc.uuid(),
      strategy: fc.constantFrom(...CONTACT_STRATEGIES),
      at: fc.integer({ min: -3, max: 40 }).map((days) => daysBefore(days)),
      paidDuringVisit: fc.boolean(),
      cadreId: fc.constant(null),
    }),
    { maxLength: 6 },
  );
  const payments = fc.array(
    fc.record({
      amount: fc.bigInt({ min: 1n, max: 5_000_000n }).map(rupiah),
      channel: fc.constantFrom<AttributablePayment['channel']>('BANK', 'ATM', 'AUTO_DEBIT', null),
      contacts,
    }),
    { maxLength: 20 },
  );

  test('every rupiah is attributed exactly once: the strategies sum to the total, in whatever order contacts are told', () => {
    fc.assert(
      fc.property(payments, (made) => {
        const told = made.map(({ amount, channel, contacts }) => {
          const forwards = attributePayment({ paidAt: PAID_AT, channel }, contacts, POLICY!);
          const backwards = attributePayment({ paidAt: PAID_AT, channel }, contacts.toReversed(), POLICY!);
          expect(backwards).toEqual(forwards);
          return { amount, strategy: forwards.strategy };
        });
        const sums = COLLECTION_STRATEGIES.map((strategy) =>
          sumRupiah(told.filter((one) => one.strategy === strategy).map(({ amount }) => amount)),
        );
        expect(sumRupiah(sums)).toBe(sumRupiah(made.map(({ amount }) => amount)));
      }),
    );
  });
});
