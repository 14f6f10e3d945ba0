/**
 * Reads programmes and batches: a donor sees its own, an office those that lie wholly within its regions. Lines are
 * read as sums.
 */
import type { Viewer } from '../../platform/auth/index.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { DonorId, FamilyId, ProgrammeId, SponsorshipBatchId } from '../../kernel/ids.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
import { REGION_NAMES, regionsCondition } from '../../households/regions/index.js';
import type { Batch, BatchProgress, BatchRegion, Programme } from './programme.js';

export interface SponsorshipQueries {
  /** Finds programmes, the newest first, at most `limit`. */
  findProgrammes(viewer: Viewer, params: { donorId: DonorId | null; limit: number }): Promise<Programme[]>;
  findProgramme(viewer: Viewer, id: ProgrammeId): Promise<Programme | null>;
  /** Finds batches, the newest first, at most `limit`. The caller has checked that the viewer may see the programme. */
  findBatches(programmeId: ProgrammeId, limit: number): Promise<Batch[]>;
  findBatch(viewer: Viewer, id: SponsorshipBatchId): Promise<Batch | null>;
  /** Finds the progress of each batch, in the order of the ids. */
  findProgress(ids: readonly SponsorshipBatchId[]): Promise<BatchProgress[]>;
  findRegions(ids: readonly SponsorshipBatchId[]): Promise<(BatchRegion & { readonly batchId: SponsorshipBatchId })[]>;
  /** Finds the money in a donor's fund that no open line may still spend. */
  findUnreserved(donorId: DonorId): Promise<Rupiah>;
  /** Finds the families assessed as unable to pay and referred to donors. */
  findCandidates(): Promise<ReadonlySet<FamilyId>>;
  /** Finds the families of a batch that may still be paid for, in the order they were chosen. */
  findOpenFamilies(id: SponsorshipBatchId): Promise<FamilyId[]>;
  /** Finds the families for which any batch may still pay. */
  findPromised(): Promise<ReadonlySet<FamilyId>>;
}

const PROGRAMME = sql`p.id, p.donor_id as "donorId", p.name, p.region_codes as "regionCodes", p.care_class as "careClass",
  p.months_min as "monthsMin", p.months_max as "monthsMax", p.months_ahead as "monthsAhead", p.valid_from as "validFrom",
  p.valid_through as "validThrough", p.opened_at as "openedAt"`;

const BATCH = sql`b.id, b.programme_id as "programmeId", b.state, b.budget, b.considered, b.beyond_budget as "beyondBudget",
  b.candidates_first as "candidatesFirst", b.proposed_on as "proposedOn", b.proposed_at as "proposedAt",
  b.proposed_by as "proposedBy", b.decided_at as "decidedAt", b.decided_by as "decidedBy"`;

type BatchRow = Omit<Batch, 'budget'> & { readonly budget: bigint };

const toBatch = (row: BatchRow): Batch => ({ ...row, budget: rupiah(row.budget) });

function visible({ role, donorId, regions }: Viewer): Sql {
  if (role === 'CSR_DONOR') return donorId === undefined ? sql`false` : sql`p.donor_id = ${donorId}::uuid`;
  return regionsCondition('p.region_codes', regions);
}

/** Finds a batch by id for any viewer, and locks it until the transaction ends. */
export async function lockBatch(connection: Connection, id: SponsorshipBatchId): Promise<Batch | null> {
  const [row] = await selectRows<BatchRow>(
    connection,
    sql`select ${BATCH} from sponsorship_batches b where b.id = ${id}::uuid for update`,
  );
  return row === undefined ? null : toBatch(row);
}

/** The lines that a batch may still pay for; a rejected batch pays for none. */
const OPEN_LINES = sql`sponsorship_lines l join sponsorship_batches b on b.id = l.batch_id and b.state <> 'REJECTED'
  where l.state = 'OPEN'`;

type ProgressRow = Omit<BatchProgress, 'amount' | 'spent'> & {
  readonly id: SponsorshipBatchId;
  readonly amount: bigint;
  readonly spent: bigint;
};

const PROGRESS = sql`select l.batch_id as id, count(*)::int as families, sum(l.persons)::int as persons,
  sum(l.months + l.months_ahead)::int as months, sum(l.amount) as amount,
  (count(*) filter (where l.state = 'PAID'))::int as "familiesHelped",
  (count(*) filter (where l.state = 'OPEN'))::int as "familiesWaiting",
  (count(*) filter (where l.skipped_because = 'PAID_MEANWHILE'))::int as "paidMeanwhile",
  (count(*) filter (where l.skipped_because = 'COSTS_MORE_THAN_APPROVED'))::int as "costMoreThanApproved",
  coalesce(sum(l.spent), 0) as spent from sponsorship_lines l`;

