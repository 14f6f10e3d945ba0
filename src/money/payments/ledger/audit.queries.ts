/** Reads checkpoints with the lines they cover, and the sums and findings of an audit, for some days or for all. */
import type { Pool } from '../../../platform/db/pool.js';
import { type Sql, countRows, selectRows, sql } from '../../../platform/db/sql.js';
import { type CivilDate, addDays, startOfDay } from '../../../kernel/civil-date.js';
import { WIB } from '../../../kernel/time-zone.js';
import type { CheckpointContent, DigestedLine } from './checkpoint.js';

/** Days in WIB, both ends included; null for all days. */
export type AuditSpan = { readonly from: CivilDate; readonly through: CivilDate } | null;

export interface Checkpoint extends CheckpointContent {
  readonly day: CivilDate;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

export interface CheckpointHead {
  readonly day: CivilDate;
  readonly number: bigint;
  readonly hash: Buffer;
}

export type EntryLine = DigestedLine & { readonly entryId: string };

/** The sums of debits and credits of one account. */
export interface AccountSums {
  readonly account: string;
  readonly debit: bigint;
  readonly credit: bigint;
}

export interface ChainQueries {
  countCheckpoints(span: AuditSpan): Promise<number>;
  /** The checkpoints of the span after the given one, in the order of the chain. */
  findCheckpoints(
    span: AuditSpan,
    after: Pick<Checkpoint, 'day' | 'number'> | null,
    limit: number,
  ): Promise<Checkpoint[]>;
  /** The last checkpoint before the span, to which its first one is chained; null when there is none. */
  findCheckpointBefore(span: AuditSpan): Promise<Checkpoint | null>;
  findHead(): Promise<CheckpointHead>;
  findLines(entryIds: readonly string[]): Promise<EntryLine[]>;
}

export interface JournalChecks {
  findWithoutCheckpoint(span: AuditSpan): Promise<readonly Misfit[]>;
  findUnbalanced(span: AuditSpan): Promise<readonly Misfit[]>;
  /** Payments and entries whose amount their journal lines do not show. */
  findUnbooked(span: AuditSpan): Promise<readonly Misfit[]>;
  sumByAccount(span: AuditSpan): Promise<readonly AccountSums[]>;
}

export type AuditQueries = ChainQueries & JournalChecks;

export interface Misfit {
  readonly entryId: string;
  readonly day: CivilDate;
}

/** The number of entries that a finding names; the first ones matter most. */
const NAMED_MAX = 20;

const inDays = (span: AuditSpan): Sql =>
  span === null ? sql`true` : sql`s.day between ${span.from}::date and ${span.through}::date`;

/** Selects rows by the moment of posting in `column`. */
function posted(column: Sql, span: AuditSpan): Sql {
  if (span === null) return sql`true`;
  const [from, before] = [startOfDay(span.from, WIB), startOfDay(addDays(span.through, 1), WIB)];
  return sql`${column} >= ${from}::timestamptz and ${column} < ${before}::timestamptz`;
}

/** The days are widened, because a clock that ran ahead leaves entries under the checkpoint of a later day. */
const checkpointedIds = (span: AuditSpan): Sql =>
  span === null
    ? sql`select unnest(entry_ids) as id from journal_checkpoints`
    : sql`select unnest(entry_ids) as id from journal_checkpoints
        where day between ${addDays(span.from, -1)}::date and ${addDays(span.through, 2)}::date`;

const CHECKPOINT = sql`s.day, s.number, s.entry_ids as "entryIds", s.digests, s.previous_hash as "previousHash", s.hash`;
const DAY = sql`to_char(posted_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as day`;

const chainQueries = (pool: Pick<Pool, 'query'>): ChainQueries => ({
  countCheckpoints: (span) => countRows(pool, sql`from journal_checkpoints s where ${inDays(span)}`),

  findCheckpoints(span, after, limit) {
    const place = after === null ? sql`true` : sql`(s.day, s.number) > (${after.day}::date, ${after.number}::bigint)`;
    return selectRows<Checkpoint>(
      pool,
      sql`select ${CHECKPOINT} from journal_checkpoints s where ${inDays(span)} and ${place} order by s.day, s.number limit ${limit}`,
    );
  },

  async findCheckpointBefore(span) {
    if (span === null) return null;
    const [row] = await selectRows<Checkpoint>(
      pool,
      sql`select ${CHECKPOINT} from journal_checkpoints s where s.day < ${span.from}::date order by s.day desc, s.number desc limit 1`,
    );
    return row ?? null;
  },

  async findHead() {
    const [row] = await selectRows<CheckpointHead>(pool, sql`select day, number, hash from journal_checkpoint_head`);
    if (row === undefined)
      throw new Error('the chain of checkpoints has lost its head: the row of journal_checkpoint_head is gone');
    return row;
  },

  findLines: (entryIds) =>
    selectRows<EntryLine>(
      pool,
      sql`select entry_id as "entryId", line, payment_id as "paymentId", partner_id as "partnerId", family_id as "familyId", account,
          side, amount, to_char(first_month, 'YYYY-MM') as "from", to_char(last_month, 'YYYY-MM') as through, posted_at as "postedAt"
        from journal_lines where entry_id = any(${[...entryIds]}::uuid[]) order by entry_id, line`,
    ),
});

const journalChecks = (pool: Pick<Pool, 'query'>): JournalChecks => ({
  findWithoutCheckpoint: (span) =>
    selectRows<Misfit>(
      pool,
      sql`select l.entry_id as "entryId", min(l.day) as day from (
          select entry_id, ${DAY} from journal_lines where ${posted(sql`posted_at`, span)}
        ) l left join (${checkpointedIds(span)}) covered on covered.id = l.entry_id
        where covered.id is null group by l.entry_id order by 2, 1 limit ${NAMED_MAX}`,
    ),

  findUnbalanced: (span) =>
    selectRows<Misfit>(
      pool,
      sql`select entry_id as "entryId", min(day) as day
        from (select entry_id, side, amount, ${DAY} from journal_lines where ${posted(sql`posted_at`, span)}) l
        group by entry_id having sum(case side when 'debit' then amount else -amount end) <> 0 order by 2, 1 limit ${NAMED_MAX}`,
    ),

  findUnbooked: (span) =>
    selectRows<Misfit>(
      pool,
      sql`select e.id as "entryId", e.day
        from (
          select id, amount, true as is_payment, ${DAY} from payments where ${posted(sql`posted_at`, span)}
          union all
          select id, amount, false, ${DAY} from ledger_entries where ${posted(sql`posted_at`, span)}
        ) e
        left join lateral (
          select sum(amount) filter (where side = 'debit') as debited,
            sum(amount) filter (where account = 'partner-clearing' and side = 'debit') as received,
            bool_or(amount = e.amount) as is_borne
          from journal_lines where entry_id = e.id
        ) l on true
        where case when e.is_payment then l.received is distinct from e.amount
          else l.debited is distinct from e.amount and l.is_borne is not true end
        order by 2, 1 limit ${NAMED_MAX}`,
    ),

  sumByAccount: (span) =>
    selectRows<AccountSums>(
      pool,
      sql`select account, coalesce(sum(amount) filter (where side = 'debit'), 0) as debit,
          coalesce(sum(amount) filter (where side = 'credit'), 0) as credit
        from journal_lines where ${posted(sql`posted_at`, span)} group by account`,
    ),
});

export const createAuditQueries = (pool: Pick<Pool, 'query'>): AuditQueries => ({
  ...chainQueries(pool),
  ...journalChecks(pool),
});
