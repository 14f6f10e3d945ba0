/**
 * Each row that posting locks or writes is held by others only under the limits of money, or in the message that commits.
 * A new statement that locks one must say here how long it holds it; docs/operating/waits.md says it to people.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { filesBelow } from '../../../support/files-below.js';

const LOCKING = (table: string): RegExp =>
  new RegExp(`update ${table}\\b|delete from ${table}\\b|\\bfrom ${table}\\b[^;\`']*for (no key )?update`, 's');

/** The files of the server that lock rows of each table which posting writes, and what bounds them. */
const HOLDERS = {
  // Every announcement and every checkpoint goes with its commit, by type.
  live_streams: ['src/platform/live/event-store.ts'],
  journal_checkpoint_head: [],
  // All lock by `lockFamilyRow` or in `inAnnouncedTransaction`; the batch has the role `posting`.
  families: [
    'src/households/families/account-writes.ts',
    'src/households/families/change-terms.ts',
    'src/households/families/family-account.queries.ts',
    'src/households/families/households.ts',
  ],
  // Both come behind the lock of the family.
  payment_codes: ['src/money/payment-codes/issue-payment-code.ts', 'src/money/payment-codes/paid-codes.ts'],
  instalment_plans: ['src/households/instalments/plan-writes.ts'],
  // Posting only adds rows to these; what was added is taken away or changed by nobody whom posting waits for.
  arrears_rollup_changes: ['src/households/arrears-mapping/compact-rollups.queries.ts'],
  webhook_deliveries: [],
  payment_acceptances: [],
  payment_cashiers: [],
  field_changes: [],
} as const;

/** The files in which a family is locked; what else of it they write is behind that lock. */
const BEHIND_A_FAMILY = [
  'src/fieldwork/registration/save-registration.ts',
  'src/households/families/change-terms.ts',
  'src/households/families/family-account.queries.ts',
  'src/households/instalments/start-plan.ts',
  'src/money/payment-codes/issue-payment-code.ts',
  'src/money/payments/ledger/post-entry.ts',
  'src/money/payments/ledger/release-instalments.ts',
  'src/partners/mandates/enrol-mandate.ts',
];

describe('rows that posting locks or writes', () => {
  const sources = filesBelow('src').then((paths) =>
    paths
      .filter((path) => path.endsWith('.ts') && !path.startsWith('src/sandbox/'))
      .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  );
  const saying = async (said: RegExp): Promise<string[]> =>
    (await sources).flatMap(({ path, text }) => (said.test(text) ? [path] : [])).toSorted();

  test.each(Object.entries(HOLDERS))('%s are held by nobody else', async (table, holders) => {
    expect(await saying(LOCKING(table))).toEqual(holders);
  });

  test('a family is locked before what else of it posting writes', async () => {
    expect(await saying(/\block(FamilyRow|Family)\(connection/)).toEqual(BEHIND_A_FAMILY);
  });

  // A row that posting adds refers to them, which waits for one that is locked `for update`, but not `for no key update`.
  test.each(['partners', 'cadres', 'regions', 'families', 'instalment_plans'])(
    '%s are never locked against a reference',
    async (table) => {
      expect(await saying(new RegExp(`\\bfrom ${table}\\b[^;\`']*\\bfor update`, 's'))).toEqual([]);
    },
  );
});
