/** Says whole numbers in words, as a voice should say them: a screen reader spells out Rp700.000 letter by letter. */
import type { Language } from './words.js';

const ID_ONES = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const EN_ONES = (
  'zero one two three four five six seven eight nine ten ' +
  'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
).split(' ');
const EN_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ID_SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'triliun'],
  [1e9, 'miliar'],
  [1e6, 'juta'],
];
const EN_SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
  [100, 'hundred'],
];

const joined = (head: string, rest: number, say: (value: number) => string): string =>
  rest === 0 ? head : `${head} ${say(rest)}`;

function inIndonesian(value: number): string {
  const scale = ID_SCALES.find(([from]) => value >= from);
  if (scale !== undefined)
    return joined(`${inIndonesian(Math.floor(value / scale[0]))} ${scale[1]}`, value % scale[0], inIndonesian);
  const [thousands, hundreds, tens] = [Math.floor(value / 1_000), Math.floor(value / 100), Math.floor(value / 10)];
  if (thousands > 0)
    return joined(thousands === 1 ? 'seribu' : `${inIndonesian(thousands)} ribu`, value % 1_000, inIndonesian);
  if (hundreds > 0) return joined(hundreds === 1 ? 'seratus' : `${ID_ONES[hundreds]} ratus`, value % 100, inIndonesian);
  if (value === 10) return 'sepuluh';
  if (value === 11) return 'sebelas';
  if (tens === 1) return `${ID_ONES[value % 10]} belas`;
  if (tens > 1) return joined(`${ID_ONES[tens]} puluh`, value % 10, inIndonesian);
  return ID_ONES[value] ?? '';
}

function inEnglish(value: number): string {
  const scale = EN_SCALES.find(([from]) => value >= from);
  if (scale !== undefined)
    return joined(`${inEnglish(Math.floor(value / scale[0]))} ${scale[1]}`, value % scale[0], inEnglish);
  if (value < 20) return EN_ONES[value] ?? '';
  return value % 10 === 0 ? (EN_TENS[value / 10] ?? '') : `${EN_TENS[Math.floor(value / 10)]}-${EN_ONES[value % 10]}`;
}

/** A whole number from 0 in words, such as tujuh ratus ribu. */
export const inWords = (language: Language, value: number): string =>
  language === 'id' ? inIndonesian(value) : inEnglish(value);
