/** Hands out card, family card and identity numbers: well formed, unique, and in blocks that no register is known to have issued. */
import { type CardNumber, parseCardNumber } from '../../kernel/card-number.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { type FamilyCardNumber, parseFamilyCardNumber } from '../../kernel/family-card-number.js';
import { invariant } from '../../kernel/invariant.js';
import { type Nik, type Sex, parseNik } from '../../kernel/nik.js';
import { type PhoneNumber, parsePhoneNumber } from '../../kernel/phone-number.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Chance } from '../simulator/chance.js';

const FIRST_CARD = 7_000_000_000;
const CARD_STEP = 997;
const PEOPLE_MAX = Math.floor((10_000_000_000 - FIRST_CARD) / CARD_STEP);
/**
 * The number of serials left free before the demo's: real serials count the births of one day in one district and stay
 * far below.
 */
const SERIALS_BEFORE = 9_000;
const SERIALS_MAX = 999;
const PHONES = 100_000_000;
const DAYS_IN_A_CENTURY = 100 * 12 * 31;

export interface RegisterNumbers {
  cardNumber(): CardNumber;
  nik(person: { issuedIn: RegionCode; birthDate: CivilDate; sex: Sex }): Nik;
  familyCardNumber(card: { issuedIn: RegionCode; issuedOn: CivilDate }): FamilyCardNumber;
  /** Draws a number by chance: two people may get the same one. */
  phoneNumber(): PhoneNumber;
}

export interface NumberSource {
  readonly chance: Chance;
  /** The districts with whose codes identity and family card numbers begin. */
  readonly districts: readonly RegionCode[];
  /** The card numbers of so many people are left to another source. */
  readonly peopleBefore?: number;
}

/**
 * Hands out numbers; serials are counted per district, day and sex in arrays of fixed size, so that memory does not
 * grow with the people.
 */
export function registerNumbers({ chance, districts, peopleBefore = 0 }: NumberSource): RegisterNumbers {
  const serialOf = serialCounter(districts);
  const kinds = { FEMALE: 0, MALE: 1, FAMILY_CARD: 2 } as const;
  let cards = peopleBefore;

  return {
    cardNumber: () => {
      invariant(cards < PEOPLE_MAX, `there are card numbers for ${PEOPLE_MAX} people`);
      const number = FIRST_CARD + cards++ * CARD_STEP + chance.below(CARD_STEP);
      return proved(parseCardNumber(`000${number}`), 'card number');
    },
    nik: ({ issuedIn, birthDate, sex }) => {
      const day = Number(birthDate.slice(8)) + (sex === 'FEMALE' ? 40 : 0);
      const serial = serialOf({ district: issuedIn, date: birthDate, kind: kinds[sex] });
      return proved(parseNik(`${digitsOf(issuedIn)}${pad(day, 2)}${monthAndYear(birthDate)}${serial}`), 'NIK');
    },
    familyCardNumber: ({ issuedIn, issuedOn }) => {
      const serial = serialOf({ district: issuedIn, date: issuedOn, kind: kinds.FAMILY_CARD });
      const text = `${digitsOf(issuedIn)}${issuedOn.slice(8)}${monthAndYear(issuedOn)}${serial}`;
      return proved(parseFamilyCardNumber(text), 'family card number');
    },
    phoneNumber: () => phoneNumberAt(chance.below(PHONES)),
  };
}

/** No mobile operator uses the prefix 0840, so nobody is called by mistake. Each place has a number of its own. */
export const phoneNumberAt = (place: number): PhoneNumber =>
  proved(parsePhoneNumber(`62840${pad(place % PHONES, 8)}`), 'phone number');

function serialCounter(districts: readonly RegionCode[]) {
  const placeOf = new Map(districts.map((district, place) => [district, place]));
  const issued = new Uint16Array(districts.length * 3 * DAYS_IN_A_CENTURY);
  return ({ district, date, kind }: { district: RegionCode; date: CivilDate; kind: 0 | 1 | 2 }): string => {
    const place = placeOf.get(district);
    invariant(place !== undefined, `numbers are issued in the districts that were given: ${district}`);
    const index = (place * 3 + kind) * DAYS_IN_A_CENTURY + dayOfCentury(date);
    const count = (issued[index] ?? 0) + 1;
    invariant(count <= SERIALS_MAX, `a district issues at most ${SERIALS_MAX} made-up numbers for one day`);
    issued[index] = count;
    // Serials begin anywhere, so that the last digits tell families apart.
    const first = (index * 389) % SERIALS_MAX;
    return pad(SERIALS_BEFORE + 1 + ((first + count - 1) % SERIALS_MAX), 4);
  };
}

const pad = (number: number, digits: number): string => String(number).padStart(digits, '0');
const digitsOf = (district: RegionCode): string => district.replaceAll('.', '');
const monthAndYear = (date: CivilDate): string => `${date.slice(5, 7)}${date.slice(2, 4)}`;
const dayOfCentury = (date: CivilDate): number =>
  (Number(date.slice(2, 4)) * 12 + Number(date.slice(5, 7)) - 1) * 31 + Number(date.slice(8)) - 1;

function proved<T>(value: T | null, what: string): T {
  invariant(value !== null, `a made-up ${what} has the form of a real one`);
  return value;
}
