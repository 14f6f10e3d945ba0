import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { type Door, layOutDay } from '../../../../src/fieldwork/visits/lay-out-day.js';

const HOME = '64.72.01.1001' as RegionCode;
const NEXT = '64.72.01.1002' as RegionCode;
const FAR = '64.02.01.1001' as RegionCode;
const nearness = { SAME_VILLAGE: 40, SAME_DISTRICT: 20, SAME_REGENCY: 10, FARTHER: 0 };

const door = (id: string, village: RegionCode, points: number): Door => ({
  familyId: id as FamilyId,
  village,
  points,
  isPlanned: false,
});
const planned = (door: Door): Door => ({ ...door, isPlanned: true });
const orderOf = (doors: readonly Door[], count: number) =>
  layOutDay({ doors, home: HOME, count, nearness }).map(({ door }) => door.familyId);

describe('layOutDay', () => {
  test.each([
    { when: 'nobody is to be visited', doors: [], order: '' },
    { when: 'priority decides', doors: [door('a', HOME, 10), door('b', HOME, 90)], order: 'ba' },
    { when: 'equals go by id', doors: [door('b', HOME, 10), door('a', HOME, 10)], order: 'ab' },
    { when: 'home is nearer', doors: [door('a', NEXT, 10), door('b', HOME, 10)], order: 'ba' },
    {
      when: 'the door before is nearer than home',
      doors: [door('a', NEXT, 90), door('b', HOME, 15), door('c', NEXT, 10)],
      order: 'acb',
    },
    { when: 'priority outweighs the way', doors: [door('a', HOME, 10), door('b', FAR, 60)], order: 'ba' },
    {
      when: 'the day is full, what is planned keeps its place',
      doors: [door('a', HOME, 90), door('b', HOME, 80), door('c', HOME, 70), planned(door('d', FAR, 0))],
      order: 'abd',
    },
    {
      when: 'more is planned than the day has places',
      doors: ['a', 'b', 'c', 'd'].map((id) => planned(door(id, HOME, 10))),
      order: 'abcd',
    },
  ])('when $when', ({ doors, order }) => {
    expect(orderOf(doors, 3).join('')).toBe(order);
  });

  test('holds nobody twice, nobody who is not there, everything planned, and does not depend on the order of the facts', () => {
    const anyDoor = fc.record({
      village: fc.constantFrom(HOME, NEXT, FAR),
      points: fc.integer({ min: 0, max: 3 }),
      isPlanned: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyDoor, { maxLength: 12 }), fc.integer({ min: 1, max: 8 }), (drawn, count) => {
        const doors = drawn.map(({ village, points, isPlanned }, place) => ({
          ...door(`f${place}`, village, points),
          isPlanned,
        }));
        const order = orderOf(doors, count);
        const saved = doors.filter(({ isPlanned }) => isPlanned);
        expect(new Set(order).size).toBe(order.length);
        expect(order).toHaveLength(Math.min(doors.length, Math.max(count, saved.length)));
        expect(saved.every(({ familyId }) => order.includes(familyId))).toBe(true);
        expect(orderOf(doors.toReversed(), count)).toEqual(order);
      }),
    );
  });
});
