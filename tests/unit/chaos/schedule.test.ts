/** The faults of a run are drawn from its seed and from nothing else. */
import { describe, expect, test } from '@jest/globals';
import { FAULT_KINDS, drawSchedule } from '../../../chaos/faults/schedule.js';

const options = { seed: 7, minutes: 3, instances: 2 };

describe('the schedule of a seed', () => {
  test('is the same whenever it is drawn', () => {
    expect(drawSchedule(options)).toEqual(drawSchedule(options));
  });

  test('is another for another seed', () => {
    expect(drawSchedule({ ...options, seed: 8 })).not.toEqual(drawSchedule(options));
  });

  test('of twenty seeds plays every kind of fault that is not played only when asked for, on each instance, within the time', () => {
    const faults = Array.from({ length: 20 }, (_, seed) => drawSchedule({ ...options, seed })).flat();
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(
      new Set(FAULT_KINDS.filter((kind) => kind !== 'lose-history')),
    );
    expect(new Set(faults.map(({ instance }) => instance))).toEqual(new Set([0, 1]));
    expect(faults.every(({ atMs, forMs }) => atMs + forMs <= 3 * 60_000)).toBe(true);
  });

  test('plays only the kinds that were asked for', () => {
    const faults = drawSchedule({ ...options, kinds: ['kill-instance'] });
    expect(faults.length).toBeGreaterThan(10);
    expect(faults.every(({ kind }) => kind === 'kill-instance')).toBe(true);
  });
});
