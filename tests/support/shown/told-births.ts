/**
 * Finds out what shown values tell of dates of birth, without being told which do: a value of a place is read in every
 * way in which it could tell one, and a way that is right too often for chance is believed.
 */
import { type CivilDate, civilDate, lastDayOf, monthOf } from '../../../src/kernel/civil-date.js';
import type { BillingMonth } from '../../../src/kernel/billing-month.js';
import type { Days } from '../../../src/kernel/guesses.js';
import type { Shown } from './everything-shown.js';

export interface Born {
  readonly birthDate: CivilDate;
  readonly sees: readonly Shown[];
}

interface Reading {
  readonly way: string;
  readonly days: Days;
}

/** The share of those with a value at a place of whom a way has to be right; some ways are right by chance more often. */
const SHARE: Readonly<Record<string, number>> = { day: 0.05, month: 0.1, year: 0.5, age: 0.5, ages: 0.5 };

const years = (first: number, last: number): Days => ({
  first: civilDate(`${first}-01-01`),
  last: civilDate(`${last}-12-31`),
});

/** A month or an age below a family is that of one of many things; only a whole day is right of somebody there. */
function readingsOf({ place, value }: Shown, today: CivilDate): Reading[] {
  const readings = everyReadingOf(String(value), today);
  return place.startsWith('/Participant.') ? readings : readings.filter(({ way }) => way === 'day');
}

function everyReadingOf(text: string, today: CivilDate): Reading[] {
  const [day] = /\d{4}-[01]\d-[0-3]\d/.exec(text) ?? [];
  const [month] = /\d{4}-[01]\d/.exec(text) ?? [];
  const [, low, high] = /^(\d{1,3})\s?[–-]\s?(\d{1,3})$/.exec(text) ?? [];
  const year = Number(today.slice(0, 4));
  const readings: Reading[] = [];
  if (day !== undefined) readings.push({ way: 'day', days: { first: day as CivilDate, last: day as CivilDate } });
  if (month !== undefined)
    readings.push({
      way: 'month',
      days: { first: `${month}-01` as CivilDate, last: lastDayOf(month as BillingMonth) },
    });
  if (/^(19|20)\d\d$/.test(text)) readings.push({ way: 'year', days: years(Number(text), Number(text)) });
  if (/^\d{1,3}$/.test(text)) readings.push({ way: 'age', days: years(year - Number(text), year - Number(text)) });
  if (low !== undefined && high !== undefined)
    readings.push({ way: 'ages', days: years(year - Number(high), year - Number(low)) });
  return readings;
}

const holds = ({ first, last }: Days, day: CivilDate): boolean => first <= day && day <= last;

/** The people of about the same age, among whom a way is right often or not. */
const cohortOf = ({ birthDate }: Born): number => Math.floor(Number(birthDate.slice(0, 4)) / 5);

interface Trust {
  people: number;
  right: number;
}

/** Which ways of which places are right of whom too often for chance: `way place cohort`. */
export function believedOf(people: readonly Born[], today: CivilDate): Set<string> {
  const trusts = new Map<string, Trust>();
  for (const born of people) {
    const rights = new Map<string, boolean>();
    for (const shown of born.sees)
      for (const { way, days } of readingsOf(shown, today)) {
        const key = `${way} ${shown.place} ${cohortOf(born)}`;
        rights.set(key, rights.get(key) === true || holds(days, born.birthDate));
      }
    for (const [key, isRight] of rights) {
      const trust = trusts.get(key) ?? { people: 0, right: 0 };
      trusts.set(key, { people: trust.people + 1, right: trust.right + Number(isRight) });
    }
  }
  const isBelieved = ([key, { people: all, right }]: [string, Trust]): boolean =>
    right >= 2 && right / all >= (SHARE[key.slice(0, key.indexOf(' '))] ?? 1);
  return new Set([...trusts].filter(isBelieved).map(([key]) => key));
}

/** The days on which somebody may have been born, by everything that is believed of what is shown. */
export function daysTold(born: Born, believed: ReadonlySet<string>, today: CivilDate): Days {
  let told: Days = { first: civilDate('1900-01-01'), last: today };
  for (const shown of born.sees)
    for (const { way, days } of readingsOf(shown, today))
      if (believed.has(`${way} ${shown.place} ${cohortOf(born)}`) && holds(days, born.birthDate))
        told = {
          first: days.first > told.first ? days.first : told.first,
          last: days.last < told.last ? days.last : told.last,
        };
  return told;
}

export const monthOfBirth = ({ birthDate }: Pick<Born, 'birthDate'>): Days => ({
  first: `${monthOf(birthDate)}-01` as CivilDate,
  last: lastDayOf(monthOf(birthDate)),
});
