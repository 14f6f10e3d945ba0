import { describe, expect, test } from '@jest/globals';
import { type TakenSoFar, decideTakingAlong } from '../../../../src/households/full-readings/decide-taking-along.js';

const CAPS = { takenAlong: 45, perDay: 60 };
const so = (given: Partial<TakenSoFar>): TakenSoFar => ({
  taken: 0,
  ofDay: 0,
  takenOfThese: 0,
  readOfThese: 0,
  ...given,
});

describe('whether families may be taken along', () => {
  test.each([
    { given: {}, unread: 15, fills: [] },
    { given: { taken: 29, ofDay: 29 }, unread: 15, fills: [] },
    { given: { taken: 30, ofDay: 30 }, unread: 15, fills: ['TAKEN_ALONG'] },
    { given: { taken: 0, ofDay: 45 }, unread: 15, fills: ['DAY'] },
    { given: { taken: 30, ofDay: 45 }, unread: 15, fills: ['TAKEN_ALONG', 'DAY'] },
    { given: { taken: 44, ofDay: 44, takenOfThese: 14, readOfThese: 14 }, unread: 1, fills: ['TAKEN_ALONG'] },
    { given: { taken: 0, ofDay: 60, readOfThese: 15 }, unread: 0, fills: [] },
  ])('$given: yes, $unread anew, and fills $fills', ({ given, unread, fills }) => {
    expect(decideTakingAlong(15, so(given), CAPS)).toEqual({ kind: 'allowed', isRepeated: false, unread, fills });
  });

  test.each([
    { given: { taken: 31, ofDay: 31 }, families: 45 },
    { given: { taken: 45, ofDay: 45, takenOfThese: 14, readOfThese: 14 }, families: 45 },
    { given: { taken: 0, ofDay: 46 }, families: 60 },
  ])('$given: no, $families are the most', ({ given, families }) => {
    expect(decideTakingAlong(15, so(given), CAPS)).toEqual({ kind: 'beyond-cap', families });
  });

  test('those that were taken along today are taken again, whatever was read', () => {
    expect(decideTakingAlong(15, so({ taken: 50, ofDay: 70, takenOfThese: 15, readOfThese: 15 }), CAPS)).toEqual({
      kind: 'allowed',
      isRepeated: true,
      unread: 0,
      fills: [],
    });
  });
});
