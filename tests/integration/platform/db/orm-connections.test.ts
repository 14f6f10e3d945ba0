/** What becomes of the few connections of the unit of work when the database ends them in the middle of a transaction. */
import type { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TABLES } from '../../../../src/composition/schema/entities.js';
import { createOrm } from '../../../../src/platform/db/orm.js';
import { POOL_ROLES } from '../../../../src/platform/db/pool-roles.js';
import { useTestDatabase } from '../../../support/test-database.js';

const database = useTestDatabase();
let orm: MikroORM;
beforeAll(async () => void (orm = await createOrm(database.url, TABLES)));
afterAll(async () => orm.close());

const transactional = (statement: (pid: number) => Promise<unknown>): Promise<void> =>
  orm.em.fork().transactional(async (tx) => {
    const [row] = await tx.execute<[{ pid: number }]>('select pg_backend_pid() as pid');
    await statement(row.pid);
    await tx.execute('select 1');
  });

test('a connection that is lost in a transaction gives its place to another one', async () => {
  const lost = (): Promise<void> =>
    transactional((pid) => database.pool.query('select pg_terminate_backend($1, 5000)', [pid]));
  for (let times = 0; times <= POOL_ROLES.writes.connectionsMax; times++)
    await expect(lost()).rejects.not.toThrow(/timeout exceeded when trying to connect/);
  await transactional(() => Promise.resolve());
});
