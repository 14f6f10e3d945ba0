import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type JobWork, backgroundJobs } from '../../../src/composition/background-jobs.js';

const nothing = (): Promise<void> => Promise.resolve();
const work: JobWork = {
  followDatabaseClock: nothing,
  restoreWorker: nothing,
  catchUpWithEvents: nothing,
  readPolicies: nothing,
  readRevocations: nothing,
  enqueueDueMessages: nothing,
  liftUnconfirmedFreezes: nothing,
  runDunningPlans: nothing,
  queueNotices: nothing,
  queuePushes: nothing,
  forgetPhones: nothing,
  saveUses: nothing,
  forgetUses: nothing,
  forgetOver: nothing,
  announceEscalations: nothing,
  compactRollups: nothing,
  applyWaitingReversals: nothing,
  releaseDefaultedPlans: nothing,
  tellOverdueCorrections: nothing,
  tellBranchReadings: nothing,
  closeOldChanges: nothing,
  sealReadings: nothing,
  askDueDoubts: nothing,
  finishSettlementFiles: nothing,
};

describe('the table of background jobs', () => {
  const jobs = backgroundJobs(work);

  test('says what runs, how often, and on how many instances', () => {
    const lines = jobs.map(({ name, everyMs, runsOn }) => `${name} every ${everyMs / 1_000} s on ${runsOn}`);
    expect(lines).toEqual([
      'restore-worker every 0.5 s on every-instance',
      'follow-database-clock every 10 s on every-instance',
      'catch-up-with-events every 1 s on every-instance',
      'read-policies every 10 s on every-instance',
      'read-revocations every 5 s on every-instance',
      'enqueue-due-messages every 0.5 s on every-instance',
      'save-field-uses every 60 s on every-instance',
      'announce-escalations every 0.5 s on every-instance',
      'finish-settlement-files every 600 s on every-instance',
      'fold-arrears-cells every 5 s on one-instance',
      'apply-waiting-reversals every 5 s on one-instance',
      'lift-unconfirmed-freezes every 10 s on one-instance',
      'run-dunning-plans every 5 s on one-instance',
      'queue-notices every 10 s on one-instance',
      'queue-pushes every 1 s on one-instance',
      'forget-phones every 600 s on one-instance',
      'release-defaulted-plans every 600 s on one-instance',
      'tell-overdue-corrections every 600 s on one-instance',
      'tell-branch-readings every 600 s on one-instance',
      'seal-access-log every 10 s on one-instance',
      'close-old-changes every 600 s on one-instance',
      'forget-field-uses every 600 s on one-instance',
      'forget-what-is-over every 600 s on one-instance',
      'ask-about-payment-doubts every 300 s on one-instance',
    ]);
  });

  test('does each piece of work once', () => {
    const done: string[] = [];
    const names = Object.keys(work) as (keyof JobWork)[];
    const told = Object.fromEntries(
      names.map((name) => [name, () => Promise.resolve(done.push(name))]),
    ) as unknown as JobWork;
    for (const { run } of backgroundJobs(told)) void run(AbortSignal.abort());
    expect(done.toSorted()).toEqual(names.toSorted());
  });

  test.each(jobs)('$name has a name that a label may be and a sentence for operators', ({ name, everyMs, does }) => {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
    expect(does).toMatch(/^[A-Z].{20,120}\.$/);
    expect(everyMs % 500).toBe(0);
    expect(jobs.filter((job) => job.name === name)).toHaveLength(1);
  });
});

/** What keeps a clock of its own, and why it is no job. */
const OWN_CLOCKS: Readonly<Record<string, string>> = {
  'src/platform/jobs/background-jobs.ts': 'the clock of all jobs',
  'src/platform/db/embedded/embedded-postgres.ts': 'watches the database server, with or without a server of ours',
  'src/api/http/close-connections.ts': 'closes idle connections while the server drains',
  'src/api/http/socket-wire.ts': 'pings one socket for as long as it lives',
  'src/platform/encryption/follow-data-keys.ts':
    'reads the keys of data in a command as in the server: a command has no jobs',
  'src/platform/observability/limit-lines.ts':
    'counts lines of a kind for as long as there are more of them than are written',
  'src/platform/overload/loop-delay.ts': 'measures how late the event loop is, which no job could',
};

test('nothing else in the server runs by a clock of its own', async () => {
  const files = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.ts'));
  const found: string[] = [];
  for (const file of files) {
    const path = join('src', file);
    if (/\bsetInterval\(|parseCronItems|\bcronItems\b/.test(await readFile(path, 'utf8'))) found.push(path);
  }
  expect(found.toSorted()).toEqual(Object.keys(OWN_CLOCKS).toSorted());
});
