import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { boundedInFlight } from '../../../../src/platform/overload/in-flight.js';

/** Lets in as many calls of these callers in turn as get in. */
function flood(room: ReturnType<typeof boundedInFlight>, callers: readonly string[]): Record<string, number> {
  const held: Record<string, number> = Object.fromEntries(callers.map((caller) => [caller, 0]));
  for (let round = 0; round < 2_000; round++)
    for (const caller of callers) if (room.enter(caller) !== null) held[caller] = (held[caller] ?? 0) + 1;
  return held;
}

describe('calls under way', () => {
  test('one who floods takes half of the room, and another still gets in', () => {
    const room = boundedInFlight(1_000);
    expect(flood(room, ['flood'])).toEqual({ flood: 500 });
    expect(room.share).toBe(0.5);
    expect(room.enter('flood')).toBeNull();
    expect(room.enter('quiet')).not.toBeNull();
  });

  test('two who flood take a third each', () => {
    const held = flood(boundedInFlight(900), ['a', 'b']);
    expect(Object.values(held)).toEqual([300, 300]);
  });

  test('who leaves makes room, once', () => {
    const room = boundedInFlight(2);
    const leave = room.enter('a');
    expect(room.enter('a')).toBeNull();
    leave?.();
    leave?.();
    expect(room.count).toBe(0);
    expect(room.enter('a')).not.toBeNull();
  });

  test('the room is never overfull, never forgets anybody, and always has a place for a newcomer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 60 }),
        fc.array(fc.tuple(fc.nat({ max: 4 }), fc.boolean())),
        (capacity, steps) => {
          const room = boundedInFlight(capacity);
          const inside: (() => void)[] = [];
          for (const [caller, enters] of steps) {
            const leave = enters ? room.enter(`caller ${caller}`) : null;
            if (leave !== null) inside.push(leave);
            if (!enters) inside.shift()?.();
            expect(room.count).toBe(inside.length);
            expect(room.count).toBeLessThan(capacity);
          }
          const newcomer = room.enter('newcomer');
          expect(newcomer).not.toBeNull();
          newcomer?.();
          for (const leave of inside) leave();
          expect(room.count).toBe(0);
        },
      ),
    );
  });
});
