/** One way to run statements inside a transaction, whoever opened it: a unit of work here, or the connection of another capability. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Connection } from './pool.js';
import { type Sql, selectRows, toStatement } from './sql.js';

export type Run = <Row extends object>(statement: Sql) => Promise<Row[]>;

export const throughConnection =
  (connection: Connection): Run =>
  (statement) =>
    selectRows(connection, statement);

/** MikroORM writes parameters as `?`; a template numbers its own in the order in which they stand. */
export const throughUnitOfWork =
  (tx: EntityManager): Run =>
  (statement) => {
    const { text, values } = toStatement(statement);
    return tx.execute(text.replaceAll(/\$\d+/g, '?'), [...values]);
  };
