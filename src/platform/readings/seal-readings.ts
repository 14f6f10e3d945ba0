/**
 * Seals the rows of the access log that no transaction can still write before, so that no reading waits for a seal and no
 * row comes to stand behind one.
 */
import { type Connection, type Pool, inTransaction } from '../db/pool.js';
import { execute, selectRows, sql } from '../db/sql.js';
import { BEFORE_ALL, SEALED_COLUMNS, type SealedRow, sealOf } from './sealed-row.js';

export interface SealingDeps {
  readonly pool: Pool;
  readonly now: () => Date;
}

/** The most rows of one seal: what is wrong with one of them is looked for among so many. */
const ROWS_MAX = 1_000;

interface LastSeal {
  readonly number: bigint;
  readonly hash: Buffer;
  readonly writtenIn: string;
  readonly id: string;
}

async function findLast(connection: Connection): Promise<LastSeal | null> {
  const [last] = await selectRows<LastSeal>(
    connection,
    sql`select number, hash, through_written_in::text as "writtenIn", through_id as id from access_log_seals
      order by number desc limit 1`,
  );
  return last ?? null;
}

/**
 * The oldest transaction that may still write a row. A snapshot names those of all databases of the server: one that is
 * known to be of another writes none, so that no long work elsewhere keeps the log open.
 */
const OLDEST_THAT_MAY_WRITE = sql`select coalesce(min(x), pg_snapshot_xmax(pg_current_snapshot()))
  from pg_snapshot_xip(pg_current_snapshot()) x
  where not exists (
    select from pg_locks l join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'transactionid' and l.mode = 'ExclusiveLock' and l.transactionid = x::xid
        and a.datname <> current_database())`;

/** Rows of transactions that have all ended, in their order: what comes later is of transactions after these. */
const findUnsealed = (connection: Connection, last: LastSeal | null): Promise<SealedRow[]> =>
  selectRows<SealedRow>(
    connection,
    sql`select ${SEALED_COLUMNS} from access_log l
      where l.written_in < (${OLDEST_THAT_MAY_WRITE})
        and (l.written_in, l.id) > (${last?.writtenIn ?? '0'}::xid8, ${last?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid)
      order by l.written_in, l.id limit ${ROWS_MAX}`,
  );

function sealSome({ pool, now }: SealingDeps): Promise<number> {
  return inTransaction(pool, async (connection) => {
    await selectRows(connection, sql`select pg_advisory_xact_lock(hashtextextended('access_log_seals', 0))`);
    const last = await findLast(connection);
    const rows = await findUnsealed(connection, last);
    const through = rows.at(-1);
    if (through === undefined) return 0;
    const number = (last?.number ?? 0n) + 1n;
    const hash = sealOf(last?.hash ?? BEFORE_ALL, number, rows);
    await execute(
      connection,
      sql`insert into access_log_seals (number, row_ids, through_written_in, through_id, hash, sealed_at)
        values (${number}, ${rows.map(({ id }) => id)}::uuid[], ${through.writtenIn}::xid8, ${through.id}::uuid, ${hash}, ${now()})`,
    );
    return rows.length;
  });
}

/** Seals all that can be sealed. */
export async function sealReadings(deps: SealingDeps): Promise<void> {
  while ((await sealSome(deps)) === ROWS_MAX);
}
