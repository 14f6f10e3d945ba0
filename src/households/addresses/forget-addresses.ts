/** Deletes where families lived, for the login that owns the tables: that of the server may not, whatever it says. */
import type { FamilyId } from '../../kernel/ids.js';
import type { Connection } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';

export async function forgetAddresses(connection: Connection, families: readonly FamilyId[]): Promise<void> {
  await execute(connection, sql`select set_config('sigap.retention', 'on', true)`);
  await execute(connection, sql`delete from family_addresses where family_id = any(${[...families]}::uuid[])`);
  await execute(connection, sql`delete from family_places where family_id = any(${[...families]}::uuid[])`);
  await execute(connection, sql`select set_config('sigap.retention', 'off', true)`);
}
