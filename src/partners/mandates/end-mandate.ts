/** Ends a mandate, so that no later debit file contains it. */
import type { Pool } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import type { MandateId } from '../../kernel/ids.js';
import type { EndOutcome, Mandate } from './mandate.js';

export interface EndingDeps {
  readonly pool: Pool;
  readonly now: Date;
  /** Finds the mandate; null when the viewer may not see it. */
  readonly findMandate: (id: MandateId) => Promise<Mandate | null>;
}

export interface EndCommand {
  readonly id: MandateId;
  readonly reason: string;
  readonly by: string;
}

/** Ends the mandate. When it has ended already, the first end stands. */
export async function endMandate(deps: EndingDeps, { id, reason, by }: EndCommand): Promise<EndOutcome> {
  if ((await deps.findMandate(id)) === null) return { kind: 'unknown-mandate' };
  await execute(
    deps.pool,
    sql`update mandates set ended_at = ${deps.now}, ended_by = ${by}, end_reason = ${reason} where id = ${id} and ended_at is null`,
  );
  const mandate = await deps.findMandate(id);
  return mandate === null ? { kind: 'unknown-mandate' } : { kind: 'ended', mandate };
}
