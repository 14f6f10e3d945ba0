/** The columns of a file of families: a line for each person; what is of the family stands on the line of its head. */
import { addMonths, billingMonth } from '../../kernel/billing-month.js';
import { parseCardNumber } from '../../kernel/card-number.js';
import { CARE_CLASSES } from '../../kernel/care-class.js';
import { monthOf } from '../../kernel/civil-date.js';
import { parseFamilyCardNumber } from '../../kernel/family-card-number.js';
import { parseNik } from '../../kernel/nik.js';
import { parsePhoneNumber } from '../../kernel/phone-number.js';
import { SEGMENTS } from '../../kernel/segment.js';
import { RELATIONS } from '../../households/families/index.js';
import {
  type ImportColumn,
  type ImportMoment,
  REGION_EXPECTED,
  oneOf,
  readImportedDay,
  readImportedText,
  readVillage,
} from '../../platform/imports/index.js';

const FIRST_MONTH = billingMonth('2014-01');
/** Premiums are paid ahead for at most so many months. */
const AHEAD_MAX = 12;

/** A month written `2026-03`, from January 2014, when JKN began, to a year from now. */
function readMonth(text: string, { today }: ImportMoment): string | null {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return null;
  if (text < FIRST_MONTH) return null;
  const month = billingMonth(text);
  return month > addMonths(monthOf(today), AHEAD_MAX) ? null : month;
}

/** The month before the first unpaid one. */
function readArrearsSince(text: string, moment: ImportMoment): string | null {
  const month = readMonth(text, moment);
  return month === null || month === FIRST_MONTH ? null : month;
}

const threeDigits = (text: string): string | null => (/^\d{1,3}$/.test(text) ? text.padStart(3, '0') : null);

const MONTH_EXPECTED = 'a month such as 2026-03, from 2014-01 to a year from now';
const TEXT_EXPECTED = 'one line of at most 200 characters';

/** What is of the family. Other lines than the head's may repeat it or leave it empty. */
export const OF_THE_FAMILY: readonly ImportColumn[] = [
  {
    name: 'care_class',
    isRequired: false,
    about: "The class of care (head's line).",
    example: 'III',
    expected: CARE_CLASSES.join(', '),
    read: oneOf(CARE_CLASSES, { '1': 'I', '2': 'II', '3': 'III' }),
  },
  {
    name: 'segment',
    isRequired: false,
    about: "Who pays the premium (head's line).",
    example: 'PBPU',
    expected: SEGMENTS.join(', '),
    read: oneOf(SEGMENTS, { 'PBI-JK': 'PBI', 'PBI JK': 'PBI', 'PBPU PEMDA': 'PBPU_PEMDA' }),
  },
  {
    name: 'region',
    isRequired: false,
    about: "The village where the family lives (head's line).",
    example: '64.72.01.1001',
    expected: REGION_EXPECTED,
    read: readVillage,
  },
  {
    name: 'paid_through',
    isRequired: false,
    about: "The last month that is paid for the whole family (head's line; this or arrears_since).",
    example: '2026-03',
    expected: MONTH_EXPECTED,
    read: readMonth,
  },
  {
    name: 'arrears_since',
    isRequired: false,
    about: "The first month that is not paid (head's line; this or paid_through).",
    example: '',
    expected: MONTH_EXPECTED,
    read: readArrearsSince,
  },
  {
    name: 'registered_on',
    isRequired: false,
    about: 'The day on which the family was registered; the day of the import when it is left out.',
    example: '2019-05-20',
    expected: 'a day that has come, such as 2019-05-20 or 20/05/2019',
    read: (text, { today }) => {
      const day = readImportedDay(text);
      return day === null || day > today ? null : day;
    },
  },
  {
    name: 'street',
    isRequired: false,
    about: 'The street, lane or hamlet.',
    example: 'Gang Contoh',
    expected: TEXT_EXPECTED,
    read: readImportedText,
  },
  {
    name: 'house_number',
    isRequired: false,
    about: 'The number of the house.',
    example: '12A',
    expected: TEXT_EXPECTED,
    read: readImportedText,
  },
  {
    name: 'rt',
    isRequired: false,
    about: 'The neighbourhood unit (RT).',
    example: '003',
    expected: 'one to three digits',
    read: threeDigits,
  },
  {
    name: 'rw',
    isRequired: false,
    about: 'The community unit (RW).',
    example: '007',
    expected: 'one to three digits',
    read: threeDigits,
  },
];

export const OF_THE_PERSON: readonly ImportColumn[] = [
  {
    name: 'card_number',
    isRequired: true,
    about: 'The number of the JKN card, with its leading zeros.',
    example: '0001234567890',
    expected: '13 digits, with leading zeros',
    read: parseCardNumber,
  },
  {
    name: 'nik',
    isRequired: true,
    about: 'The national identity number.',
    example: '6472010102800001',
    expected: '16 digits with a possible day of birth',
    read: parseNik,
  },
  {
    name: 'name',
    isRequired: true,
    about: 'The name of the person.',
    example: 'Budi Contoh',
    expected: 'a name of at most 200 characters',
    read: readImportedText,
  },
  {
    name: 'birth_date',
    isRequired: true,
    about: 'The day of birth.',
    example: '1980-02-01',
    expected: 'a day such as 1980-02-01 or 01/02/1980',
    read: readImportedDay,
  },
  {
    name: 'sex',
    isRequired: true,
    about: 'MALE or FEMALE, also L or P.',
    example: 'L',
    expected: 'MALE, FEMALE, L, P',
    read: oneOf(['MALE', 'FEMALE'], { L: 'MALE', P: 'FEMALE', 'LAKI-LAKI': 'MALE', PEREMPUAN: 'FEMALE' }),
  },
  {
    name: 'relation',
    isRequired: true,
    about: 'How the person belongs to the family: HEAD, SPOUSE, CHILD or OTHER.',
    example: 'HEAD',
    expected: RELATIONS.join(', '),
    read: oneOf(RELATIONS, {
      'KEPALA KELUARGA': 'HEAD',
      SUAMI: 'SPOUSE',
      ISTRI: 'SPOUSE',
      ANAK: 'CHILD',
      LAINNYA: 'OTHER',
    }),
  },
  {
    name: 'phone',
    isRequired: false,
    about: 'The mobile number.',
    example: '081250000002',
    expected: 'an Indonesian mobile number, such as 081250000002',
    read: parsePhoneNumber,
  },
  {
    name: 'covered_from',
    isRequired: false,
    about: 'The first month that is billed for the person; the month of birth, or 2014-01, when it is left out.',
    example: '2019-06',
    expected: MONTH_EXPECTED,
    read: readMonth,
  },
  {
    name: 'facility',
    isRequired: false,
    about: "The code of the clinic; the head's when it is left out.",
    example: '',
    expected: 'the code of a clinic',
    read: readImportedText,
  },
];

export const FAMILY_COLUMNS: readonly ImportColumn[] = [
  {
    name: 'family_card_number',
    isRequired: true,
    about: 'The number of the family card (KK), on every line.',
    example: '6472010101100001',
    expected: '16 digits',
    read: parseFamilyCardNumber,
  },
  ...OF_THE_FAMILY,
  ...OF_THE_PERSON,
];
