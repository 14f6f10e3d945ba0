/** Reads breaks with their history: a partner's own, or all of them for officers who may see every partner. */
import { PARTNER_NAMES } from '../../money/partners/index.js';
import type { PartnerScope } from '../../platform/auth/index.js';
import { type Page, keyset, timeOrders } from '../../platform/db/keyset.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, allOf, constant, countRows, selectRows, sql } from '../../platform/db/sql.js';
import { maskAccountNumber } from '../../kernel/account-number.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { SettlementBreakId } from '../../kernel/ids.js';
import { mended } from '../../kernel/text.js';
import { rupiah } from '../../kernel/rupiah.js';
import {
  type BreakClass,
  type BreakState,
  type BreakStep,
  FIRST_OWNER,
  type SettlementBreak,
} from './settlement-break.js';
import { partnerCondition } from './settlement-file.queries.js';

export interface BreaksFilter {
  readonly partnerCode: string | null;
  readonly class: BreakClass | null;
  readonly state: BreakState | null;
  /** True: only breaks that are not closed; false: only closed ones; null: both. */
  readonly isOpen: boolean | null;
  readonly owner: string | null;
  /** True: only breaks with a named owner; false: only those without one; null: both. */
  readonly isAssigned: boolean | null;
  readonly from: CivilDate | null;
  readonly through: CivilDate | null;
}

export const BREAK_SORTS = ['NEWEST', 'OLDEST', 'LARGEST'] as const;
export type BreakSort = (typeof BREAK_SORTS)[number];

/** The sort key of a break: when it was opened or its amount, then the id. */
type BreakSortKey = readonly [sortedBy: string, id: string];
export type ListedBreak = SettlementBreak & { readonly sortValue: string };

interface PageParams {
  readonly filter: BreaksFilter;
  readonly sort: BreakSort;
  readonly page: Page<BreakSortKey>;
}

export interface BreakQueries {
  findPage(scope: PartnerScope, params: PageParams): Promise<ListedBreak[]>;
  count(scope: PartnerScope, filter: BreaksFilter): Promise<number>;
  findById(scope: PartnerScope, id: SettlementBreakId): Promise<SettlementBreak | null>;
  /** The steps of these breaks, the earliest first. The caller has checked that the viewer may see the breaks. */
  findSteps(ids: readonly SettlementBreakId[]): Promise<BreakStep[]>;
}

interface BreakRow extends Omit<SettlementBreak, 'amountHere' | 'amountInFile' | 'proposal' | 'lineText'> {
  /** The bytes of a line that could not be read, whatever they are: PostgreSQL makes no text of some. */
  readonly rawLine: Buffer | null;
  readonly amountHere: bigint | null;
  readonly amountInFile: bigint | null;
  readonly proposedBy: string | null;
  readonly proposedAt: Date | null;
  readonly approvedBy: string | null;
}

const COLUMNS = sql`'ReconciliationBreak' as "__typename", b.id, b.partner_id as "partnerId", r.code as "partnerCode", b.class, b.state, b.reason, nullif(b.owner, ${FIRST_OWNER}) as owner, b.day, f.id as "fileId", b.line,
  b.payment_id as "paymentId", b.reference, b.account_text as "accountText", b.amount_here as "amountHere", b.amount_in_file as "amountInFile",
  b.opened_at as "openedAt", b.closed_at as "closedAt", b.reversal_proposed_by as "proposedBy", b.reversal_proposed_at as "proposedAt",
  b.reversal_approved_by as "approvedBy", u.raw_line as "rawLine"`;

const SOURCE = sql`from settlement_breaks b join ${PARTNER_NAMES} r on r.id = b.partner_id left join settlement_files f on f.file_no = b.file_no
  left join settlement_unreadable_lines u on b.class = 'unreadable-line' and u.file_id = f.id and u.line = b.line`;

/** Numbers of accounts and cards, which are masked. */
const LONG_NUMBER = /\d{10,}/g;

const amountOrNull = (amount: bigint | null) => (amount === null ? null : rupiah(amount));

