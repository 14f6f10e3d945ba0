import { describe, expect, test } from '@jest/globals';
import { TEMPLATES } from '../../../../migrations/035-words-links-and-notices.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { type BillingMonth, addMonths, billingMonth } from '../../../../src/kernel/billing-month.js';
import { type CivilDate, civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { longestFacts } from '../../../../src/outreach/messages/longest-variables.js';
import { MASKED_CODE } from '../../../../src/outreach/messages/message-link.js';
import { type MessageFacts, toVariables } from '../../../../src/outreach/messages/message-variables.js';
import { NOTICES } from '../../../../src/outreach/messages/message-words.js';
import { smsParts } from '../../../../src/outreach/messages/sms-parts.js';
import { renderTemplate, validateTemplate } from '../../../../src/outreach/messages/template-text.js';
import { allTexts } from '../../../../src/platform/texts/index.js';
import { DEMO_ARTICLES } from '../../../../src/sandbox/demo-data/demo-articles.js';

/** What no citizen and no cadre reads, with the reason. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\b20\d\d-\d\d\b/, 'a month is written November 2026'],
  [/kartu keluarga/i, 'the civil document is the KK, the card of cover the Kartu JKN'],
  [/klinik pertama/i, 'it is the fasilitas kesehatan tingkat pertama (FKTP)'],
  [/agar kartu aktif(?! kembali)/i, 'the card of an active family stays active (tetap aktif)'],
  [/sebelum \{?(dueDate|\d+ (Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des))/i, 'the due day itself is in time'],
  [/menunggu kantor pos/i, 'one waits for its confirmation'],
];
const faultsIn = (text: string): string[] => FORBIDDEN.filter(([said]) => said.test(text)).map(([, why]) => why);

const months = (count: number): BillingMonth[] =>
  Array.from({ length: count }, (_, place) => addMonths(billingMonth('2026-11'), place - count + 1));

const FACTS: MessageFacts = longestFacts('https://sigap.example/k');
const SITUATIONS: readonly (readonly [string, Partial<MessageFacts>])[] = [
  ['24 months behind, ten people in class I', {}],
  ['five months behind', { monthsInArrears: 5, months: months(6), dueNow: rupiah(1_050_000n), stageDue: null }],
  ['active, before the due day', { achieves: 'KEEPS_ACTIVE', monthsInArrears: 0, months: months(1), stageDue: null }],
  [
    'active, on the due day',
    { achieves: 'KEEPS_ACTIVE', monthsInArrears: 0, months: months(1), stageDue: null, today: civilDate('2026-11-10') },
  ],
  [
    'active, on the last day',
    { achieves: 'KEEPS_ACTIVE', monthsInArrears: 0, months: months(1), stageDue: null, today: civilDate('2026-11-30') },
  ],
  [
    'keeping its plan',
    {
      achieves: 'KEEPS_PLAN',
      dueNow: rupiah(595_000n),
      stageDue: { stage: 3, of: 12, dueBy: civilDate('2026-11-30') },
    },
  ],
  ['newly registered', { achieves: 'BEGINS_COVER', monthsInArrears: 0, months: months(1), stageDue: null }],
];
const newest = TEMPLATES.map(([, code, , channel, text]) => ({ code, channel, text: text.replaceAll('\\n', '\n') }));
const textOf = (code: string): string => newest.find((template) => template.code === code)?.text ?? '';
const written = (code: string, change: Partial<MessageFacts>): string =>
  renderTemplate(textOf(code), toVariables({ ...FACTS, ...change }));

describe('words that participants and cadres read', () => {
  test('no text of any room uses a word that misleads', () => {
    expect(RESOLVERS.length).toBeGreaterThan(0); // every room is loaded with its texts
    const faults = [...allTexts()].flatMap(([key, { id }]) => faultsIn(id).map((why) => `${key}: ${why}`));
    expect(faults).toEqual([]);
    expect(DEMO_ARTICLES.flatMap(({ title, body }) => faultsIn(`${title} ${body}`))).toEqual([]);
    expect(faultsIn('Kartu keluarga tidak aktif mulai 2026-11')).toHaveLength(2); // it can fail
  });

  test('there is a template for every notice', () => {
    expect(newest.map(({ code }) => code)).toEqual(expect.arrayContaining(Object.values(NOTICES)));
  });

  describe.each(newest)('$code', ({ code, channel, text }) => {
    test.each(SITUATIONS)('%s', (_situation, change) => {
      expect(validateTemplate(text)).toBeNull();
      const said = written(code, change);
      expect(faultsIn(said)).toEqual([]);
      expect(said).toContain(`sigap.example/k/${MASKED_CODE}`);
      if (channel === 'SMS') expect([smsParts(said), said.length <= 160]).toEqual([1, true]);
    });
  });

  test('the number of months is that of the months in the sum', () => {
    expect(written('pengingat-jatuh-tempo', SITUATIONS[1]?.[1] ?? {})).toBe(
      `JKN: Yth. Khairunnisat, iuran 6 bln (Jun 26-Nov 26) Rp1.050.000. Bayar paling lambat 10 Nov. VA 8888801944358911. Keluhan/STOP: sigap.example/k/${MASKED_CODE}`,
    );
    expect(written('rincian-tunggakan', SITUATIONS[1]?.[1] ?? {})).toContain(
      'Tagihan: 5 bulan tunggakan dan bulan berjalan (Juni 2026 s.d. November 2026).\nBayar Rp1.050.000 agar kartu aktif kembali.',
    );
  });

  test.each([
    ['2026-11-01', '10 Nov'],
    ['2026-11-10', '10 Nov'],
    ['2026-11-11', '30 Nov'],
    ['2026-11-30', '30 Nov'],
    ['2026-12-01', '10 Des'],
  ])('on %s the family is told to pay by %s: never a day that has passed', (today, day) => {
    const dueDate = civilDate(`${today.slice(0, 7)}-10`);
    expect(written('pengingat-jatuh-tempo', { today: today as CivilDate, dueDate, stageDue: null })).toContain(
      `paling lambat ${day}.`,
    );
  });

  test('an active family stays active, a suspended one becomes active again, a new one becomes active', () => {
    expect(written('rincian-tunggakan', SITUATIONS[4]?.[1] ?? {})).toContain(
      'Agar kartu tetap aktif, bayar Rp37.500.000 paling lambat 30 November 2026.',
    );
    expect(written('rincian-tunggakan', SITUATIONS[5]?.[1] ?? {})).toContain(
      'Cicilan 3 dari 12: Rp595.000, dibayar paling lambat 30 November 2026.\nKartu JKN aktif setelah semua cicilan lunas.',
    );
    expect(written('rincian-tunggakan', SITUATIONS[6]?.[1] ?? {})).toContain(
      'Kartu JKN aktif setelah iuran pertama dibayar.',
    );
  });
});
