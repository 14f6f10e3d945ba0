import { afterEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../../src/kernel/clock.js';
import {
  type BackgroundJob,
  type BackgroundJobs,
  type EndedRun,
  type Worker,
  startBackgroundJobs,
  startWorker,
} from '../../../../src/platform/jobs/index.js';
import { eventually } from '../../../support/messages/ask-over-http.js';
import { useTestDatabase } from '../../../support/test-database.js';

type Params = Pick<BackgroundJob, 'run'> & Partial<BackgroundJob>;

interface Instance {
  readonly worker: Worker;
  readonly jobs: BackgroundJobs;
  readonly ended: readonly EndedRun[];
  readonly failures: readonly string[];
  stop(): Promise<void>;
}

const database = useTestDatabase();
const started = new Set<Instance>();
afterEach(async () => {
  for (const instance of started) await instance.stop();
  await database.pool.query('delete from background_jobs');
});

/** As composition starts one: a worker, and a job that restores it. */
async function start(...requests: readonly Params[]): Promise<Instance> {
  const ended: EndedRun[] = [];
  const failures: string[] = [];
  const { pool, url: databaseUrl } = database;
  const worker = await startWorker({
    pool,
    databaseUrl,
    now: systemClock.now,
    tasks: {},
    freeWorkOf: () => Promise.resolve(),
    onFailure: (what) => void failures.push(what),
  });
  const standard = { everyMs: 500, runsOn: 'every-instance', does: 'what a test wants' } as const;
  const jobs = await startBackgroundJobs({
    pool,
    clock: systemClock,
    worker,
    jobs: [
      { ...standard, name: 'restore-worker', run: worker.restore },
      ...requests.map((params) => ({ ...standard, name: 'a-job', ...params })),
    ],
    onEnded: (run) => void ended.push(run),
  });
  const instance = {
    worker,
    jobs,
    ended,
    failures,
    async stop() {
      if (!started.delete(instance)) return;
      await jobs.stop();
      await worker.stop();
    },
  };
  started.add(instance);
  return instance;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const of = ({ ended }: Instance, name = 'a-job') => ended.filter(({ job }) => job === name);
const dueNow = (name = 'a-job') =>
  database.pool.query("update background_jobs set due_at = '-infinity' where name = $1", [name]);

describe('a job', () => {
  test('runs again and again, and never beside itself', async () => {
    let atOnce = 0;
    let most = 0;
    const instance = await start({
      run: async () => {
        most = Math.max(most, ++atOnce);
        await pause(700);
        atOnce -= 1;
      },
    });
    await eventually(() => Promise.resolve(of(instance).length >= 3), 'three runs');
    expect(most).toBe(1);
  });

  test('that fails is told of once a run, with how often it failed before, and runs again', async () => {
    let runs = 0;
    const instance = await start({
      run: () => (++runs <= 2 ? Promise.reject(new Error(`failure ${runs}`)) : Promise.resolve()),
    });
    await eventually(() => Promise.resolve(of(instance).length >= 4), 'four runs');
    expect(
      of(instance)
        .slice(0, 4)
        .map(({ failure, failuresBefore }) => [failure === null ? 'well' : String(failure.error), failuresBefore]),
    ).toEqual([
      ['Error: failure 1', 0],
      ['Error: failure 2', 1],
      ['well', 2],
      ['well', 0],
    ]);
    const [status] = (await instance.jobs.status()).filter(({ name }) => name === 'a-job');
    expect(status?.failedAt).toBeInstanceOf(Date);
    expect(status?.succeededAt?.getTime()).toBeGreaterThan(status?.failedAt?.getTime() ?? Infinity);
  });

  test.each(['every-instance', 'one-instance'] as const)(
    'of %s is told that the server stops, is waited for, and is not started again',
    async (runsOn) => {
      const seen: string[] = [];
      const instance = await start({
        runsOn,
        run: async (stopping) => {
          seen.push('started');
          await new Promise((told) => stopping.addEventListener('abort', told));
          await pause(300);
          seen.push('ended');
        },
      });
      await eventually(() => Promise.resolve(seen.length > 0), 'the run to start');
      await instance.stop();
      expect(seen).toEqual(['started', 'ended']);
      await pause(700);
      expect(seen).toHaveLength(2);
      expect(of(instance)).toMatchObject([{ failure: null }]);
    },
  );
});

describe('a job of one instance', () => {
  const shared = (params: Params): Params => ({ runsOn: 'one-instance', everyMs: 3_600_000, ...params });

  test('runs on one of several when it is due, and everyone sees when', async () => {
    let runs = 0;
    const run = () => Promise.resolve(runs++);
    const instances = await Promise.all([start(shared({ run })), start(shared({ run })), start(shared({ run }))]);
    await eventually(() => Promise.resolve(runs === 1), 'the first run');
    await pause(1_200);
    expect(runs).toBe(1);
    await dueNow();
    await eventually(() => Promise.resolve(runs === 2), 'the second run');
    await pause(1_200);
    expect(runs).toBe(2);
    for (const { jobs } of instances) {
      const status = (await jobs.status()).find(({ name }) => name === 'a-job');
      expect(status).toMatchObject({ isRunning: false, failedAt: null, succeededAt: expect.any(Date) });
    }
  });

  test('that failed is kept as failed, and waits for its time', async () => {
    const instance = await start(shared({ run: () => Promise.reject(new Error('no')) }));
    await eventually(() => Promise.resolve(of(instance).length === 1), 'the run');
    await pause(1_200);
    expect(of(instance)).toHaveLength(1);
    const status = (await instance.jobs.status()).find(({ name }) => name === 'a-job');
    expect(status).toMatchObject({ isRunning: false, succeededAt: null, failedAt: expect.any(Date) });
  });

  test('is taken up by another when the instance that ran it is gone', async () => {
    const { rows } = await database.pool.query<{ id: number }>(
      'insert into job_workers (started_at) values (now()) returning id', // nobody holds its lock: it died
    );
    await database.pool.query(
      "insert into background_jobs (name, every_ms, due_at, worker_id) values ('a-job', 3600000, '-infinity', $1)",
      [rows[0]?.id],
    );
    const instance = await start(shared({ run: () => Promise.resolve() }));
    await eventually(() => Promise.resolve(of(instance).length === 1), 'the run');
    expect(of(instance)).toMatchObject([{ failure: null, failuresBefore: 0 }]);
  });

  test('is not taken up while the instance that runs it lives, however late', async () => {
    let release = (): void => undefined;
    const first = await start(shared({ run: () => new Promise<void>((resolve) => (release = resolve)) }));
    const running = async () =>
      (await first.jobs.status()).some(({ name, isRunning }) => name === 'a-job' && isRunning);
    await eventually(running, 'the run to start');
    await dueNow();
    let others = 0;
    await start(shared({ run: () => Promise.resolve(others++) }));
    await pause(1_200);
    expect(others).toBe(0);
    release();
    await eventually(() => Promise.resolve(of(first).length === 1), 'the run to end');
  });
});

describe('a database that drops every connection', () => {
  const drop = () =>
    database.pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
  /** Sessions of workers and of the queue: those of the test's own pool are named. */
  const sessions = async () => {
    const { rows } = await database.pool.query<{ sessions: number }>(
      `select count(*)::int as sessions from pg_stat_activity
       where datname = current_database() and application_name = 'sigap-queue' and pid <> pg_backend_pid()`,
    );
    return rows[0]?.sessions;
  };

  test('costs a run or two: the worker registers anew and all goes on', async () => {
    let runs = 0;
    const instance = await start({ runsOn: 'one-instance', run: () => Promise.resolve(runs++) });
    await eventually(() => Promise.resolve(runs > 0), 'the first run');
    const before = instance.worker.id;
    await drop();
    await eventually(() => Promise.resolve(instance.worker.id === null), 'the loss to be noticed');
    await eventually(() => Promise.resolve(instance.worker.id !== null), 'the worker to register');
    expect(instance.worker.id).not.toBe(before);
    const since = runs;
    await eventually(() => Promise.resolve(runs > since + 1), 'runs to go on');
    const workers = () => database.pool.query('select from job_workers');
    await eventually(async () => (await workers()).rowCount === 1, 'the lost registration to be cleared away');
    expect(instance.failures.length).toBeGreaterThan(0);
  });

  test.each([0, 100, 600])('%i ms before the stop leaves nobody who asks it afterwards', async (milliseconds) => {
    const instance = await start({ run: () => database.pool.query('select') });
    await eventually(() => Promise.resolve(of(instance).length > 0), 'the first run');
    await drop();
    await pause(milliseconds);
    await instance.stop();
    const left = instance.ended.length;
    await pause(200); // a session that has ended is still listed for a moment
    for (let looks = 0; looks < 20; looks++) {
      expect(await sessions()).toBe(0);
      await pause(100);
    }
    expect(instance.ended).toHaveLength(left);
  });
});
