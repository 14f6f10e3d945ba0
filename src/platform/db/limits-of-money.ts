/**
 * Puts a transaction under the limits of money, whatever its connection is for: what posting waits for too is held no
 * longer than money allows, also where the process that holds it is frozen or cut off.
 */
import { POOL_ROLES } from './pool-roles.js';
import type { Connection } from './pool.js';

const LIMITS = Object.entries({
  lock_timeout: POOL_ROLES.money.lockMs,
  transaction_timeout: POOL_ROLES.money.transactionMs,
  idle_in_transaction_session_timeout: POOL_ROLES.money.idleInTransactionMs,
})
  .map(([setting, value]) => `set local ${setting} = ${value}`)
  .join('; ');

/** Resolves when the limits stand. The next statement need not wait for it: the connection keeps their order. */
export const limitAsMoney = (connection: Pick<Connection, 'query'>): Promise<unknown> => connection.query(LIMITS);
