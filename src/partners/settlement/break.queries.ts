/** Reads breaks with their history: one partner's own, or all of them for those who watch the money. */
import type { PartnerScope } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, allOf, selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { SettlementBreakId } from '../../kernel/ids.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { BreakClass, BreakState, BreakStep, SettlementBreak } from './settlement-break.js';
import { partnerCondition } from './settlement-file.queries.js';

export interface BreaksFilter {
  readonly partnerCode: string | null;
  readonly class: BreakClass | null;
  readonly state: BreakState | null;
  /** Not closed; finer than `state`. */
  readonly isOpen: boolean | null;
  readonly owner: string | null;
  readonly from: CivilDate | null;
  readonly through: CivilDate | null;
}

/** The sort values of the last break seen. */
export type BreakPlace = readonly [openedAt: string, id: string];

export interface BreakQueries {
  /** The newest first. */
  findPage(
    scope: PartnerScope,
    wish: { filter: BreaksFilter; after: BreakPlace | null; limit: number },
  ): Promise<SettlementBreak[]>;
  count(scope: PartnerScope, filter: BreaksFilter): Promise<number>;
  /** For breaks that the viewer was found to see, the earliest first. */
  findSteps(ids: readonly SettlementBreakId[]): Promise<BreakStep[]>;
}

interface BreakRow extends Omit<SettlementBreak, 'amountHere' | 'amountInFile' | 'proposal'> {
  readonly amountHere: bigint | null;
  readonly amountInFile: bigint | null;
  readonly proposedBy: string | null;
  readonly proposedAt: Date | null;
  readonly approvedBy: string | null;
}

const COLUMNS = sql`b.id, b.partner_id as "partnerId", r.code as "partnerCode", b.class, b.state, b.reason, b.owner, b.day, f.id as "fileId", b.line,
  b.payment_id as "paymentId", b.reference, b.account_text as "accountText", b.amount_here as "amountHere", b.amount_in_file as "amountInFile",
  b.opened_at as "openedAt", b.closed_at as "closedAt", b.reversal_proposed_by as "proposedBy", b.reversal_proposed_at as "proposedAt",
  b.reversal_approved_by as "approvedBy", b.opened_at::text as place`;

const SOURCE = sql`from settlement_breaks b join partners r on r.id = b.partner_id left join settlement_files f on f.file_no = b.file_no`;

const amountOrNull = (amount: bigint | null) => (amount === null ? null : rupiah(amount));

function toBreak({ proposedBy, proposedAt, approvedBy, amountHere, amountInFile, ...row }: BreakRow): SettlementBreak {
  return {
    ...row,
    amountHere: amountOrNull(amountHere),
    amountInFile: amountOrNull(amountInFile),
    proposal: proposedBy === null || proposedAt === null ? null : { proposedBy, proposedAt, approvedBy },
  };
}

const OF_BREAK = sql`b.partner_id`;

function chosen(scope: PartnerScope, filter: BreaksFilter): Sql {
  const { partnerCode, class: of, state, isOpen, owner, from, through } = filter;
  const conditions: (Sql | false)[] = [
    partnerCondition(OF_BREAK, scope),
    partnerCode !== null && sql`r.code = ${partnerCode}`,
    of !== null && sql`b.class = ${of}`,
    state !== null && sql`b.state = ${state}`,
    isOpen === true && sql`b.state <> 'closed'`,
    isOpen === false && sql`b.state = 'closed'`,
    owner !== null && sql`b.owner = ${owner}`,
    from !== null && sql`b.day >= ${from}::date`,
    through !== null && sql`b.day <= ${through}::date`,
  ];
  return allOf(conditions.filter((condition) => condition !== false));
}

/** Waits for whoever is moving the same break when it is read to be moved. */
export async function lockBreak(pool: Pick<Pool, 'query'>, id: SettlementBreakId): Promise<SettlementBreak | null> {
  const [row] = await selectRows<BreakRow>(
    pool,
    sql`select ${COLUMNS} ${SOURCE} where b.id = ${id}::uuid for update of b`,
  );
  return row === undefined ? null : toBreak(row);
}

export const createBreakQueries = (pool: Pool): BreakQueries => ({
  async findPage(scope, { filter, after, limit }) {
    const place = after === null ? sql`true` : sql`(b.opened_at, b.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`;
    const rows = await selectRows<BreakRow>(
      pool,
      sql`select ${COLUMNS} ${SOURCE} where ${allOf([chosen(scope, filter), place])} order by b.opened_at desc, b.id desc limit ${limit}`,
    );
    return rows.map(toBreak);
  },

  async count(scope, filter) {
    const [row] = await selectRows<{ count: bigint }>(
      pool,
      sql`select count(*) as count ${SOURCE} where ${chosen(scope, filter)}`,
    );
    return Number(row?.count ?? 0n);
  },

  findSteps: (ids) =>
    selectRows<BreakStep>(
      pool,
      sql`select break_id as "breakId", kind, by_whom as "byWhom", note, taken_at as "takenAt" from settlement_break_steps
        where break_id = any(${[...ids]}::uuid[]) order by taken_at, id`,
    ),
});
