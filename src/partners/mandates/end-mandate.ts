/** Ends a mandate: no later debit file holds it. */
import type { Pool } from '../../platform/db/pool.js';
import type { MandateId } from '../../kernel/ids.js';
import type { EndOutcome, Mandate } from './mandate.js';

export interface EndingDeps {
  readonly pool: Pool;
  readonly now: Date;
  /** Null for what the viewer may not see. */
  readonly findMandate: (id: MandateId) => Promise<Mandate | null>;
}

export interface EndCommand {
  readonly id: MandateId;
  readonly reason: string;
  readonly by: string;
}

const END = `update mandates set ended_at = $2, ended_by = $3, end_reason = $4 where id = $1 and ended_at is null`;

/** Ended again, the first end stands. */
export async function endMandate(deps: EndingDeps, { id, reason, by }: EndCommand): Promise<EndOutcome> {
  if ((await deps.findMandate(id)) === null) return { kind: 'unknown' };
  await deps.pool.query({ name: 'mandates-end', text: END, values: [id, deps.now, by, reason] });
  const mandate = await deps.findMandate(id);
  return mandate === null ? { kind: 'unknown' } : { kind: 'ended', mandate };
}
