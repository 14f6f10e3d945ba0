/** Wires the log of who read what of whom. */
import type { OperationContext } from '../api/graphql/index.js';
import type { FamilyId, IdSource, PaymentId } from '../kernel/ids.js';
import { FAMILY_PAYMENTS } from '../money/payments/index.js';
import { meetingEverybody } from '../platform/db/caller.js';
import type { Pool } from '../platform/db/pool.js';
import { selectRows, sql } from '../platform/db/sql.js';
import type { Pools } from './deps.js';
import { type Readings, createReadingLog, createReadings } from '../platform/readings/index.js';

/** Finds the families that payments came for, as far as they are known. */
async function familiesOfPayments(pool: Pool, ids: readonly PaymentId[]): Promise<readonly FamilyId[]> {
  const found = await meetingEverybody(() =>
    selectRows<{ familyId: FamilyId }>(
      pool,
      sql`select distinct p.family_id as "familyId" from ${FAMILY_PAYMENTS} p where p.id = any(${[...ids]}::uuid[])`,
    ),
  );
  return found.map(({ familyId }) => familyId);
}

export type ReadingsOf = (operation: Pick<OperationContext, 'viewer' | 'now'>) => Readings;

/** Makes the readings of each operation; they share the statements that log them. */
export function composeReadings({
  pools,
  newId,
}: {
  readonly pools: Pick<Pools, 'reads' | 'readings'>;
  readonly newId: IdSource;
}): ReadingsOf {
  const log = createReadingLog(pools.readings);
  return (operation) =>
    createReadings({ log, newId, familiesOfPayments: (ids) => familiesOfPayments(pools.reads, ids), ...operation });
}
