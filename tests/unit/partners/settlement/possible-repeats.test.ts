import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { possibleRepeats } from '../../../../src/partners/settlement/possible-repeats.js';

describe('references that may have come before', () => {
  test('none that comes twice is missed, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 200 }), (references) => {
        const seen = possibleRepeats();
        for (const reference of references) seen.see(reference);
        const twice = references.filter((reference, place) => references.indexOf(reference) !== place);
        expect(seen.suspects()).toEqual(expect.arrayContaining(twice));
      }),
      { numRuns: 30 },
    );
  });

  test('of a hundred thousand different ones few are suspected', () => {
    const seen = possibleRepeats();
    for (let place = 0; place < 100_000; place++) seen.see(String(place * 7_919).padStart(14, '0'));
    expect(seen.suspects()?.length).toBeLessThan(100);
  });

  test('when too many come twice there is no list', () => {
    const seen = possibleRepeats();
    for (let place = 0; place < 50_000; place++) seen.see(String(place % 25_000));
    expect(seen.suspects()).toBeNull();
  });
});
