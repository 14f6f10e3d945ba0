/**
 * A random history of payments, plans, joiners, newcomers, class and segment changes, reversals, tariffs and policies of
 * arrears, each kind at least once. Longer ones are a story of their own.
 */
import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Stage } from '../../../support/histories/lived.js';
import { setStage } from '../../../support/histories/a-stage.js';
import { anyHistory } from '../../../support/histories/deeds.js';
import { expectEachHappened, nothingProven, proveHistory } from '../../../support/histories/prove-history.js';
import { useTestDatabase } from '../../../support/test-database.js';

const database = useTestDatabase();
let stage: Stage;
beforeAll(async () => void (stage = await setStage(database)));

test('every channel tells every family the same after each step of a life, no rupiah is lost, and every past is kept', async () => {
  const proven = nothingProven();
  // What a family is told depends on all steps before it, so that a shrunk history would tell less than its seed.
  await fc.assert(
    fc.asyncProperty(anyHistory(), (steps) => proveHistory(stage, steps, { proven, eachMonth: false })),
    { numRuns: 1, endOnFailure: true },
  );
  expect(proven.compared).toBeGreaterThan(200);
  expectEachHappened(proven, { deeds: 1, circumstances: 0 });
});
