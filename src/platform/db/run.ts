/** Runs statements in a transaction, whether a unit of work or the connection of another room opened it. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Connection } from './pool.js';
import { type Sql, selectRows, toStatement } from './sql.js';

export type Run = <Row extends object>(statement: Sql) => Promise<Row[]>;

export const throughConnection =
  (connection: Connection): Run =>
  (statement) =>
    selectRows(connection, statement);

/** Runs statements in a unit of work. MikroORM writes parameters as `?`; ours are numbered in the order of the text. */
export const throughUnitOfWork =
  (tx: EntityManager): Run =>
  (statement) => {
    const { text, values } = toStatement(statement);
    return tx.execute(text.replaceAll(/\$\d+/g, '?'), [...values]);
  };
