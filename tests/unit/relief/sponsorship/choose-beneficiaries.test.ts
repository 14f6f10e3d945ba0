import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { type CandidateFamily, chooseBeneficiaries } from '../../../../src/relief/sponsorship/choose-beneficiaries.js';

/** `a 5 2 100` is family a, five months behind, two persons, for Rp100; a star marks who was found unable to pay. */
const family = (words: string): CandidateFamily => {
  const [name = '', months = '', persons = '', amount = ''] = words.split(' ');
  return {
    familyId: name.replace('*', '') as FamilyId,
    regionCode: '64.72' as RegionCode,
    persons: Number(persons),
    monthsInArrears: Number(months),
    months: Number(months) + 1,
    monthsAhead: 0,
    amount: rupiah(BigInt(amount)),
    isCandidate: name.endsWith('*'),
  };
};
const choose = (families: string[], budget: bigint, linesMax = 10) =>
  chooseBeneficiaries(families.map(family), { budget: rupiah(budget), linesMax });
const chosen = (families: string[], budget: bigint, linesMax = 10): string =>
  choose(families, budget, linesMax)
    .lines.map(({ familyId }) => familyId)
    .join(' ');

describe('chooseBeneficiaries', () => {
  test.each([
    { first: 'who is longest in arrears', families: ['a 3 1 10', 'b 9 1 10', 'c 5 1 10'], order: 'b c a' },
    { first: 'who was found unable to pay', families: ['a 9 1 10', 'b* 3 1 10'], order: 'b a' },
    { first: 'the larger family of two alike', families: ['a 5 2 10', 'b 5 4 10'], order: 'b a' },
    { first: 'the lower id when nothing else differs', families: ['b 5 2 10', 'a 5 2 10'], order: 'a b' },
    { first: 'the lower id of many', families: ['d 5 2 10', 'a 5 2 10', 'c 5 2 10', 'b 5 2 10'], order: 'a b c d' },
    { first: 'the lower id of many found so', families: ['a 5 2 10', 'b 5 2 10', 'c 5 2 10'], order: 'a b c' },
  ])('first $first', ({ families, order }) => {
    expect(chosen(families, 1_000n)).toBe(order);
  });

  test.each([
    { when: 'the budget ends', budget: 25n, order: 'a b' },
    { when: 'it is met exactly', budget: 30n, order: 'a b c' },
    { when: 'it helps nobody', budget: 9n, order: '' },
  ])('when $when', ({ budget, order }) => {
    expect(chosen(['a 9 1 10', 'b 8 1 10', 'c 7 1 10'], budget)).toBe(order);
  });

  test('a family too dear for what is left is passed over for a smaller one behind it', () => {
    expect(chosen(['a 9 1 10', 'b 8 5 50', 'c 7 1 10'], 30n)).toBe('a c');
  });

  test('a batch has an end', () => {
    expect(choose(['a 9 1 10', 'b 8 1 10', 'c* 7 1 10'], 100n, 2)).toMatchObject({
      considered: 3,
      beyondBudget: 1,
      candidatesFirst: 1,
      amount: 20n,
    });
  });

  const anyFamilies = fc.uniqueArray(
    fc.record({
      familyId: fc.uuid().map((id) => id as FamilyId),
      persons: fc.integer({ min: 1, max: 9 }),
      monthsInArrears: fc.integer({ min: 1, max: 24 }),
      amount: fc.bigInt({ min: 1n, max: 500n }).map((amount) => rupiah(amount)),
      isCandidate: fc.boolean(),
    }),
    { selector: ({ familyId }) => familyId, maxLength: 30 },
  );
  const rest = { regionCode: '64.72' as RegionCode, months: 1, monthsAhead: 0 };

  test('the order in which families are found changes nothing, and no budget is exceeded', () => {
    fc.assert(
      fc.property(
        anyFamilies,
        fc.bigInt({ min: 0n, max: 3_000n }),
        fc.infiniteStream(fc.double()),
        (found, budget, chance) => {
          const families = found.map((one) => ({ ...one, ...rest }));
          const shuffled = families
            .map((one) => ({ one, by: chance.next().value ?? 0 }))
            .toSorted((a, b) => a.by - b.by)
            .map(({ one }) => one);
          const rule = { budget: rupiah(budget), linesMax: 20 };
          const choice = chooseBeneficiaries(families, rule);
          expect(chooseBeneficiaries(shuffled, rule)).toEqual(choice);
          expect(choice.amount <= budget).toBe(true);
          expect(choice.lines.length + choice.beyondBudget).toBe(choice.considered);
        },
      ),
    );
  });
});
