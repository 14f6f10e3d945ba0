/** Lets use cases that commit by themselves work inside the transaction that loads the branch: their commits are savepoints. */
import type { Connection, Pool } from '../../platform/db/pool.js';

/** Makes a pool for use cases that run one after the other, never two at once. */
export function poolWithin(connection: Connection): Pool {
  const answers: Readonly<Record<string, () => Promise<unknown>>> = {
    begin: () => connection.query('savepoint demo'),
    commit: async () => ({ ...(await connection.query('release savepoint demo')), command: 'COMMIT' }),
    rollback: () => connection.query('rollback to savepoint demo'),
  };
  const send = connection.query.bind(connection) as (...statement: readonly unknown[]) => unknown;
  const query = (...statement: readonly unknown[]): unknown => {
    const [text] = statement;
    return (typeof text === 'string' ? answers[text]?.() : undefined) ?? send(...statement);
  };
  const shared = new Proxy(connection, {
    get(target, name) {
      if (name === 'release') return () => undefined;
      return name === 'query' ? query : (Reflect.get(target, name, target) as unknown);
    },
  });
  return { query, connect: () => Promise.resolve(shared) } as unknown as Pool;
}
