/**
 * Orders the tests by duration, the longest first, so that no worker waits for another at the end: by the times of the
 * last run on this machine, and before there was one by the list of tests known to be long.
 */
import TestSequencer from '@jest/test-sequencer';
import { sep } from 'node:path';

/** The tests known to be long, with their seconds on a quiet machine of two cores. */
export const LONG = {
  'tests/gates/contracts.test.ts': 70,
  'tests/api/composition/scopes.test.ts': 60,
  'tests/commands/rotate-keys.test.ts': 45,
  'tests/api/composition/redaction.test.ts': 45,
  'tests/commands/database-commands.test.ts': 40,
  'tests/commands/message-queue-restarts.test.ts': 40,
  'tests/api/composition/extreme-times.test.ts': 20,
  'tests/commands/sealed-phones.test.ts': 16,
  'tests/commands/sealed-niks.test.ts': 15,
  'tests/api/composition/masks.test.ts': 36,
  'tests/api/composition/access-log.test.ts': 36,
  'tests/gates/contributing.test.ts': 35,
  'tests/commands/simulate-and-certify.test.ts': 35,
  'tests/commands/watch-and-pay.test.ts': 35,
  'tests/stories/crash.test.ts': 30,
  'tests/commands/partner.test.ts': 25,
  'tests/commands/secrets-key.test.ts': 22,
  'tests/integration/platform/jobs/background-jobs.test.ts': 22,
  'tests/integration/reporting/summaries/plans.test.ts': 20,
  'tests/gates/repository.test.ts': 17,
  'tests/commands/reconcile.test.ts': 15,
  'tests/api/api/http/every-route.test.ts': 15,
  'tests/api/composition/cost-of-answers.test.ts': 15,
  'tests/api/outreach/messages/messages.test.ts': 15,
  'tests/gates/lint-and-layout.test.ts': 15,
  'tests/gates/pre-commit.test.ts': 14,
  'tests/api/api/webhooks/snap-codes.test.ts': 14,
  'tests/commands/demo.test.ts': 14,
  'tests/api/composition/hostile-inputs.test.ts': 12,
  'tests/api/api/graphql/many-behind-one-address.test.ts': 11,
  'tests/api/partners/doubts/payment-doubts.test.ts': 10,
  'tests/stories/twenty-four-months.test.ts': 10,
};

/** The assumed duration of a test without a time, between the long and the short ones. */
const UNKNOWN_MS = 3_000;

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const ranked = tests.map((test) => ({
      test,
      failed: this.hasFailed(test),
      ms: this.time(test) ?? expectedMs(test),
    }));
    ranked.sort((a, b) => Number(b.failed) - Number(a.failed) || b.ms - a.ms);
    return ranked.map(({ test, ms }) => Object.assign(test, { duration: ms }));
  }
}

function expectedMs({ path, context }) {
  const file = path.slice(context.config.rootDir.length + 1).replaceAll(sep, '/');
  return file in LONG ? LONG[file] * 1_000 : UNKNOWN_MS;
}
