/** Reads settlement files: a partner's own, or all of them for officers who may see every partner. */
import { PARTNER_NAMES } from '../../money/partners/index.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';
import type { PartnerScope } from '../../platform/auth/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PartnerId, SettlementFileId } from '../../kernel/ids.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { FileState, SettlementFile } from './settlement-file.js';
import type { FileKind } from './settlement-format.js';

export interface FilesFilter {
  readonly partnerCode: string | null;
  readonly kind: FileKind | null;
  readonly state: FileState | null;
}

/** The sort key of a file: when it was received, then the id. */
type FileSortKey = readonly [receivedAt: string, id: string];

export interface UnreadableLineRow {
  readonly line: number;
  readonly problem: string;
}

export interface FileDayRow {
  readonly day: CivilDate;
  readonly lines: number;
  readonly amount: bigint;
  readonly fee: bigint;
}

export interface SettlementFileQueries {
  /** A page of files, the newest first. */
  findPage(scope: PartnerScope, params: { filter: FilesFilter; page: Page<FileSortKey> }): Promise<SettlementFile[]>;
  count(scope: PartnerScope, filter: FilesFilter): Promise<number>;
  findById(scope: PartnerScope, id: SettlementFileId): Promise<SettlementFile | null>;
  /** The unreadable lines of a file, also of a refused one. The caller has checked that the viewer may see the file. */
  findUnreadable(id: SettlementFileId): Promise<UnreadableLineRow[]>;
  findDays(fileNo: bigint): Promise<FileDayRow[]>;
}

interface FileRow extends Omit<SettlementFile, 'amount' | 'unreadableAmount' | 'statedAmount' | 'statedLines'> {
  readonly amount: bigint;
  readonly unreadableAmount: bigint;
  readonly statedLines: bigint | null;
  readonly statedAmount: bigint | null;
}

const COLUMNS = sql`'SettlementFile' as "__typename", f.id, f.file_no as "fileNo", f.partner_id as "partnerId", r.code as "partnerCode", f.kind, f.file_name as "fileName", f.sha256,
  f.state, f.refusal, f.lines, f.amount, f.stated_lines as "statedLines", f.stated_amount as "statedAmount",
  f.unreadable_lines as "unreadableLines", f.repeated_lines as "repeatedLines", f.duplicate_lines as "duplicateLines",
  (select coalesce(sum(b.amount_in_file), 0)::bigint from settlement_breaks b
    where f.unreadable_lines > 0 and b.file_no = f.file_no and b.class = 'unreadable-line') as "unreadableAmount",
  f.matched_lines as "matchedLines", f.covers_from as "coversFrom", f.covers_through as "coversThrough",
  f.received_by as "receivedBy", f.received_at as "receivedAt", f.finished_at as "finishedAt", f.received_at::text as "sortValue"`;

const toFile = ({ amount, unreadableAmount, statedAmount, statedLines, ...row }: FileRow): SettlementFile => ({
  ...row,
  statedLines: statedLines === null ? null : Number(statedLines),
  amount: rupiah(amount),
  unreadableAmount: rupiah(unreadableAmount),
  statedAmount: statedAmount === null ? null : rupiah(statedAmount),
});

/** Selects the rows that a scope may see; `column` holds the partner's id. A partner finds only its own. */
export function partnerCondition(column: Sql, scope: PartnerScope): Sql {
  if (scope.kind === 'none') return sql`false`;
  return scope.kind === 'all' ? sql`true` : sql`${column} = ${scope.partnerId}::uuid`;
}

const OF_FILE = sql`f.partner_id`;
const NEWEST_FIRST = keyset('desc', { 'f.received_at': 'timestamptz', 'f.id': 'uuid' });

const chosen = (scope: PartnerScope, { partnerCode, kind, state }: FilesFilter): Sql =>
  allOf(
    [
      partnerCondition(OF_FILE, scope),
      partnerCode !== null && sql`r.code = ${partnerCode}`,
      kind !== null && sql`f.kind = ${kind}`,
      state !== null && sql`f.state = ${state}`,
    ].filter((condition) => condition !== false),
  );

const SOURCE = sql`from settlement_files f join ${PARTNER_NAMES} r on r.id = f.partner_id`;

/**
 * Finds a file by its number or its digest, without a check of what the viewer may see. Refused files have no digest
 * here.
 */
export async function findFile(
  pool: Pick<Pool, 'query'>,
  key: { readonly fileNo: bigint } | { readonly partnerId: PartnerId; readonly sha256: string },
): Promise<SettlementFile | null> {
  const named =
    'fileNo' in key
      ? sql`f.file_no = ${key.fileNo}::bigint`
      : sql`f.partner_id = ${key.partnerId}::uuid and f.sha256 = ${key.sha256} and f.state <> 'refused'`;
  const [row] = await selectRows<FileRow>(pool, sql`select ${COLUMNS} ${SOURCE} where ${named}`);
  return row === undefined ? null : toFile(row);
}

export const createFileQueries = (pool: Pool): SettlementFileQueries => ({
  async findPage(scope, { filter, page }) {
    const { condition, order } = NEWEST_FIRST(page);
    const rows = await selectRows<FileRow>(
      pool,
      sql`select ${COLUMNS} ${SOURCE} where ${allOf([chosen(scope, filter), condition])}
        order by ${order} limit ${page.limit}`,
    );
    return rows.map(toFile);
  },

  count: (scope, filter) => countRows(pool, sql`${SOURCE} where ${chosen(scope, filter)}`),

  async findById(scope, id) {
    const [row] = await selectRows<FileRow>(
      pool,
      sql`select ${COLUMNS} ${SOURCE} where ${allOf([partnerCondition(OF_FILE, scope), sql`f.id = ${id}::uuid`])}`,
    );
    return row === undefined ? null : toFile(row);
  },

  findUnreadable: (id) =>
    selectRows<UnreadableLineRow>(
      pool,
      sql`select line, problem from settlement_unreadable_lines where file_id = ${id}::uuid order by line limit 1000`,
    ),

  findDays: (fileNo) =>
    selectRows<FileDayRow>(
      pool,
      sql`select day, lines, greatest(amount, 0) as amount, fee from settlement_file_days where file_no = ${fileNo}::bigint order by day`,
    ),
});
