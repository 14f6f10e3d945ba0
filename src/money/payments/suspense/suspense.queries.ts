/**
 * Reads money in suspense that a viewer may see: that of families in its regions, and money without a family only for
 * the whole country.
 */
import { type Page, keyset } from '../../../platform/db/keyset.js';
import type { Connection, Pool } from '../../../platform/db/pool.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../../platform/db/sql.js';
import type { LiveScope } from '../../../platform/live/index.js';
import type { PartnerId, PaymentId, SuspenseProposalId } from '../../../kernel/ids.js';
import type { RegionCode } from '../../../kernel/region-code.js';
import { rupiah } from '../../../kernel/rupiah.js';
import { conditionWithin, reachOf } from '../../../households/regions/index.js';
import type { SuspenseReason } from '../posting/posting-decision.js';
import type { SuspenseItem, SuspenseProposal } from './suspense-item.js';

/** The items of regions, of the whole country including money without a family, or only money without a family. */
export type SuspenseScope = Exclude<LiveScope['visible'], { readonly kind: 'portfolio' }>;

export interface SuspenseFilter {
  readonly region: RegionCode | null;
  readonly partnerId: PartnerId | null;
  readonly reason: SuspenseReason | null;
  readonly owner: string | null;
  readonly isUnowned: boolean;
  readonly isProposed: boolean;
  readonly before: Date | null;
}

export type SuspenseSortKey = readonly [since: string, id: string];

export interface SuspenseQueries {
  /** A page of the items that are not resolved, the oldest first. */
  findPage(
    scope: SuspenseScope,
    params: { filter: SuspenseFilter; page: Page<SuspenseSortKey> },
  ): Promise<SuspenseItem[]>;
  count(scope: SuspenseScope, filter: SuspenseFilter): Promise<number>;
  /** The item, resolved or not. */
  findById(scope: SuspenseScope, id: PaymentId): Promise<SuspenseItem | null>;
  /** The item of a proposal; null when it is outside the scope. */
  findByProposal(scope: SuspenseScope, id: SuspenseProposalId): Promise<SuspenseItem | null>;
}

interface Row extends Omit<SuspenseItem, '__typename' | 'paid' | 'amount' | 'proposal'> {
  readonly paid: bigint;
  readonly amount: bigint;
  readonly proposal:
    | (Omit<SuspenseProposal, 'proposedAt' | 'decidedAt'> & { proposedAt: string; decidedAt: string | null })
    | null;
}

const PROPOSAL_COLUMNS = sql`id, payment_id as "paymentId", resolution, family_id as "familyId", reason, proposed_by as "proposedBy",
  proposed_at as "proposedAt", state, decided_by as "decidedBy", decided_at as "decidedAt", note`;

/** Finds a proposal. The caller has checked that the viewer may see its item. */
export async function findProposal(pool: Pool, id: SuspenseProposalId): Promise<SuspenseProposal | null> {
  const [row] = await selectRows<SuspenseProposal>(
    pool,
    sql`select ${PROPOSAL_COLUMNS} from suspense_proposals where id = ${id}::uuid`,
  );
  return row ?? null;
}

const FROM = sql`from payments p
  cross join lateral (
    select greatest(p.amount - coalesce(sum(e.amount), 0), 0) as amount from ledger_entries e where e.payment_id = p.id
  ) as rest
  left join suspense_owners o on o.payment_id = p.id
  left join lateral (
    select s.* from suspense_proposals s where s.payment_id = p.id order by array_position(array['proposed', 'approved', 'rejected'], s.state), s.proposed_at desc, s.id desc limit 1
  ) as s on true`;

const COLUMNS = sql`p.id as "paymentId", p.partner_id as "partnerId", p.reference, p.account_text as "accountText", p.family_id as "familyId",
  p.region_code as "regionCode", p.channel, p.amount as paid, rest.amount, p.suspense_reason as reason, p.posted_at as since,
  o.owner, p.posted_at::text as "sortValue",
  case when s.id is null then null else json_build_object('id', s.id, 'paymentId', s.payment_id, 'resolution', s.resolution,
    'familyId', s.family_id, 'reason', s.reason, 'proposedBy', s.proposed_by, 'proposedAt', s.proposed_at, 'state', s.state,
    'decidedBy', s.decided_by, 'decidedAt', s.decided_at, 'note', s.note) end as proposal`;

const toItem = ({ paid, amount, proposal, ...row }: Row): SuspenseItem => ({
  __typename: 'SuspenseItem',
  ...row,
  paid: rupiah(paid),
  amount: rupiah(amount),
  proposal:
    proposal === null
      ? null
      : {
          ...proposal,
          proposedAt: new Date(proposal.proposedAt),
          decidedAt: proposal.decidedAt === null ? null : new Date(proposal.decidedAt),
        },
});

function visible(scope: SuspenseScope, region: RegionCode | null): Sql | null {
  if (scope.kind === 'none') return null;
  if (scope.kind === 'without-region') return region === null ? sql`p.region_code is null` : null;
  return conditionWithin('p.region_code', reachOf(scope, region));
}

const IN_SUSPENSE = sql`p.outcome = 'into-suspense'`;
const OPEN = sql`rest.amount > 0`;
const OLDEST_FIRST = keyset('asc', { 'p.posted_at': 'timestamptz', 'p.id': 'uuid' });

function conditionsOf(filter: SuspenseFilter): Sql[] {
  const conditions: (Sql | false)[] = [
    filter.partnerId !== null && sql`p.partner_id = ${filter.partnerId}::uuid`,
    filter.reason !== null && sql`p.suspense_reason = ${filter.reason}`,
    filter.owner !== null && sql`o.owner = ${filter.owner}`,
    filter.isUnowned && sql`o.owner is null`,
    filter.isProposed && sql`s.state = 'proposed'`,
    filter.before !== null && sql`p.posted_at < ${filter.before}::timestamptz`,
  ];
  return conditions.filter((condition) => condition !== false);
}

export const createSuspenseQueries = (pool: Pool | Connection): SuspenseQueries => {
  const find = async (scope: SuspenseScope, condition: Sql): Promise<SuspenseItem | null> => {
    const where = visible(scope, null);
    if (where === null) return null;
    const [row] = await selectRows<Row>(
      pool,
      sql`select ${COLUMNS} ${FROM} where ${IN_SUSPENSE} and ${where} and ${condition}`,
    );
    return row === undefined ? null : toItem(row);
  };
  return {
    async findPage(scope, { filter, page }) {
      const where = visible(scope, filter.region);
      if (where === null) return [];
      const { condition, order } = OLDEST_FIRST(page);
      const all = allOf([IN_SUSPENSE, where, OPEN, ...conditionsOf(filter), condition]);
      const rows = await selectRows<Row>(
        pool,
        sql`select ${COLUMNS} ${FROM} where ${all} order by ${order} limit ${page.limit}`,
      );
      return rows.map(toItem);
    },

    async count(scope, filter) {
      const where = visible(scope, filter.region);
      if (where === null) return 0;
      const all = allOf([IN_SUSPENSE, where, OPEN, ...conditionsOf(filter)]);
      return countRows(pool, sql`${FROM} where ${all}`);
    },

    findById: (scope, id) => find(scope, sql`p.id = ${id}::uuid`),

    findByProposal: (scope, id) =>
      find(scope, sql`p.id = (select payment_id from suspense_proposals where id = ${id}::uuid)`),
  };
};
