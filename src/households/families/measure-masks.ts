/**
 * Measures how well the masks hide the numbers of the people of this database: how many numbers are as likely as the
 * true one to whoever sees all that is shown without a purpose.
 */
import { type BirthYears, birthYearsOf } from '../../kernel/age-group.js';
import { type CardNumber, maskCardNumber } from '../../kernel/card-number.js';
import { type CivilDate, civilDate, firstDayOf, lastDayOf, monthOf } from '../../kernel/civil-date.js';
import { type FamilyCardNumber, maskFamilyCardNumber } from '../../kernel/family-card-number.js';
import {
  type Days,
  cardGuesses,
  familyCardGuesses,
  nikGuesses,
  phoneGuesses,
  serialsTried,
} from '../../kernel/guesses.js';
import { type Nik, type Sex, maskNik } from '../../kernel/nik.js';
import { type PhoneNumber, maskPhoneNumber } from '../../kernel/phone-number.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { ParticipantId } from '../../kernel/ids.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { Keyring } from '../../platform/encryption/index.js';
import { openNik } from './participant-nik.js';
import { openPhoneOf } from './participant-phone.js';

interface Person {
  readonly id: ParticipantId;
  readonly nik: Nik;
  readonly birthDate: CivilDate;
  readonly sex: Sex;
  readonly phone: PhoneNumber | null;
  readonly cardNumber: CardNumber;
  readonly familyCardNumber: FamilyCardNumber | null;
  readonly region: RegionCode;
  readonly isInBillFromBirth: boolean;
}

/** A person as the row has it, the numbers sealed or still in clear. */
interface PersonRow extends Omit<Person, 'nik'> {
  readonly nik: Nik | null;
  readonly sealedNik: Buffer | null;
  readonly sealedPhone: Buffer | null;
}

export interface Measuring {
  readonly pool: Pool;
  readonly keyring: Pick<Keyring, 'open'>;
}

/** The numbers that are measured; of the NIK also, by their serials, for children whose month of birth the bill of their family tells. */
const GUESSED = ['NIK', 'NIK_OF_BILLED_CHILD', 'PHONE', 'FAMILY_CARD', 'CARD'] as const;
type Guessed = (typeof GUESSED)[number];

export interface MaskFigure {
  readonly of: Guessed;
  readonly count: number;
  /** How many numbers are left for the worst hidden; null without any. */
  readonly fewest: number | null;
  readonly median: number | null;
}

const PAGE = 5_000;
/** Family cards of the present form are issued since the civil registration law of 29 December 2006. */
const FIRST_CARD_DAY = civilDate('2006-12-29');

async function readPeople({ pool, keyring }: Measuring, after: string): Promise<Person[]> {
  const rows = await selectRows<PersonRow>(
    pool,
    sql`select p.id, p.nik, p.sealed_nik as "sealedNik", p.birth_date::text as "birthDate", p.sex, p.phone, p.sealed_phone as "sealedPhone", p.card_number as "cardNumber", f.region_code as region,
        case when p.relation = 'HEAD' then f.family_card_number end as "familyCardNumber",
        p.covered_from = date_trunc('month', p.birth_date) and p.covered_from > (
          select min(m.covered_from) from participants m where m.family_id = p.family_id) as "isInBillFromBirth"
      from participants p join families f on f.id = p.family_id
      where p.id > ${after}::uuid and p.successor_id is null order by p.id limit ${PAGE}`,
  );
  return rows.map((row) => ({ ...row, nik: openNik(keyring, row), phone: openPhoneOf(keyring, row) }));
}

const earlier = (one: CivilDate, other: CivilDate): CivilDate => (one < other ? one : other);

const daysOf = ({ first, last }: BirthYears, today: CivilDate): Days => ({
  first: civilDate(`${first}-01-01`),
  last: earlier(civilDate(`${last}-12-31`), today),
});

/** The month of birth, which the bill of a family tells of a child that it counts from then on. */
const monthOfBirth = ({ birthDate }: Person): Days => ({
  first: firstDayOf(monthOf(birthDate)),
  last: lastDayOf(monthOf(birthDate)),
});

/** Counts how often each figure came up, so that memory does not grow with the people. */
class Figures {
  readonly #counts = new Map<number, number>();

  add(guesses: number): void {
    this.#counts.set(guesses, (this.#counts.get(guesses) ?? 0) + 1);
  }

  of(guessed: Guessed): MaskFigure {
    const sorted = [...this.#counts].toSorted(([one], [other]) => one - other);
    const count = sorted.reduce((sum, [, people]) => sum + people, 0);
    let seen = 0;
    const middle = sorted.find(([, people]) => (seen += people) * 2 >= count);
    return { of: guessed, count, fewest: sorted[0]?.[0] ?? null, median: middle?.[0] ?? null };
  }
}

/** What somebody knows who guesses: the day, and where the serials of this register begin. */
interface Known {
  readonly today: CivilDate;
  readonly lowestSerial: number;
}

/** Gives everybody, a page at a time. */
async function* pagesOfPeople(measuring: Measuring): AsyncGenerator<Person[], void> {
  let page = await readPeople(measuring, '00000000-0000-0000-0000-000000000000');
  while (page.length > 0) {
    yield page;
    page = await readPeople(measuring, page.at(-1)?.id ?? '');
  }
}

async function findLowestSerial(measuring: Measuring): Promise<number> {
  let lowest = Infinity;
  for await (const people of pagesOfPeople(measuring))
    for (const { nik } of people) lowest = Math.min(lowest, Number(nik.slice(-4)));
  return lowest === Infinity ? 1 : lowest;
}

type AllFigures = Readonly<Record<Guessed, Figures>>;

function addPerson(figures: AllFigures, person: Person, { today, lowestSerial }: Known): void {
  const { nik, birthDate, sex, phone, cardNumber, familyCardNumber, region: home } = person;
  const masked = maskNik(nik);
  figures.NIK.add(nikGuesses(nik, { masked, sex, home, born: daysOf(birthYearsOf(birthDate, today), today) }));
  if (person.isInBillFromBirth) {
    const days = nikGuesses(nik, { masked, sex, home, born: monthOfBirth(person) });
    figures.NIK_OF_BILLED_CHILD.add(days * serialsTried(nik, masked, lowestSerial));
  }
  if (phone !== null) figures.PHONE.add(phoneGuesses(phone, maskPhoneNumber(phone)));
  figures.CARD.add(cardGuesses(maskCardNumber(cardNumber)));
  if (familyCardNumber === null) return;
  const issued = { first: FIRST_CARD_DAY, last: today };
  const shown = { masked: maskFamilyCardNumber(familyCardNumber), issued, home };
  figures.FAMILY_CARD.add(familyCardGuesses(familyCardNumber, shown));
}

export async function measureMasks(measuring: Measuring, today: CivilDate): Promise<MaskFigure[]> {
  const figures = Object.fromEntries(GUESSED.map((guessed) => [guessed, new Figures()])) as AllFigures;
  const known = { today, lowestSerial: await findLowestSerial(measuring) };
  for await (const people of pagesOfPeople(measuring)) for (const person of people) addPerson(figures, person, known);
  return GUESSED.map((guessed) => figures[guessed].of(guessed));
}
