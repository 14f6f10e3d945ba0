import { describe, expect, test } from '@jest/globals';
import { eventually } from '../../support/messages/ask-over-http.js';
import { useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';

interface Job {
  readonly name: string;
  readonly everyMs: number;
  readonly runsOn: string;
  readonly does: string;
  readonly isRunning: boolean;
  readonly startedAt: string | null;
  readonly succeededAt: string | null;
  readonly failedAt: string | null;
}

describe('what operators see of background jobs', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-03-05T03:00:00Z');
  const get = (path: string) => fetch(`${host.baseUrl}${path}`);
  const readJobs = async () => ((await (await get('/jobs')).json()) as { jobs: Job[] }).jobs;

  test('each has run soon after the start, and is shown with when', async () => {
    const jobs = await eventually(async () => {
      const seen = await readJobs();
      return seen.every(({ succeededAt }) => succeededAt !== null) && seen;
    }, 'every job to have run');
    expect(jobs.map(({ name }) => name)).toEqual([
      'claim-due-jobs',
      'restore-worker',
      'follow-database-clock',
      'catch-up-with-events',
      'read-policies',
      'read-revocations',
      'enqueue-due-messages',
      'save-field-uses',
      'announce-escalations',
      'finish-settlement-files',
      'fold-arrears-cells',
      'apply-waiting-reversals',
      'lift-unconfirmed-freezes',
      'run-dunning-plans',
      'queue-notices',
      'queue-pushes',
      'forget-phones',
      'release-defaulted-plans',
      'tell-overdue-corrections',
      'tell-branch-readings',
      'seal-access-log',
      'close-old-changes',
      'forget-field-uses',
      'forget-what-is-over',
      'ask-about-payment-doubts',
    ]);
    for (const { startedAt, succeededAt, failedAt } of jobs) {
      expect(Date.parse(startedAt ?? '')).toBeGreaterThan(0);
      expect(Date.parse(succeededAt ?? '')).toBeGreaterThan(0);
      expect(failedAt).toBeNull();
    }
    const figures = await (await get('/metrics')).text();
    for (const { name } of jobs) {
      expect(figures).toContain(`sigap_job_runs_total{job="${name}",outcome="succeeded"}`);
      expect(figures).toContain(`sigap_job_ended_timestamp_seconds{job="${name}",outcome="succeeded"}`);
    }
    expect(figures).not.toContain('outcome="failed"');
  });

  test('one that fails is one line in the log, shows in figures, and is over when it succeeds again', async () => {
    await database.pool.query('alter table complaints rename to complaints_elsewhere');
    const failing = 'sigap_job_runs_total{job="announce-escalations",outcome="failed"} 3';
    await eventually(async () => (await (await get('/metrics')).text()).includes(failing), 'three runs to fail');
    const [job] = (await readJobs()).filter(({ failedAt }) => failedAt !== null);
    expect(job?.name).toBe('announce-escalations');
    await database.pool.query('alter table complaints_elsewhere rename to complaints');
    await eventually(
      () => Promise.resolve(host.logged.some(({ msg }) => msg === 'a background job succeeds again')),
      'the job to succeed again',
    );
    expect(host.logged.filter(({ msg }) => msg === 'a background job failed; its next run makes up for it')).toEqual([
      expect.objectContaining({ level: 'error', job: 'announce-escalations' }),
    ]);
  });
});
