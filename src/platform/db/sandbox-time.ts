/**
 * Reads and moves the clock of a sandbox: a row says by how much it is ahead of the real time. It only goes forward, so
 * that history stays in its order; a fresh database has the real time again.
 */
import { type Pool, inTransaction } from './pool.js';
import { type Sql, execute, selectRows, sql } from './sql.js';

/** The channel on which instances hear that the clock was moved. */
export const SANDBOX_CLOCK_CHANNEL = 'sigap_sandbox_clock';

/** How far ahead the clock can be; further on no tariff, term or key of the sandbox means anything. */
export const AHEAD_DAYS_MAX = 3_650;
const AHEAD_MS_MAX = BigInt(AHEAD_DAYS_MAX) * 86_400_000n;

/** SQL for the milliseconds by which the sandbox is ahead of the real time. */
export const SANDBOX_AHEAD: Sql = sql`coalesce((select ahead_ms from sandbox_clock), 0)`;

export interface SandboxTime {
  readonly now: Date;
  readonly realNow: Date;
  readonly aheadMs: bigint;
  /** The real time of the last move; null while the clock was never moved. */
  readonly movedAt: Date | null;
  readonly movedBy: string | null;
}

export type ClockMove = { readonly to: Date } | { readonly byMs: number };

export type MoveOutcome =
  | { readonly kind: 'moved'; readonly time: SandboxTime }
  | { readonly kind: 'backwards'; readonly now: Date }
  | { readonly kind: 'too-far'; readonly latest: Date };

const READ: Sql = sql`
  select to_timestamp((extract(epoch from clock_timestamp()) * 1000 + coalesce(ahead_ms, 0)) / 1000) as now, clock_timestamp() as "realNow",
    coalesce(ahead_ms, 0) as "aheadMs", moved_at as "movedAt", moved_by as "movedBy"
  from (select 1) as one left join sandbox_clock on true`;

export async function readSandboxTime(pool: Pick<Pool, 'query'>): Promise<SandboxTime> {
  const [time] = await selectRows<SandboxTime>(pool, READ);
  if (time === undefined) throw new Error('a left join of one row has one row');
  return time;
}

/**
 * Moves the clock forward for every instance; two moves follow each other. `andThen` runs in the transaction of the
 * move.
 */
export function moveSandboxTime(
  pool: Pool,
  { move, by, andThen }: { readonly move: ClockMove; readonly by: string; readonly andThen: readonly Sql[] },
): Promise<MoveOutcome> {
  return inTransaction(pool, async (connection): Promise<MoveOutcome> => {
    await execute(
      connection,
      sql`insert into sandbox_clock (id, ahead_ms, moved_at, moved_by) values (1, 0, clock_timestamp(), ${by})
        on conflict (id) do nothing`,
    );
    await execute(connection, sql`select from sandbox_clock for update`);
    const { now, aheadMs } = await readSandboxTime(connection);
    const byMs = 'to' in move ? move.to.getTime() - now.getTime() : move.byMs;
    if (byMs < 0) return { kind: 'backwards', now };
    const ahead = aheadMs + BigInt(Math.round(byMs));
    if (ahead > AHEAD_MS_MAX)
      return { kind: 'too-far', latest: new Date(now.getTime() + Number(AHEAD_MS_MAX - aheadMs)) };
    await execute(
      connection,
      sql`update sandbox_clock set ahead_ms = ${ahead}, moved_at = clock_timestamp(), moved_by = ${by}`,
    );
    for (const statement of andThen) await execute(connection, statement);
    await execute(connection, sql`select pg_notify(${SANDBOX_CLOCK_CHANNEL}, '')`);
    return { kind: 'moved', time: await readSandboxTime(connection) };
  });
}
