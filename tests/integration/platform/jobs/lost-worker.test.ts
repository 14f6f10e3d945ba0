import { expect, test } from '@jest/globals';
import { systemClock } from '../../../../src/kernel/clock.js';
import { WORKER_LOCKS, freeWhatDeadWorkersHold } from '../../../../src/platform/jobs/dead-workers.js';
import { startWorker } from '../../../../src/platform/jobs/index.js';
import { eventually } from '../../../support/messages/ask-over-http.js';
import { useTestDatabase } from '../../../support/test-database.js';

const database = useTestDatabase();
const rows = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await database.pool.query(text, values)).rows as Row[];

/** A worker whose tasks and whose freed work a test sees; it is restored by the test alone. */
async function aWorker() {
  const freed: number[] = [];
  const done: number[] = [];
  const freeWorkOf = (_connection: unknown, ids: readonly number[]): Promise<void> =>
    Promise.resolve(void freed.push(...ids));
  const worker = await startWorker({
    pool: database.pool,
    databaseUrl: database.url,
    now: systemClock.now,
    tasks: { note: (_payload, workerId) => Promise.resolve(void done.push(workerId)) },
    freeWorkOf,
    onFailure: () => undefined,
  });
  const id = worker.id ?? 0;
  const [listed] = await rows<{ lockers: string[] }>('select locker_ids as lockers from job_workers where id = $1', [
    id,
  ]);
  return {
    worker,
    id,
    freed,
    done,
    locker: listed?.lockers[0],
    async loseRegistration() {
      await rows('select pg_terminate_backend(pid) from pg_locks where classid = $1 and objid = $2', [
        WORKER_LOCKS,
        id,
      ]);
      await eventually(() => Promise.resolve(worker.id === null), 'the loss to be noticed');
    },
    /** What another instance does as soon as it finds this one dead. */
    freedByAnother: () => freeWhatDeadWorkersHold(database.pool, freeWorkOf),
  };
}

test('what a worker took after another instance had freed its work is freed when it registers anew', async () => {
  const { worker, id, freed, locker, loseRegistration, freedByAnother } = await aWorker();
  await rows(`select from graphile_worker.add_job('note', '{}', run_at := now() + interval '1 hour')`);
  await loseRegistration();
  expect(await freedByAnother()).toBe(1);
  await rows('update graphile_worker._private_jobs set locked_by = $1, locked_at = now()', [locker]);
  await worker.restore();
  expect(freed).toEqual([id, id]);
  expect(await rows('select locked_by from graphile_worker._private_jobs')).toEqual([{ locked_by: null }]);
  await worker.restore();
  expect(freed).toEqual([id, id]);
  await rows('delete from graphile_worker._private_jobs');
  await worker.stop();
});

test('a worker that is registered no more carries out no task; as soon as it is again, it does', async () => {
  const { worker, id, done, loseRegistration } = await aWorker();
  await loseRegistration();
  await rows(`select from graphile_worker.add_job('note', '{}')`);
  await eventually(
    async () => (await rows('select from graphile_worker._private_jobs where last_error is not null')).length === 1,
    'the task to be refused',
  );
  expect(done).toEqual([]);
  await worker.restore();
  await eventually(() => Promise.resolve(done.length === 1), 'the task to be done');
  expect(done).toEqual([worker.id]);
  expect(done).not.toContain(id);
  await worker.stop();
});
