/** Sums are said in words, as a voice should say them. */
import { describe, expect, test } from '@jest/globals';
import { inWords } from '../../../web/src/words/spoken.js';

describe('numbers in words', () => {
  test.each([
    [0, 'nol', 'zero'],
    [1, 'satu', 'one'],
    [10, 'sepuluh', 'ten'],
    [11, 'sebelas', 'eleven'],
    [19, 'sembilan belas', 'nineteen'],
    [20, 'dua puluh', 'twenty'],
    [21, 'dua puluh satu', 'twenty-one'],
    [100, 'seratus', 'one hundred'],
    [111, 'seratus sebelas', 'one hundred eleven'],
    [1_000, 'seribu', 'one thousand'],
    [1_001, 'seribu satu', 'one thousand one'],
    [35_000, 'tiga puluh lima ribu', 'thirty-five thousand'],
    [101_000, 'seratus satu ribu', 'one hundred one thousand'],
    [700_000, 'tujuh ratus ribu', 'seven hundred thousand'],
    [1_000_000, 'satu juta', 'one million'],
    [5_250_011, 'lima juta dua ratus lima puluh ribu sebelas', 'five million two hundred fifty thousand eleven'],
    [2_000_000_000, 'dua miliar', 'two billion'],
  ])('%i', (value, indonesian, english) => {
    expect([inWords('id', value), inWords('en', value)]).toEqual([indonesian, english]);
  });
});
