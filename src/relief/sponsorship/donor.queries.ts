/**
 * Reads donors, their totals, pledges and returns: an office those of donors that are kept wholly within its regions,
 * a donor its own.
 */
import { regionsCondition } from '../../households/regions/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { BillingNumber } from '../../kernel/card-number.js';
import type { DonorId, FundReturnId } from '../../kernel/ids.js';
import { rupiah } from '../../kernel/rupiah.js';
import { PLEDGED } from './find-pledged.js';
import type { Donor, DonorTotals, FundReturn, Pledge } from './donor.js';

export interface DonorQueries {
  /** Finds donors by name, at most `limit`. */
  findAll(viewer: Viewer, limit: number): Promise<Donor[]>;
  find(viewer: Viewer, id: DonorId): Promise<Donor | null>;
  /** Sums what a donor gave. The caller has checked that the viewer may see the donor. */
  sum(id: DonorId): Promise<DonorTotals>;
  /** Finds pledges, the newest first, at most `limit`. The caller has checked that the viewer may see the donor. */
  findPledges(donorId: DonorId, limit: number): Promise<Pledge[]>;
  findPledge(viewer: Viewer, id: string): Promise<Pledge | null>;
  /** Finds returns, the newest first, at most `limit`. The caller has checked that the viewer may see the donor. */
  findReturns(donorId: DonorId, limit: number): Promise<FundReturn[]>;
  findReturn(viewer: Viewer, id: FundReturnId): Promise<FundReturn | null>;
}

interface DonorRow extends Omit<Donor, 'fundNumber' | 'balance'> {
  readonly fundNumber: string;
  readonly balance: bigint;
}
type WithAmount<Value> = Omit<Value, 'amount'> & { readonly amount: bigint };
type PledgeRow = Omit<WithAmount<Pledge>, 'withdrawnAmount'> & { readonly withdrawnAmount: bigint | null };

const DONOR = sql`d.id, d.name, d.fund_number as "fundNumber", d.fund_balance as balance,
  d.region_codes as "regionCodes", d.added_at as "addedAt"`;
const PLEDGE = sql`p.id, p.donor_id as "donorId", p.amount, p.pledged_at as "pledgedAt",
  p.withdrawn_at as "withdrawnAt", p.withdrawn_amount as "withdrawnAmount"`;
const RETURN = sql`r.id, r.donor_id as "donorId", r.amount, r.reason, r.state, r.requested_by as "requestedBy",
  r.requested_at as "requestedAt", r.decided_at as "decidedAt"`;

/** The donors that a viewer may see, as a condition on `d`. */
function visible({ role, donorId, regions }: Viewer): Sql {
  if (role === 'CSR_DONOR') return donorId === undefined ? sql`false` : sql`d.id = ${donorId}::uuid`;
  return regionsCondition('d.region_codes', regions);
}

const toDonor = (row: DonorRow): Donor => ({
  ...row,
  fundNumber: row.fundNumber as BillingNumber,
  balance: rupiah(row.balance),
});
const withAmount = <Row extends { readonly amount: bigint }>(row: Row) => ({ ...row, amount: rupiah(row.amount) });

const toPledge = ({ withdrawnAmount, ...row }: PledgeRow): Pledge => ({
  ...withAmount(row),
  withdrawnAmount: withdrawnAmount === null ? null : rupiah(withdrawnAmount),
});

type TotalsRow = Record<'pledged' | 'received' | 'spent' | 'returned' | 'left', bigint> & {
  readonly familiesHelped: number;
  readonly personsHelped: number;
};

const sumOfMovements = (kind: string): Sql =>
  sql`coalesce((select sum(amount) from donor_fund_movements where donor_id = d.id and kind = ${kind}), 0)`;

/** The families that were helped; one that was helped twice is one family. */
const HELPED = sql`select l.family_id, max(l.persons) as persons from sponsorship_lines l
  join sponsorship_batches b on b.id = l.batch_id join sponsorship_programmes p on p.id = b.programme_id
  where p.donor_id = d.id and l.state = 'PAID' group by l.family_id`;

type Donors = Pick<DonorQueries, 'findAll' | 'find' | 'sum'>;

export const createDonorQueries = (pool: Pool): DonorQueries => ({ ...donorsIn(pool), ...gaveAndTookBackIn(pool) });

const donorsIn = (pool: Pool): Donors => ({
  async findAll(viewer, limit) {
    const rows = await selectRows<DonorRow>(
      pool,
      sql`select ${DONOR} from donors d where ${visible(viewer)} order by d.name, d.id limit ${limit}`,
    );
    return rows.map(toDonor);
  },

  async find(viewer, id) {
    const [row] = await selectRows<DonorRow>(
      pool,
      sql`select ${DONOR} from donors d where d.id = ${id}::uuid and ${visible(viewer)}`,
    );
    return row === undefined ? null : toDonor(row);
  },

  async sum(id) {
    const [row] = await selectRows<TotalsRow>(
      pool,
      sql`select coalesce((select ${PLEDGED} from pledges where donor_id = d.id), 0) as pledged, ${sumOfMovements('fund-received')} as received,
          ${sumOfMovements('sponsorship')} as spent, ${sumOfMovements('fund-returned')} as returned, d.fund_balance as left,
          helped.families::int as "familiesHelped", helped.persons::int as "personsHelped"
        from donors d cross join lateral (
          select count(*) as families, coalesce(sum(persons), 0) as persons from (${HELPED}) each_family) helped
        where d.id = ${id}::uuid`,
    );
    const { pledged = 0n, received = 0n, spent = 0n, returned = 0n, left = 0n } = row ?? {};
    return {
      pledged: rupiah(pledged),
      received: rupiah(received),
      spent: rupiah(spent),
      returned: rupiah(returned),
      left: rupiah(left),
      familiesHelped: row?.familiesHelped ?? 0,
      personsHelped: row?.personsHelped ?? 0,
    };
  },
});

const gaveAndTookBackIn = (pool: Pool): Omit<DonorQueries, keyof Donors> => ({
  async findPledges(donorId, limit) {
    const rows = await selectRows<PledgeRow>(
      pool,
      sql`select ${PLEDGE} from pledges p where p.donor_id = ${donorId}::uuid order by p.pledged_at desc, p.id desc limit ${limit}`,
    );
    return rows.map(toPledge);
  },

  async findPledge(viewer, id) {
    const [row] = await selectRows<PledgeRow>(
      pool,
      sql`select ${PLEDGE} from pledges p join donors d on d.id = p.donor_id where p.id = ${id}::uuid and ${visible(viewer)}`,
    );
    return row === undefined ? null : toPledge(row);
  },

  async findReturns(donorId, limit) {
    const rows = await selectRows<WithAmount<FundReturn>>(
      pool,
      sql`select ${RETURN} from donor_fund_returns r where r.donor_id = ${donorId}::uuid
        order by r.requested_at desc, r.id desc limit ${limit}`,
    );
    return rows.map(withAmount);
  },

  async findReturn(viewer, id) {
    const [row] = await selectRows<WithAmount<FundReturn>>(
      pool,
      sql`select ${RETURN} from donor_fund_returns r join donors d on d.id = r.donor_id
        where r.id = ${id}::uuid and ${visible(viewer)}`,
    );
    return row === undefined ? null : withAmount(row);
  },
});