type RegionRow = Omit<BatchRegion, 'amount'> & { readonly batchId: SponsorshipBatchId; readonly amount: bigint };

async function familiesOf(pool: Pool, statement: Sql): Promise<FamilyId[]> {
  const rows = await selectRows<{ id: FamilyId }>(pool, statement);
  return rows.map(({ id }) => id);
}

export const createSponsorshipQueries = (pool: Pool): SponsorshipQueries => ({
  ...programmesIn(pool),
  ...sumsIn(pool),
  ...choosingIn(pool),
});

type Programmes = Pick<SponsorshipQueries, 'findProgrammes' | 'findProgramme' | 'findBatches' | 'findBatch'>;

const programmesIn = (pool: Pool): Programmes => ({
  findProgrammes: (viewer, { donorId, limit }) =>
    selectRows<Programme>(
      pool,
      sql`select ${PROGRAMME} from sponsorship_programmes p
        where ${visible(viewer)} and (${donorId}::uuid is null or p.donor_id = ${donorId}::uuid)
        order by p.valid_from desc, p.id desc limit ${limit}`,
    ),

  async findProgramme(viewer, id) {
    const [row] = await selectRows<Programme>(
      pool,
      sql`select ${PROGRAMME} from sponsorship_programmes p where ${visible(viewer)} and p.id = ${id}::uuid`,
    );
    return row ?? null;
  },

  async findBatches(programmeId, limit) {
    const rows = await selectRows<BatchRow>(
      pool,
      sql`select ${BATCH} from sponsorship_batches b where b.programme_id = ${programmeId}::uuid
        order by b.proposed_at desc, b.id desc limit ${limit}`,
    );
    return rows.map(toBatch);
  },

  async findBatch(viewer, id) {
    const [row] = await selectRows<BatchRow>(
      pool,
      sql`select ${BATCH} from sponsorship_batches b join sponsorship_programmes p on p.id = b.programme_id
        where ${visible(viewer)} and b.id = ${id}::uuid`,
    );
    return row === undefined ? null : toBatch(row);
  },
});

const sumsIn = (pool: Pool): Pick<SponsorshipQueries, 'findProgress' | 'findRegions'> => ({
  async findProgress(ids) {
    const rows = await selectRows<ProgressRow>(
      pool,
      sql`${PROGRESS} where l.batch_id = any(${[...ids]}::uuid[]) group by l.batch_id`,
    );
    const found = new Map(
      rows.map(({ id, amount, spent, ...row }) => [id, { ...row, amount: rupiah(amount), spent: rupiah(spent) }]),
    );
    return ids.map((id) => {
      const progress = found.get(id);
      if (progress === undefined) throw new Error(`batch ${id} has no lines`);
      return progress;
    });
  },

  async findRegions(ids) {
    const rows = await selectRows<RegionRow>(
      pool,
      sql`select l.batch_id as "batchId", r.code as "regionCode", r.name as "regionName", count(*)::int as families,
          sum(l.persons)::int as persons, sum(l.months + l.months_ahead)::int as months, sum(l.amount) as amount
        from sponsorship_lines l join ${REGION_NAMES} r on r.code = left(l.region_code, 5)
        where l.batch_id = any(${[...ids]}::uuid[]) group by l.batch_id, r.code, r.name order by r.code`,
    );
    return rows.map((row) => ({ ...row, amount: rupiah(row.amount) }));
  },
});

type Choosing = Pick<SponsorshipQueries, 'findUnreserved' | 'findCandidates' | 'findOpenFamilies' | 'findPromised'>;

const choosingIn = (pool: Pool): Choosing => ({
  async findUnreserved(donorId) {
    const [row] = await selectRows<{ left: bigint }>(
      pool,
      sql`select d.fund_balance - coalesce((select sum(l.amount) from ${OPEN_LINES} and b.programme_id in
          (select id from sponsorship_programmes where donor_id = d.id)), 0) as left
        from donors d where d.id = ${donorId}::uuid`,
    );
    const left = row?.left ?? 0n;
    return rupiah(left > 0n ? left : 0n);
  },

  findCandidates: async () => new Set(await familiesOf(pool, sql`select family_id as id from csr_candidates`)),

  findOpenFamilies: (id) =>
    familiesOf(
      pool,
      sql`select family_id as id from sponsorship_lines where batch_id = ${id}::uuid and state = 'OPEN' order by place`,
    ),

  findPromised: async () => new Set(await familiesOf(pool, sql`select l.family_id as id from ${OPEN_LINES}`)),
});
