import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { type VisitCandidate, layOutDay, metersBetweenStops } from '../../../../src/fieldwork/visits/lay-out-day.js';

const HOME = '64.72.01.1001' as RegionCode;
const NEXT = '64.72.01.1002' as RegionCode;
const FAR = '64.02.01.1001' as RegionCode;
const nearness = { SAME_NEIGHBOURHOOD: 55, SAME_VILLAGE: 40, SAME_DISTRICT: 20, SAME_REGENCY: 10, FARTHER: 0 };

const candidate = (id: string, village: RegionCode, points: number): VisitCandidate => ({
  familyId: id as FamilyId,
  village,
  whereabouts: { place: null, unit: null },
  points,
  isPlanned: false,
});
const planned = (candidate: VisitCandidate): VisitCandidate => ({ ...candidate, isPlanned: true });
const orderOf = (candidates: readonly VisitCandidate[], count: number) =>
  layOutDay({ candidates, home: HOME, count, nearness }).map(({ candidate }) => candidate.familyId);

describe('layOutDay', () => {
  test.each([
    { when: 'nobody is to be visited', candidates: [], order: '' },
    { when: 'priority decides', candidates: [candidate('a', HOME, 10), candidate('b', HOME, 90)], order: 'ba' },
    { when: 'equals go by id', candidates: [candidate('b', HOME, 10), candidate('a', HOME, 10)], order: 'ab' },
    { when: 'home is nearer', candidates: [candidate('a', NEXT, 10), candidate('b', HOME, 10)], order: 'ba' },
    {
      when: 'the stop before is nearer than home',
      candidates: [candidate('a', NEXT, 90), candidate('b', HOME, 15), candidate('c', NEXT, 10)],
      order: 'acb',
    },
    {
      when: 'a neighbour of the stop before is nearer than another of the village',
      candidates: [
        { ...candidate('a', HOME, 90), whereabouts: { place: null, unit: '003/011' } },
        candidate('b', HOME, 20),
        { ...candidate('c', HOME, 10), whereabouts: { place: null, unit: '003/011' } },
      ],
      order: 'acb',
    },
    {
      when: 'a place 300 metres away is that of a neighbour',
      candidates: [
        { ...candidate('a', HOME, 90), whereabouts: { place: { latitude: -0.5, longitude: 117.1 }, unit: null } },
        candidate('b', HOME, 20),
        { ...candidate('c', HOME, 10), whereabouts: { place: { latitude: -0.5026, longitude: 117.1 }, unit: null } },
      ],
      order: 'acb',
    },
    {
      when: 'priority outweighs the way',
      candidates: [candidate('a', HOME, 10), candidate('b', FAR, 60)],
      order: 'ba',
    },
    {
      when: 'the day is full, what is planned keeps its place',
      candidates: [
        candidate('a', HOME, 90),
        candidate('b', HOME, 80),
        candidate('c', HOME, 70),
        planned(candidate('d', FAR, 0)),
      ],
      order: 'abd',
    },
    {
      when: 'more is planned than the day has places',
      candidates: ['a', 'b', 'c', 'd'].map((id) => planned(candidate(id, HOME, 10))),
      order: 'abcd',
    },
  ])('when $when', ({ candidates, order }) => {
    expect(orderOf(candidates, 3).join('')).toBe(order);
  });

  test('holds nobody twice, nobody who is not there, everything planned, and does not depend on the order of the facts', () => {
    const anyCandidate = fc.record({
      village: fc.constantFrom(HOME, NEXT, FAR),
      points: fc.integer({ min: 0, max: 3 }),
      isPlanned: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyCandidate, { maxLength: 12 }), fc.integer({ min: 1, max: 8 }), (drawn, count) => {
        const candidates = drawn.map(({ village, points, isPlanned }, place) => ({
          ...candidate(`f${place}`, village, points),
          isPlanned,
        }));
        const order = orderOf(candidates, count);
        const saved = candidates.filter(({ isPlanned }) => isPlanned);
        expect(new Set(order).size).toBe(order.length);
        expect(order).toHaveLength(Math.min(candidates.length, Math.max(count, saved.length)));
        expect(saved.every(({ familyId }) => order.includes(familyId))).toBe(true);
        expect(orderOf(candidates.toReversed(), count)).toEqual(order);
      }),
    );
  });
});

test('the way to each stop is told to ten metres, and not where a place is unknown', () => {
  const at = (id: string, latitude: number | null): VisitCandidate => ({
    ...planned(candidate(id, HOME, 10)),
    whereabouts: { place: latitude === null ? null : { latitude, longitude: 117.1 }, unit: null },
  });
  const candidates = [at('a', -0.5), at('b', -0.5026), at('c', -0.5026), at('d', null), at('e', -0.51)];
  const stops = layOutDay({ candidates, home: HOME, count: 5, nearness });
  const ways = metersBetweenStops(stops);
  const byId = Object.fromEntries(stops.map((stop, index) => [stop.candidate.familyId, ways[index]]));
  expect(byId).toMatchObject({ a: null, b: 290, c: 0, d: null });
  expect(metersBetweenStops([])).toEqual([]);
});
