import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { makeDemoBranch } from '../../../../src/sandbox/demo-data/make-branch.js';
import { monthsBetween } from '../../../../src/kernel/billing-month.js';
import { civilDate, monthOf } from '../../../../src/kernel/civil-date.js';
import { readNik } from '../../../../src/kernel/nik.js';

const TODAY = civilDate('2026-11-22');

function whole(arguments_: Parameters<typeof makeDemoBranch>[0]) {
  const { chunks, ...branch } = makeDemoBranch(arguments_);
  const parts = [...chunks];
  return {
    ...branch,
    families: parts.flatMap(({ families }) => families),
    assignments: parts.flatMap(({ assignments }) => assignments),
    visits: parts.flatMap(({ visits }) => visits),
    promises: parts.flatMap(({ promises }) => promises),
    choices: parts.flatMap(({ choices }) => choices),
    registrations: parts.flatMap(({ registrations }) => registrations),
  };
}

const fingerprint = (branch: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(branch, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)))
    .digest('hex');

describe('the demo branch', () => {
  const demo = whole({ seed: 1, today: TODAY });
  const people = demo.families.flatMap((family) => family.people);

  test('is the same for the same seed and day, and another for another', () => {
    const scale = { cadres: 12, familiesPerCadre: 30 };
    const first = fingerprint(whole({ seed: 7, today: TODAY, scale }));
    expect(fingerprint(whole({ seed: 7, today: TODAY, scale }))).toBe(first);
    expect(fingerprint(whole({ seed: 8, today: TODAY, scale }))).not.toBe(first);
    expect(fingerprint(whole({ seed: 7, today: civilDate('2027-02-01'), scale }))).not.toBe(first);
  });

  test('has 11 cadres: 9 in the city and one in each neighbouring regency, each in a village of their own', () => {
    const regencies = demo.cadres.map(({ home }) => home.code.slice(0, 5));
    expect(regencies.filter((code) => code === '64.72')).toHaveLength(9);
    expect(regencies.filter((code) => code === '64.02')).toHaveLength(1);
    expect(regencies.filter((code) => code === '64.08')).toHaveLength(1);
    expect(new Set(demo.cadres.map(({ home }) => home.code)).size).toBe(11);
  });

  test('gives each cadre 500 families of the own village, about 16,500 people in all', () => {
    const homes = new Map(demo.cadres.map(({ id, home }) => [id, home.code]));
    const regionOf = new Map(demo.families.map(({ id, region }) => [id, region]));
    const sizes = new Map<string, number>();
    for (const { cadreId, familyId } of demo.assignments) {
      expect(regionOf.get(familyId)).toBe(homes.get(cadreId));
      sizes.set(cadreId, (sizes.get(cadreId) ?? 0) + 1);
    }
    expect([...sizes.values()]).toEqual(Array.from({ length: 11 }, () => 500));
    expect(people.length).toBeGreaterThan(16_000);
    expect(people.length).toBeLessThan(17_000);
    expect(new Set(demo.families.map((family) => family.people.length))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  test.each([
    { share: 'paid ahead', from: -12, through: -2, least: 1, most: 4 },
    { share: 'current month paid', from: -1, through: -1, least: 11, most: 17 },
    { share: 'current month open', from: 0, through: 0, least: 14, most: 21 },
    { share: '1 month', from: 1, through: 1, least: 5, most: 10 },
    { share: '2 to 23 months', from: 2, through: 23, least: 43, most: 51 },
    { share: '24 months', from: 24, through: 24, least: 0.5, most: 3 },
    { share: 'more than 24 months', from: 25, through: 60, least: 8, most: 13 },
  ])('families with $share are $least % to $most %', ({ from, through, least, most }) => {
    const previous = monthsBetween({ from: monthOf(civilDate('2014-01-01')), to: monthOf(TODAY) }) - 1;
    const inArrears = demo.families.map(
      ({ paidThrough }) => previous - monthsBetween({ from: monthOf(civilDate('2014-01-01')), to: paidThrough }),
    );
    const percent =
      (inArrears.filter((months) => months >= from && months <= through).length * 100) / demo.families.length;
    expect(percent).toBeGreaterThanOrEqual(least);
    expect(percent).toBeLessThanOrEqual(most);
    expect(Math.max(...inArrears)).toBeLessThanOrEqual(60);
  });

  test.each([
    { careClass: 'III', percent: 65 },
    { careClass: 'II', percent: 20 },
    { careClass: 'I', percent: 15 },
  ])('about $percent % are in class $careClass', ({ careClass, percent }) => {
    const count = demo.families.filter((family) => family.careClass === careClass).length;
    expect(Math.abs((count * 100) / demo.families.length - percent)).toBeLessThan(3);
  });

  test('no card, billing number, NIK or family card appears twice', () => {
    expect(new Set(people.map(({ cardNumber }) => cardNumber)).size).toBe(people.length);
    expect(new Set(people.map(({ cardNumber }) => cardNumber.slice(2))).size).toBe(people.length);
    expect(new Set(people.map(({ nik }) => nik)).size).toBe(people.length);
    expect(new Set(demo.families.map(({ familyCardNumber }) => familyCardNumber)).size).toBe(demo.families.length);
  });

  test('every NIK tells the birth date and sex of its holder, every card begins with 000', () => {
    for (const { nik, birthDate, sex, cardNumber } of people) {
      const { sex: told, birthDay, birthMonth, birthYearShort } = readNik(nik);
      expect([told, birthDay, birthMonth, birthYearShort]).toEqual([
        sex,
        Number(birthDate.slice(8)),
        Number(birthDate.slice(5, 7)),
        Number(birthDate.slice(2, 4)),
      ]);
      expect(cardNumber).toMatch(/^000\d{10}$/);
    }
  });

  test('each family has one head, nobody is born in the future, and newborns are billed from their birth on', () => {
    expect(
      demo.families.every(({ people: members }) => members.filter(({ relation }) => relation === 'HEAD').length === 1),
    ).toBe(true);
    expect(people.every(({ birthDate }) => birthDate <= TODAY)).toBe(true);
    expect(people.every(({ birthDate, coveredFrom }) => coveredFrom >= birthDate.slice(0, 7))).toBe(true);
    const joinedInArrears = demo.families.filter(({ paidThrough, people: members }) =>
      members.some(({ coveredFrom }) => coveredFrom > paidThrough),
    );
    expect(joinedInArrears.length).toBeGreaterThan(20);
  });

  test('visits lie in the past, plans do not, and each promise is for money and follows its visit', () => {
    expect(demo.visits.length).toBeGreaterThan(300);
    for (const { state, visitedAt, plannedFor } of demo.visits) {
      if (state === 'COMPLETED') expect(visitedAt?.getTime()).toBeLessThan(Date.parse(`${TODAY}T00:00:00+08:00`));
      else expect(plannedFor).not.toBeNull();
      if (state === 'PLANNED') expect(String(plannedFor) >= TODAY).toBe(true);
    }
    const promised = demo.visits.filter(({ outcome }) => outcome === 'PROMISED_TO_PAY');
    expect(demo.promises.map(({ visitId }) => visitId)).toEqual(promised.map(({ id }) => id));
    expect(demo.promises.every(({ amount }) => amount > 0n)).toBe(true);
  });

  test('has 30 clinics, two in every district, and four newcomers in each portfolio who have paid nothing', () => {
    const districts = Map.groupBy(demo.facilities, ({ region }) => region.slice(0, 8));
    expect([...districts.values()].map((clinics) => clinics.length)).toEqual(Array.from({ length: 15 }, () => 2));
    const newcomers = demo.families.filter(({ firstPremiumFrom }) => firstPremiumFrom !== null);
    expect(newcomers).toHaveLength(44);
    for (const { firstPremiumFrom, paidThrough, people: members } of newcomers) {
      expect(paidThrough < monthOf(firstPremiumFrom ?? TODAY)).toBe(true);
      expect(members.every(({ coveredFrom }) => coveredFrom > paidThrough)).toBe(true);
    }
  });

  test('a larger branch keeps the pattern, spreads over more villages and comes in chunks', () => {
    const { cadres, chunks } = makeDemoBranch({ seed: 1, today: TODAY, scale: { cadres: 44, familiesPerCadre: 100 } });
    expect(cadres.filter(({ home }) => home.code.startsWith('64.72'))).toHaveLength(36);
    expect(new Set(cadres.map(({ home }) => home.code)).size).toBe(44);
    const sizes = [...chunks].map(({ families }) => families.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1_500);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(4_400);
  });

  test('a day at the edge of the calendar works as well', () => {
    for (const today of ['2026-01-01', '2028-02-29', '2026-03-31', '2016-05-01']) {
      const branch = whole({ seed: 3, today: civilDate(today), scale: { cadres: 2, familiesPerCadre: 200 } });
      expect(branch.families).toHaveLength(400);
    }
  });

  // The hours are those of Samarinda.
  test.each([
    '2026-11-01T00:20',
    '2026-11-01T09:30',
    '2026-11-02T12:00',
    '2026-11-28T07:00',
    '2026-11-30T10:25',
    '2026-12-31T18:00',
    '2027-01-01T15:00',
    '2026-02-28T11:00',
    '2028-02-29T21:30',
    '2026-03-31T23:50',
  ])('at %s the branch has a day before, and the day so far', (local) => {
    const now = new Date(`${local}:00+08:00`);
    const today = civilDate(local.slice(0, 10));
    const { chunks } = makeDemoBranch({ seed: 1, today, now });
    const paid = [...chunks].flatMap(({ histories }) => histories.flatMap(([, { payments }]) => payments));
    const visited = [...chunks].flatMap(({ histories }) => histories.flatMap(([, { visits }]) => visits));
    const begins = new Date(`${today}T00:00:00+08:00`).getTime();
    const hoursOf = (from: number): Set<number> =>
      new Set(
        paid
          .map(({ paidAt }) => paidAt.getTime() - from)
          .filter((after) => after >= 0 && after < 86_400_000)
          .map((after) => Math.floor(after / 3_600_000)),
      );
    expect(hoursOf(begins - 86_400_000).size).toBeGreaterThanOrEqual(5);
    const passed = (now.getTime() - begins) / 3_600_000;
    if (passed >= 12) expect(hoursOf(begins).size).toBeGreaterThanOrEqual(2);
    expect(paid.filter(({ paidAt }) => paidAt > now)).toEqual([]);
    expect(visited.filter(({ recordedAt }) => recordedAt !== undefined && recordedAt > now)).toEqual([]);
  });
});
