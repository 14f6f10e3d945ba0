import { describe, expect, test } from '@jest/globals';
import { type ReadSoFar, decideFullReading } from '../../../../src/households/full-readings/decide-full-reading.js';

const CAPS = { perHour: 30, perDay: 60 };
const TOMORROW = new Date('2026-03-05T16:00:00Z');
const IN_AN_HOUR = new Date('2026-03-05T03:00:00Z');
const read = (so: Partial<ReadSoFar>): ReadSoFar => ({
  ofHour: 0,
  ofDay: 0,
  isRepeated: false,
  hourOpensAt: null,
  dayOpensAt: TOMORROW,
  ...so,
});

describe('whether the numbers of one more family may be read', () => {
  test.each([
    { so: {}, fills: [] },
    { so: { ofHour: 28, ofDay: 28 }, fills: [] },
    { so: { ofHour: 29, ofDay: 29 }, fills: ['HOUR'] },
    { so: { ofHour: 1, ofDay: 59 }, fills: ['DAY'] },
    { so: { ofHour: 29, ofDay: 59 }, fills: ['HOUR', 'DAY'] },
  ])('$so: yes, and fills $fills', ({ so, fills }) => {
    expect(decideFullReading(read(so), CAPS)).toEqual({ kind: 'allowed', isRepeated: false, fills });
  });

  test.each([
    { so: { ofHour: 30, ofDay: 30, hourOpensAt: IN_AN_HOUR }, cap: 'HOUR', families: 30, opensAt: IN_AN_HOUR },
    { so: { ofHour: 31, ofDay: 31, hourOpensAt: IN_AN_HOUR }, cap: 'HOUR', families: 30, opensAt: IN_AN_HOUR },
    { so: { ofHour: 0, ofDay: 60 }, cap: 'DAY', families: 60, opensAt: TOMORROW },
    // The hour may open, but the day does not.
    { so: { ofHour: 30, ofDay: 60, hourOpensAt: IN_AN_HOUR }, cap: 'DAY', families: 60, opensAt: TOMORROW },
  ])('$so: no, the $cap is full', ({ so, ...refused }) => {
    expect(decideFullReading(read(so), CAPS)).toEqual({ kind: 'beyond-cap', ...refused });
  });

  test('a family of the same day counts no further, however many were read', () => {
    const so = read({ ofHour: 30, ofDay: 60, isRepeated: true, hourOpensAt: IN_AN_HOUR });
    expect(decideFullReading(so, CAPS)).toEqual({ kind: 'allowed', isRepeated: true, fills: [] });
  });
});