/** The line as people read it, with what no text can hold as a replacement character. */
const lineOf = (raw: Buffer): string => mended(raw.toString('latin1')).replaceAll(LONG_NUMBER, maskAccountNumber);

function toBreak<Row extends BreakRow>({ proposedBy, proposedAt, approvedBy, rawLine, ...found }: Row) {
  const { amountHere, amountInFile, ...row } = found;
  return {
    ...row,
    lineText: rawLine === null ? null : lineOf(rawLine),
    amountHere: amountOrNull(amountHere),
    amountInFile: amountOrNull(amountInFile),
    proposal: proposedBy === null || proposedAt === null ? null : { proposedBy, proposedAt, approvedBy },
  };
}

const OF_BREAK = sql`b.partner_id`;

const SUM = 'coalesce(b.amount_in_file, b.amount_here, 0)';
const ORDERS: Readonly<Record<BreakSort, ReturnType<typeof keyset>>> = {
  ...timeOrders({ 'b.opened_at': 'timestamptz', 'b.id': 'uuid' }),
  LARGEST: keyset('desc', { [SUM]: 'bigint', 'b.id': 'uuid' }),
};

function chosen(scope: PartnerScope, filter: BreaksFilter): Sql {
  const { partnerCode, class: of, state, isOpen, owner, isAssigned, from, through } = filter;
  const conditions: (Sql | false)[] = [
    partnerCondition(OF_BREAK, scope),
    partnerCode !== null && sql`r.code = ${partnerCode}`,
    of !== null && sql`b.class = ${of}`,
    state !== null && sql`b.state = ${state}`,
    isOpen === true && sql`b.state <> 'closed'`,
    isOpen === false && sql`b.state = 'closed'`,
    owner !== null && sql`b.owner = ${owner}`,
    isAssigned === true && sql`b.owner <> ${FIRST_OWNER}`,
    isAssigned === false && sql`b.owner = ${FIRST_OWNER}`,
    from !== null && sql`b.day >= ${from}::date`,
    through !== null && sql`b.day <= ${through}::date`,
  ];
  return allOf(conditions.filter((condition) => condition !== false));
}

/** Reads a break and locks it until the transaction ends, so that steps with one break follow each other. */
export async function lockBreak(pool: Pick<Pool, 'query'>, id: SettlementBreakId): Promise<SettlementBreak | null> {
  const [row] = await selectRows<BreakRow>(
    pool,
    sql`select ${COLUMNS} ${SOURCE} where b.id = ${id}::uuid for update of b`,
  );
  return row === undefined ? null : toBreak(row);
}

export const createBreakQueries = (pool: Pool): BreakQueries => ({
  async findPage(scope, { filter, sort, page }) {
    const { condition, order } = ORDERS[sort](page);
    const place = sort === 'LARGEST' ? sql`${constant(SUM)}::text` : sql`b.opened_at::text`;
    const rows = await selectRows<BreakRow & { readonly sortValue: string }>(
      pool,
      sql`select ${COLUMNS}, ${place} as "sortValue" ${SOURCE} where ${allOf([chosen(scope, filter), condition])}
        order by ${order} limit ${page.limit}`,
    );
    return rows.map(toBreak);
  },

  async findById(scope, id) {
    const [row] = await selectRows<BreakRow>(
      pool,
      sql`select ${COLUMNS} ${SOURCE} where ${allOf([partnerCondition(OF_BREAK, scope), sql`b.id = ${id}::uuid`])}`,
    );
    return row === undefined ? null : toBreak(row);
  },

  count: (scope, filter) => countRows(pool, sql`${SOURCE} where ${chosen(scope, filter)}`),

  findSteps: (ids) =>
    selectRows<BreakStep>(
      pool,
      sql`select break_id as "breakId", kind, by_whom as "byWhom", note, taken_at as "takenAt" from settlement_break_steps
        where break_id = any(${[...ids]}::uuid[]) order by taken_at, id`,
    ),
});
