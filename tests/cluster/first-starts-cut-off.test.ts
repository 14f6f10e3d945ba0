/** A first start whose instance is killed in the middle is completed by another, and nothing of it is lost. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { MIGRATIONS } from '../../src/platform/db/migrations.js';
import { createClient } from '../../src/platform/db/pool.js';
import {
  ACCEPTED,
  type Installation,
  MAKES_IT,
  MINUTES,
  expectWhole,
  useInstallations,
} from '../support/first-starts.js';
import { type InstanceProcess, READY } from '../support/instance-process.js';

const LOOKS_EVERY_MS = 5;
const PATIENCE_MS = 2 * MINUTES;

/** Asks until the answer is there; what cannot be asked yet, because it is not there, is asked again. */
async function until<Answer>(ask: () => Promise<Answer | null | false>, what: string): Promise<Answer> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (performance.now() < giveUpAt) {
    const answer = await ask().catch(() => null);
    if (answer !== null && answer !== false) return answer;
    await pause(LOOKS_EVERY_MS);
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Kills as a power cut does: the process cannot do anything any more. */
async function kill({ child, ended }: InstanceProcess): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

/** Lets one instance migrate to the middle and holds it there; `whileHeld` is given the number of migrations done. */
async function inTheMiddleOfMigrating(
  { databaseUrl }: Installation,
  whileHeld: (done: number) => Promise<void>,
): Promise<void> {
  const client = await until(async () => {
    const opened = createClient({ databaseUrl, role: 'commands' });
    await opened.connect();
    return opened;
  }, 'the database');
  const done = async (): Promise<number> =>
    (await client.query<{ done: number }>('select count(*)::int as done from migrations')).rows[0]?.done ?? 0;
  try {
    await until(async () => (await done()) >= 3, 'the first migrations');
    await client.query('set idle_in_transaction_session_timeout = 0'); // the next instance may start slowly
    await client.query('begin');
    await client.query('lock table migrations in exclusive mode'); // who migrates may look, and not go on
    await whileHeld(await done());
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** Kills the instance that makes the demo branch once some of it is written, and gives the others. */
async function killTheMaker({ ask }: Installation, all: readonly InstanceProcess[]): Promise<InstanceProcess[]> {
  const maker = await Promise.any(all.map((instance) => instance.says(MAKES_IT).then(() => instance)));
  const writing = `select from pg_stat_activity
    where application_name = 'sigap-jobs' and state <> 'idle' and backend_xid is not null`;
  await until(async () => (await ask(writing)).length > 0, 'the demo branch to be half written');
  expect(all.filter(({ said }) => said.includes(MAKES_IT))).toEqual([maker]);
  await kill(maker);
  return all.filter((instance) => instance !== maker);
}

const anInstallation = useInstallations();

test(
  'whoever is killed while it migrates, or while it makes the demo branch, is followed by one that waited, and nothing is lost',
  async () => {
    const installation = anInstallation();
    const { start, pay, ask } = installation;
    const first = start('shared');
    const waiting: InstanceProcess[] = [];
    await inTheMiddleOfMigrating(installation, async (done) => {
      expect(done).toBeLessThan(MIGRATIONS.length);
      waiting.push(start('shared'), start('shared'));
      const asking = `select from pg_stat_activity where query like 'select pg_try_advisory_lock%'`;
      await until(async () => (await ask(asking)).length === 3, 'two instances to wait for the one that migrates');
      await kill(first);
    });
    const [last] = await killTheMaker(installation, waiting);
    if (last === undefined) throw new Error('one is left');
    expect(await ask('select count(*)::int as branches from branches')).toEqual([{ branches: 0 }]);
    await last.says(READY);
    expect(last.said).toContain(MAKES_IT);
    await expectWhole(installation, 'shared');
    expect(await pay('shared', last)).toMatchObject(ACCEPTED);
    expect(await pay('shared', last, '--partner', 'sandbox-midtrans')).toMatchObject(ACCEPTED);
  },
  6 * MINUTES,
);
