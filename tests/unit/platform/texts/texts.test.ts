import { describe, expect, test } from '@jest/globals';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
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
