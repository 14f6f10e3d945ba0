/** Verifies that the access log says what it said when it was sealed, and names the first row or seal that does not. */
import type { Pool } from '../db/pool.js';
import { selectRows, sql } from '../db/sql.js';
import { BEFORE_ALL, SEALED_COLUMNS, type SealedPlace, type SealedRow, sealOf } from './sealed-row.js';

export interface ReadingFinding {
  readonly kind:
    | 'row-deleted'
    /** A row was slipped in among rows that were sealed. */
    | 'row-inserted'
    /** One of the rows of the seal, or the seal itself, says something else than it did. */
    | 'row-or-seal-altered'
    | 'seal-missing'
    /** A row that should have been sealed long ago: the seals behind it were taken away, or nobody seals. */
    | 'row-unsealed';
  readonly seal: bigint;
  readonly rowId: string | null;
}

export interface ReadingsAudit {
  readonly seals: number;
  readonly rows: number;
  readonly findings: readonly ReadingFinding[];
  /** The hash of the last seal; null without any. Kept elsewhere, it proves this log later. */
  readonly lastHash: string | null;
}

interface Seal extends SealedPlace {
  readonly number: bigint;
  readonly rowIds: readonly string[];
  readonly hash: Buffer;
}

const SEALS_AT_ONCE = 100;
/** Rows are sealed within seconds; one that a whole day did not seal is none that a slow transaction held up. */
const SEALED_WITHIN = sql`interval '1 day'`;
const BEGINNING: SealedPlace = { writtenIn: '0', id: '00000000-0000-0000-0000-000000000000' };

const findSeals = (pool: Pool, after: bigint): Promise<Seal[]> =>
  selectRows<Seal>(
    pool,
    sql`select number, row_ids as "rowIds", hash, through_written_in::text as "writtenIn", through_id as id
      from access_log_seals where number > ${after} order by number limit ${SEALS_AT_ONCE}`,
  );

const findRows = (pool: Pool, from: SealedPlace, through: SealedPlace): Promise<SealedRow[]> =>
  selectRows<SealedRow>(
    pool,
    sql`select ${SEALED_COLUMNS} from access_log l
      where (l.written_in, l.id) > (${from.writtenIn}::xid8, ${from.id}::uuid)
        and (l.written_in, l.id) <= (${through.writtenIn}::xid8, ${through.id}::uuid)
      order by l.written_in, l.id`,
  );

/** What is wrong with the rows of one seal. */
function findingsOf(seal: Seal, previous: Buffer, rows: readonly SealedRow[]): ReadingFinding[] {
  const { number, rowIds, hash } = seal;
  const found = new Set(rows.map(({ id }) => id));
  const sealed = new Set(rowIds);
  const deleted = rowIds.filter((id) => !found.has(id)).map((rowId) => ({ kind: 'row-deleted', rowId }) as const);
  const inserted = rows
    .filter(({ id }) => !sealed.has(id))
    .map(({ id }) => ({ kind: 'row-inserted', rowId: id }) as const);
  const findings = [...deleted, ...inserted].map((finding) => ({ ...finding, seal: number }));
  if (findings.length > 0 || sealOf(previous, number, rows).equals(hash)) return findings;
  return [{ kind: 'row-or-seal-altered', seal: number, rowId: null }];
}

/** Rows that no seal holds and that should have one: behind the last seal for a day, or of no transaction since there are seals. */
const findUnsealed = (pool: Pool, last: SealedPlace, now: Date): Promise<{ id: string }[]> =>
  selectRows<{ id: string }>(
    pool,
    sql`select l.id from access_log l
      where (l.written_in, l.id) > (${last.writtenIn}::xid8, ${last.id}::uuid) and l.read_at < ${now}::timestamptz - ${SEALED_WITHIN}
        or l.written_in is null and l.family_ids is not null
      order by l.read_at, l.id limit ${SEALS_AT_ONCE}`,
  );

export async function auditReadings(pool: Pool, now: Date): Promise<ReadingsAudit> {
  const findings: ReadingFinding[] = [];
  let counted = { seals: 0, rows: 0 };
  let number = 0n;
  let hash: Buffer = BEFORE_ALL;
  let place = BEGINNING;
  for (;;) {
    const page = await findSeals(pool, number);
    for (const seal of page) {
      if (seal.number !== number + 1n) findings.push({ kind: 'seal-missing', seal: number + 1n, rowId: null });
      const rows = await findRows(pool, place, seal);
      if (seal.number === number + 1n) findings.push(...findingsOf(seal, hash, rows));
      counted = { seals: counted.seals + 1, rows: counted.rows + seal.rowIds.length };
      ({ number, hash } = seal);
      place = seal;
    }
    if (page.length < SEALS_AT_ONCE) break;
  }
  for (const { id } of await findUnsealed(pool, place, now))
    findings.push({ kind: 'row-unsealed', seal: number, rowId: id });
  return { ...counted, findings, lastHash: counted.seals === 0 ? null : hash.toString('hex') };
}
