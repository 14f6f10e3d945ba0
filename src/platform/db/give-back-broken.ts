/**
 * Gives back a connection that a library holds for good: Kysely forgets one over which a transaction neither begins nor
 * rolls back (its issue 1990), as when the database restarts, so that a few such losses use up a pool until the process
 * ends.
 */
import type pg from 'pg';

type Ask = (...statement: readonly unknown[]) => unknown;

/** What begins and ends a transaction; a statement for a savepoint does neither. */
const BEGINS_OR_ENDS = /^(?:begin|start transaction|rollback)(?! to\b)/;

const textOf = (statement: unknown): string => (typeof statement === 'string' ? statement : '');

/** Closes each connection of which that failed, and lets the pool open another in its place. */
export function giveBackBroken(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    const ask = client.query.bind(client) as Ask;
    const giveBack = (): void => {
      client.release(true);
      client.release = () => undefined; // whoever does give it back is right, too
    };
    const query: Ask = (...statement) => {
      const answer = ask(...statement);
      if (answer instanceof Promise && BEGINS_OR_ENDS.test(textOf(statement[0]))) answer.catch(giveBack);
      return answer;
    };
    Object.assign(client, { query });
  });
}
