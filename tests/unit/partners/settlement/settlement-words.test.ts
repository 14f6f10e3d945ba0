import { describe, expect, test } from '@jest/globals';
import { stored, textOf } from '../../../../src/partners/settlement/settlement-words.js';
import { type Language, write } from '../../../../src/platform/texts/index.js';

const read = (words: string, language: Language): string => {
  const text = textOf(words);
  return typeof text === 'string' ? text : write(text, language);
};

describe('what settlement says', () => {
  test.each([
    [stored('found-later'), 'Dimuat dalam berkas berikutnya.', 'A later file brought it.'],
    [
      stored('wrong-date', 'DD/MM/YYYY HH:mm'),
      'tanggal: seharusnya DD/MM/YYYY HH:mm',
      'date: expected DD/MM/YYYY HH:mm',
    ],
    [
      stored('wrong-amount', 'written'),
      'nominal: desimal seharusnya tertulis',
      'amount: expected one with written decimals',
    ],
    [
      stored('refused-already-paid'),
      'Pembayaran ini ditolak di sini karena sudah lunas; berkas mitra menyatakan lunas.',
      "We refused this payment because nothing was left to pay; the partner's file says it is paid.",
    ],
    [stored('asked-unknown'), 'Mitra tidak dapat memastikannya.', 'Asked, the partner could not say.'],
    [
      stored('asked-unknown', 'HTTP 504, no code'),
      'Mitra tidak dapat memastikannya. (HTTP 504, no code)',
      'Asked, the partner could not say. (HTTP 504, no code)',
    ],
    [
      stored('line-too-long', 2),
      'Baris 2 lebih panjang dari 65.536 karakter.',
      'Line 2 is longer than 65,536 characters.',
    ],
  ])('%s is told in both languages', (words, id, en) => {
    expect([read(words, 'id'), read(words, 'en')]).toEqual([id, en]);
  });

  test.each(['Nomor salah ketik di kasir.', 'A later file brought it.', 'Catatan: lihat berkas', 'toString'])(
    'the words of a person stay as they are: %s',
    (words) => {
      expect([read(words, 'id'), read(words, 'en')]).toEqual([words, words]);
    },
  );
});
