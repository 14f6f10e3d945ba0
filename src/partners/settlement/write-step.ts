/** Changes a break and stores who did it and why, in the caller's transaction. */
import type { Connection } from '../../platform/db/pool.js';
import { type Sql, execute, sql } from '../../platform/db/sql.js';
import type { IdSource, SettlementBreakId } from '../../kernel/ids.js';
import type { StepKind } from './settlement-break.js';

export interface Step {
  readonly breakId: SettlementBreakId;
  readonly kind: StepKind;
  readonly by: string;
  readonly note: string;
  readonly at: Date;
}

/** Takes the step; `change` is the set list of an SQL update, such as `owner = …`. */
export async function writeStep(
  { connection, newId }: { readonly connection: Connection; readonly newId: IdSource },
  { breakId, kind, by, note, at }: Step,
  change: Sql,
): Promise<void> {
  await execute(connection, sql`update settlement_breaks set ${change} where id = ${breakId}::uuid`);
  await execute(
    connection,
    sql`insert into settlement_break_steps (id, break_id, kind, by_whom, note, taken_at)
      values (${newId()}, ${breakId}, ${kind}, ${by}, ${note}, ${at})`,
  );
}
