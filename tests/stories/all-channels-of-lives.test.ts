/**
 * Families live through years in which everything changes: payments, plans, people who join or are registered anew, class
 * and segment, reversals, tariffs and the rules of arrears. All channels tell each of them the same on every day that was
 * looked at, every rupiah is accounted for, and the past stays what it was.
 */
import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Stage } from '../support/histories/lived.js';
import { setStage } from '../support/histories/a-stage.js';
import { KINDS, anyHistory } from '../support/histories/deeds.js';
import { expectEachHappened, nothingProven, proveHistory } from '../support/histories/prove-history.js';
import { useTestDatabase } from '../support/test-database.js';

const MINUTES = 60_000;
const LIVES = Number(process.env['SIGAP_TEST_LIVES'] ?? 5);
const TWICE_EACH = Object.fromEntries(KINDS.map((kind) => [kind, 2]));

const database = useTestDatabase();
let stage: Stage;
beforeAll(async () => void (stage = await setStage(database)));

test(
  'whatever becomes of a family, all who tell its bill tell the same, and a past day is told as it was',
  async () => {
    const proven = nothingProven();
    await fc.assert(
      fc.asyncProperty(anyHistory(TWICE_EACH), (steps) => proveHistory(stage, steps, { proven, eachMonth: true })),
      { numRuns: LIVES, endOnFailure: true },
    );
    process.stdout.write(`${JSON.stringify({ ...proven, happened: [...proven.happened], met: [...proven.met] })}\n`);
    expect(proven.compared).toBeGreaterThan(1_000 * LIVES);
    expectEachHappened(proven, { deeds: LIVES, circumstances: 1 });
  },
  15 * MINUTES,
);
