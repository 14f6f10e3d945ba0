/** Reads what a value should be, by the field that is wrong. It is pure. */
import type { CorrectedData } from '../../membership/changes/index.js';
import { badInput } from '../../kernel/caller-error.js';
import { parseCivilDate } from '../../kernel/civil-date.js';
import { parsePhoneNumber } from '../../kernel/phone-number.js';
import { readLine, readText } from '../../platform/graphql/index.js';
import type { CorrectableField } from './data-request.js';

const FIELD = 'input.wanted';
const NAME_LENGTH_MAX = 100;
const WORDS_LENGTH_MAX = 500;

function required<Value>(value: Value | null, expected: string): Value {
  if (value === null) throw badInput(FIELD, expected);
  return value;
}

const READERS: Readonly<Record<CorrectableField, (text: string) => string>> = {
  NAME: (text) => readLine(FIELD, text.replaceAll(/\s+/g, ' '), NAME_LENGTH_MAX),
  PHONE: (text) => required(parsePhoneNumber(text), 'an Indonesian mobile number, such as 0812 3456 7890'),
  BIRTH_DATE: (text) => required(parseCivilDate(text.trim()), 'a day, such as 1990-12-31'),
  SEX: (text) => required(['FEMALE', 'MALE'].find((sex) => sex === text.trim()) ?? null, 'FEMALE or MALE'),
  ADDRESS: (text) => readText(FIELD, text, WORDS_LENGTH_MAX),
  OTHER: (text) => readText(FIELD, text, WORDS_LENGTH_MAX),
};

/** The value as it is kept: in the one notation in which it is compared. @throws CallerError that names the field. */
export const readWanted = (field: CorrectableField, text: string): string => READERS[field](text);

const NAMES = { NAME: 'name', PHONE: 'phone', BIRTH_DATE: 'birthDate', SEX: 'sex' } as const;

/** The correction of a person's data that a request asks for; null where an office writes it by another command. */
export const correctedBy = (field: CorrectableField, wanted: string): CorrectedData | null =>
  field === 'ADDRESS' || field === 'OTHER' ? null : { [NAMES[field]]: wanted };
