import { describe, expect, test } from '@jest/globals';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { labelOf } from '../../../../src/platform/graphql/index.js';
import { wallClockIn } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { WITA } from '../../../../src/kernel/time-zone.js';
import { allTexts, faultsOfTexts, languageOf, textsOf, write } from '../../../../src/platform/texts/index.js';

describe('texts that people read', () => {
  test('each is there in both languages, can be read, and names the same placeholders in both', () => {
    expect(RESOLVERS.length).toBeGreaterThan(0); // every room is loaded with its texts
    expect(allTexts().size).toBeGreaterThan(10);
    expect(faultsOfTexts()).toEqual([]);
  });

  test('a text without its translation is a fault, as is one whose placeholders differ', () => {
    const texts = new Map([
      ['room.empty', { id: 'Sudah lunas.', en: ' ' }],
      ['room.differs', { id: 'Paling banyak {max, number} orang.', en: 'At most {count, number} people.' }],
      ['room.fine', { id: '{n, plural, other {# bulan}}', en: '{n, plural, one {# month} other {# months}}' }],
    ]);
    expect(faultsOfTexts(texts)).toEqual([
      'room.empty has no text in en',
      'room.differs has other placeholders in one language than in the other',
    ]);
  });

  test('a text is written in the language of whoever reads it, with numbers as written there', () => {
    const says = textsOf('texts-test', {
      owes: {
        id: 'Tunggakan Rp{amount, number} untuk {months, number} bulan.',
        en: '{months, plural, one {One month} other {# months}}: IDR {amount, number} owed.',
      },
    });
    const owes = says.owes({ amount: 595_000, months: 1 });
    expect(write(owes, 'id')).toBe('Tunggakan Rp595.000 untuk 1 bulan.');
    expect(write(owes, 'en')).toBe('One month: IDR 595,000 owed.');
  });

  test('days, months, clocks and money are written as the language writes them', () => {
    const says = textsOf('texts-test', {
      until: {
        id: 'Bayar Rp{amount, number} untuk {month, date, month} sebelum {until, date, day} pukul {until, time, clock} {zone}.',
        en: 'Pay Rp{amount, number} for {month, date, month} before {until, date, day}, {until, time, clock} {zone}.',
      },
      from: { id: 'Berlaku sejak {from, date, day}.', en: 'Holds from {from, date, day} on.' },
    });
    const until = wallClockIn(new Date('2026-03-31T16:05:00Z'), WITA);
    const bill = says.until({ amount: rupiah(1_050_000n), month: '2026-03', until, zone: WITA.name });
    expect(write(bill, 'id')).toBe('Bayar Rp1.050.000 untuk Maret 2026 sebelum 1 April 2026 pukul 00.05 WITA.');
    expect(write(bill, 'en')).toBe('Pay Rp1,050,000 for March 2026 before April 1, 2026, 00:05 WITA.');
    expect(write(says.from({ from: '2026-01-10' }), 'id')).toBe('Berlaku sejak 10 Januari 2026.');
    expect(write(says.from({ from: '2026-01-10' }), 'en')).toBe('Holds from January 10, 2026 on.');
  });

  test('texts within a text are written in its language, several as the language lists things', () => {
    const says = textsOf('texts-test', {
      allows: { id: 'Diizinkan: {ways}. {note}', en: 'Allowed: {ways}. {note}' },
      note: { id: 'Paling banyak {max, number}.', en: 'At most {max, number}.' },
    });
    const ways = ['REFER', 'ASSIST_EDC', 'ASSIST_AGENT'].map((mode) => labelOf('PaymentIntentMode', mode));
    const allows = says.allows({ ways, note: says.note({ max: 1_000 }) });
    expect(write(allows, 'id')).toBe(
      'Diizinkan: Rujukan ke kanal resmi, Mesin EDC bank, dan Agen bank. Paling banyak 1.000.',
    );
    expect(write(allows, 'en')).toBe(
      'Allowed: Referral to official channels, EDC machine of a bank, and Agent of a bank. At most 1,000.',
    );
  });

  test('a key stands for one text', () => {
    textsOf('texts-test', { once: { id: 'satu', en: 'one' } });
    expect(() => textsOf('texts-test', { once: { id: 'dua', en: 'two' } })).toThrow('texts-test.once');
  });
});

describe('the language of a caller', () => {
  test.each([
    [undefined, 'id'],
    ['', 'id'],
    ['*', 'id'],
    ['fr', 'id'],
    ['en;q=0', 'id'],
    ['id-ID', 'id'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,id;q=0.8', 'en'],
    ['fr, id;q=0.5, en;q=0.4', 'id'],
  ])('who sends %p reads %s', (accepted, language) => {
    expect(languageOf(accepted)).toBe(language);
  });
});
