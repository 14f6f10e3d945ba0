/** Two instances and a primary with its replica behind a balancer: who is the primary changes, and everything ends. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../../src/platform/db/replication/index.js';
import { type Cluster, startCluster } from '../../src/sandbox/cluster/index.js';

const START_MS = 240_000;

describe('a cluster', () => {
  let folder: string;
  let cluster: Cluster;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sigap-cluster-'));
    await chmod(folder, 0o755); // PostgreSQL may run under another account than this process.
    cluster = await startCluster({ folder, instances: 2, env: { ...process.env, NODE_ENV: 'development' } });
  }, START_MS);

  afterAll(async () => {
    await cluster.close();
    await rm(folder, { recursive: true, force: true });
  }, START_MS);

  const write = (sql: string): Promise<unknown> => ask(cluster.databaseUrl, sql);
  const numbersAt = async (url: string): Promise<number[]> =>
    (await ask<{ number: number }>(url, 'select number from kept order by number')).map(({ number }) => number);
  const followed = async (number: number): Promise<void> => {
    while (!(await numbersAt(cluster.replica.url).catch((): number[] => [])).includes(number));
  };

  test('answers through its balancer, and the replica follows', async () => {
    expect((await fetch(`${cluster.url}/readyz`)).status).toBe(200);
    expect(await cluster.replica.role()).toBe('standby');
    await write('create table kept (number int primary key)');
    await write('insert into kept values (1)');
    await followed(1);
  });

  test('a planned promotion loses nothing, and the old primary follows as it is', async () => {
    const { primary: old } = cluster;
    const before = cluster.instances.map(({ pid }) => pid);
    await write('insert into kept values (2)');
    const { isPlanned, setAside } = await cluster.promote();
    expect([isPlanned, setAside]).toEqual([true, null]);
    expect(cluster.replica).toBe(old);
    expect(await numbersAt(cluster.primary.url)).toEqual([1, 2]);
    await write('insert into kept values (3)'); // through the balancer, which has found the new primary
    await followed(3);
    for (const { url } of cluster.instances) {
      while ((await fetch(`${url}/health`)).status !== 200) await pause(100); // it can write again, through the balancer
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
    }
    expect(cluster.instances.map(({ pid }) => pid)).toEqual(before);
  });

  test('a primary that was killed comes back as a copy of the new one, and what it had is set aside', async () => {
    const { primary: old, replica } = cluster;
    await replica.stop(); // it receives nothing of what is committed now
    await write('insert into kept values (4)');
    await old.kill();
    await replica.start();
    const { isPlanned, setAside } = await cluster.promote();
    expect(isPlanned).toBe(false);
    expect(setAside).toMatch(/data-set-aside-\d+$/);
    expect(await numbersAt(cluster.primary.url)).toEqual([1, 2, 3]);
    await write('insert into kept values (5)');
    await followed(5);
    expect(await numbersAt(cluster.replica.url)).toEqual([1, 2, 3, 5]);
  });

  test('a frozen primary is ended before the other takes over, so that never two take writes', async () => {
    const { primary: old } = cluster;
    await old.freeze();
    await cluster.promote();
    expect(await old.role()).toBe('standby');
    await write('insert into kept values (6)');
    await followed(6);
  });
});
