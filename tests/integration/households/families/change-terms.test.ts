/** A change of class or segment: its history, what was known at a past moment, and that it waits for the family's money. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { changeTerms } from '../../../../src/households/families/index.js';
import { findTermsHistory, termsRecordedBy } from '../../../../src/households/families/terms-history.js';
import { type TermsChange, lastingTerms } from '../../../../src/households/arrears/index.js';
import { inTransaction } from '../../../../src/platform/db/pool.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

const evidence = {
  documentKind: 'STATEMENT' as const,
  documentNumber: 'B/12/2026',
  documentDate: civilDate('2026-11-01'),
  note: null,
};

describe('a change of terms', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  let family: BuiltFamily;

  const change = (familyId: FamilyId, words: TermsChange & { readonly at: string }) =>
    inTransaction(database.pool, (connection) =>
      changeTerms(
        connection,
        { ...words, familyId, evidence, by: 'officer', approvedBy: 'head', at: new Date(words.at) },
        randomUUID,
      ),
    );
  const historyOf = (id: FamilyId) => findTermsHistory(database.pool, [id]);

  beforeAll(async () => {
    family = await world.family({ careClass: 'III', paidThrough: '2026-10' });
  });

  test('is nobody’s of a family that never changed', async () => {
    expect(await historyOf(family.id)).toEqual([]);
    expect(
      await change(randomUUID() as FamilyId, {
        from: billingMonth('2026-12'),
        careClass: 'I',
        at: '2026-11-02T03:00:00Z',
      }),
    ).toBeNull();
  });

  test('is kept with its evidence behind the terms of the registration', async () => {
    await change(family.id, { from: billingMonth('2026-12'), careClass: 'II', at: '2026-11-02T03:00:00Z' });
    await change(family.id, { from: billingMonth('2027-02'), segment: 'PBI', at: '2026-11-20T03:00:00Z' });
    expect(await historyOf(family.id)).toMatchObject([
      { from: '2014-01-01', careClass: 'III', segment: 'PBPU', changes: 'REGISTRATION', documentKind: null },
      { from: '2026-12-01', careClass: 'II', changes: 'CARE_CLASS', documentNumber: 'B/12/2026', approvedBy: 'head' },
      { from: '2027-02-01', careClass: 'II', segment: 'PBI', changes: 'SEGMENT', recordedBy: 'officer' },
    ]);
    const { rows } = await database.pool.query('select care_class, segment, terms from families where id = $1', [
      family.id,
    ]);
    expect(rows).toEqual([
      {
        care_class: 'II',
        segment: 'PBI',
        terms: ['2014-01/III/PBPU', '2026-12/II/PBPU', '2027-02/II/PBI'],
      },
    ]);
  });

  test.each([
    { at: '2026-11-01T03:00:00Z', known: ['2014-01'] },
    { at: '2026-11-02T03:00:00Z', known: ['2014-01', '2026-12'] },
    { at: '2026-11-21T03:00:00Z', known: ['2014-01', '2026-12', '2027-02'] },
  ])('at $at the terms from $known were known', async ({ at, known }) => {
    const terms = termsRecordedBy(await historyOf(family.id), new Date(at));
    expect(terms?.map(({ from }) => from)).toEqual(known);
  });

  test('is taken back by a later one for the same month, and both stay in the history', async () => {
    const other = await world.family({ careClass: 'I' });
    await change(other.id, { from: billingMonth('2026-12'), careClass: 'II', at: '2026-11-02T03:00:00Z' });
    const terms = await change(other.id, { from: billingMonth('2026-12'), careClass: 'I', at: '2026-11-03T03:00:00Z' });
    expect(terms).toEqual(lastingTerms('I', 'PBPU'));
    expect(await historyOf(other.id)).toHaveLength(3);
  });

  test('never edits its history', async () => {
    for (const statement of [`update family_terms set note = 'x'`, 'delete from family_terms'])
      await expect(database.pool.query(statement)).rejects.toThrow('only ever appended to');
  });
});
