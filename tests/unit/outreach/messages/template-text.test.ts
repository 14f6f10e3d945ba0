import { describe, expect, test } from '@jest/globals';
import type { BillingMonth } from '../../../../src/kernel/billing-month.js';
import type { CardNumber } from '../../../../src/kernel/card-number.js';
import type { CivilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { toVariables } from '../../../../src/outreach/messages/message-variables.js';
import { smsParts } from '../../../../src/outreach/messages/sms-parts.js';
import { validateTemplate, renderTemplate, variablesIn } from '../../../../src/outreach/messages/template-text.js';

const FACTS = {
  name: 'Melati R',
  card: '0001944358911' as CardNumber,
  monthsInArrears: 2,
  months: ['2026-09', '2026-10', '2026-11'] as BillingMonth[],
  arrearsTotal: rupiah(600_000n),
  dueNow: rupiah(1_234_000n),
  stageDue: null,
  dueDate: '2026-11-10' as CivilDate,
  achieves: 'REACTIVATES' as const,
  today: '2026-11-05' as CivilDate,
  complaintLink: 'https://keluhan.example/x',
};
const LINK = 'Keluhan: {complaintLink}';

describe('validateTemplate', () => {
  test.each([
    ['plain', `Iuran {amount} ${LINK}`],
    ['a plural', `{months, plural, =0 {bulan ini} other {# bulan}} ${LINK}`],
    ['a choice by text', `{name, select, Melati {Bu Melati} other {{name}}} ${LINK}`],
    ['a number', `{months, number} bulan ${LINK}`],
    ['the short link of an SMS', 'Iuran {amount} Keluhan/STOP: {shortLink} {complaintLink}'],
    ['markup is text', `Iuran <b>{amount}</b> < 10 ${LINK}`],
  ])('takes %s', (_what, text) => {
    expect(validateTemplate(text)).toBeNull();
    expect(renderTemplate(text, toVariables(FACTS))).toContain(FACTS.complaintLink);
  });

  test.each([
    ['an open brace', `Iuran {amount ${LINK}`, { kind: 'malformed' }],
    ['a plural without other', `{months, plural, one {satu}} ${LINK}`, { kind: 'malformed' }],
    ['unknown variables', `{nik} {amount} {saldo} ${LINK}`, { kind: 'unknown-variables', names: ['nik', 'saldo'] }],
    [
      'an unknown one inside a choice',
      `{months, plural, other {{x}}} ${LINK}`,
      { kind: 'unknown-variables', names: ['x'] },
    ],
    ['a text counted', `{amount, number} ${LINK}`, { kind: 'wrong-format', names: ['amount'] }],
    ['a date', `{dueDate, date} ${LINK}`, { kind: 'wrong-format', names: ['dueDate'] }],
    ['no complaint link', 'Iuran {amount}', { kind: 'complaint-link-missing' }],
    [
      'a complaint link that some would miss',
      `{months, plural, =1 {} other {${LINK}}}`,
      { kind: 'complaint-link-missing' },
    ],
    ['a novel', `${LINK} ${'a'.repeat(1_600)}`, { kind: 'too-long' }],
  ])('refuses %s', (_what, text, problem) => {
    expect(validateTemplate(text)).toMatchObject(problem);
  });
});

describe('toVariables', () => {
  test('writes money, months and days as Indonesians do, and each bank with its own account', () => {
    expect(toVariables(FACTS)).toMatchObject({
      amount: 'Rp1.234.000',
      arrearsAmount: 'Rp600.000',
      monthList: 'September 2026 s.d. November 2026',
      dueDate: '10 November 2026',
      virtualAccount: '8888801944358911',
      virtualAccountMandiri: '8988801944358911',
    });
    const { paymentChannels } = toVariables(FACTS);
    expect(paymentChannels).toContain('8888801944358911');
    expect(paymentChannels).toContain('8988801944358911');
    expect(toVariables({ ...FACTS, months: ['2026-11'] as BillingMonth[] }).monthList).toBe('November 2026');
  });

  test('variables are named in the order of a text', () => {
    expect(variablesIn(`{months, plural, other {{amount}}} {name} {amount} ${LINK}`)).toEqual([
      'months',
      'amount',
      'name',
      'complaintLink',
    ]);
  });
});

describe('smsParts', () => {
  test.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(307), 3],
    ['€'.repeat(80), 1],
    ['€'.repeat(81), 2],
    ['✓'.repeat(70), 1],
    ['✓'.repeat(71), 2],
  ])('%#', (text, parts) => {
    expect(smsParts(text)).toBe(parts);
  });
});
