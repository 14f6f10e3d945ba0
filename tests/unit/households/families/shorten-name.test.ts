import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shortenName } from '../../../../src/households/families/shorten-name.js';

test.each([
  { name: 'Melati', shown: 'Melati' },
  { name: 'Melati Rotan', shown: 'Melati R' },
  { name: '  melati  rotan ulin ', shown: 'melati R U' },
  { name: 'M. Rotan-Ulin', shown: 'M. R' },
  { name: '', shown: '' },
  { name: 'Bougenvilleabougenvilleabougenvillea Rotan', shown: 'Bougenvilleabougenvilleabougen' },
  { name: 'Bougenvilleabougenvilleaboug Rotan Ulin', shown: 'Bougenvilleabougenvilleaboug R' },
  { name: 'Bougenvilleabougenvilleabouge Rotan', shown: 'Bougenvilleabougenvilleabouge' },
])('$name is shown as $shown', ({ name, shown }) => {
  expect(shortenName(name)).toBe(shown);
});

test('never more than 30 characters, and a second word never in full', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(shortenName(name).length).toBeLessThanOrEqual(30);
      expect(
        shortenName(`a ${name} z`)
          .split(' ')
          .slice(1)
          .every((word) => word.length <= 3),
      ).toBe(true);
    }),
  );
});
