import { expect, test } from '@jest/globals';
import { LEVELS } from '../../../../src/fieldwork/complaints/complaints.policies.js';
import { COMPLAINT_CATEGORIES } from '../../../../src/fieldwork/complaints/complaint-words.js';

const [shipped] = LEVELS.shipped;

test('danger, lost money and refused care are red', () => {
  const red = COMPLAINT_CATEGORIES.filter((category) => shipped?.levels[category] === 'RED');
  expect(red).toEqual(['CASH_REQUEST_FRAUD', 'DATA_CONFIDENTIALITY', 'CARE_REFUSED']);
});

test('operators may give a category another level, and must give every category one', () => {
  const levels = { ...shipped?.levels, CADRE_CONDUCT: 'RED' };
  const { OTHER: _left, ...incomplete } = levels;
  expect(LEVELS.values.safeParse({ levels }).success).toBe(true);
  expect(LEVELS.values.safeParse({ levels: incomplete }).success).toBe(false);
  expect(LEVELS.values.safeParse({ levels: { ...levels, OTHER: 'BLUE' } }).success).toBe(false);
});
