/** Assigns a break to a person, explains it, or closes it. */
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import type { IdSource, SettlementBreakId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { lockBreak } from './break.queries.js';
import { closeDays } from './close-days.js';
import { type MoveProblem, type SettlementBreak, type StepKind, validateMove } from './settlement-break.js';
import { CHANNELS_CONFIRMED_BY_FILE } from './settlement-file.js';
import { partnerOfFile } from './finish-file.js';
import { writeStep } from './write-step.js';

export interface BreakDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly now: Date;
  /** The subject of the person who asks. */
  readonly by: string;
}

export type BreakMove =
  | { readonly kind: 'assign'; readonly owner: string }
  | { readonly kind: 'explain'; readonly reason: string }
  | { readonly kind: 'close'; readonly reason: string };

export type MoveBreakOutcome =
  | { readonly kind: 'moved'; readonly break: SettlementBreak }
  | { readonly kind: 'break-not-found' | MoveProblem };

export async function moveBreak(deps: BreakDeps, id: SettlementBreakId, move: BreakMove): Promise<MoveBreakOutcome> {
  const { pool, newId, now: at, by } = deps;
  const outcome = await inTransaction(pool, async (connection): Promise<MoveBreakOutcome> => {
    const found = await lockBreak(connection, id);
    if (found === null) return { kind: 'break-not-found' };
    const problem = validateMove(found, move.kind);
    if (problem !== null) return { kind: problem };
    const { kind, note, change } = stepOf(move, at);
    await writeStep({ connection, newId }, { breakId: id, kind, by, note, at }, change);
    const moved = await lockBreak(connection, id);
    invariant(moved !== null, 'a locked break still exists');
    return { kind: 'moved', break: moved };
  });
  if (outcome.kind === 'moved' && outcome.break.state === 'closed') await closeDayOf(deps, outcome.break);
  return outcome;
}

function stepOf(move: BreakMove, at: Date): { kind: StepKind; note: string; change: Sql } {
  switch (move.kind) {
    case 'assign':
      return { kind: 'assigned', note: move.owner, change: sql`owner = ${move.owner}` };
    case 'explain':
      return { kind: 'explained', note: move.reason, change: sql`reason = ${move.reason}` };
    case 'close':
      return {
        kind: 'closed',
        note: move.reason,
        change: sql`state = 'closed', reason = ${move.reason}, closed_at = ${at}`,
      };
  }
}

/** Closes the day of a break, if this was the last one that kept the day open. */
export async function closeDayOf({ pool, now }: BreakDeps, { partnerId }: SettlementBreak): Promise<void> {
  const partner = await partnerOfFile(pool, partnerId);
  if (CHANNELS_CONFIRMED_BY_FILE.includes(partner.channel)) await closeDays(pool, { partnerId, now });
}
