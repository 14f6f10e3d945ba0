/** Saves proposals and their lines, and reads them within a viewer's regions. */
import type { Pool } from '../../platform/db/pool.js';
import { type Page, keyset } from '../../platform/db/keyset.js';
import {
  type InsertColumns,
  type Sql,
  countRows,
  execute,
  selectRows,
  sql,
  unnestInsert,
} from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, ProposalId } from '../../kernel/ids.js';
import { rupiah } from '../../kernel/rupiah.js';
import { type RegionReach, regionCondition } from '../../households/regions/index.js';
import type { Nearness } from './portfolio-policy.js';
import type { Proposal, ProposalLine } from './portfolio.js';

export interface LinesParams {
  readonly proposalId: ProposalId;
  readonly cadreId: CadreId | null;
  /** True finds lines with a cadre, false those that wait, null both. */
  readonly isPlaced: boolean | null;
  readonly page: Page<readonly [place: number]>;
}

export interface ProposedCadre {
  readonly cadreId: CadreId;
  readonly families: number;
}

export interface ProposalQueries {
  findById(id: ProposalId, reach: RegionReach): Promise<Proposal | null>;
  /** Finds proposals in the reach, the newest first. */
  findIn(reach: RegionReach, limit: number): Promise<Proposal[]>;
  /** Finds lines by their rank. */
  findLines(params: LinesParams): Promise<ProposalLine[]>;
  countLines(params: Pick<LinesParams, 'proposalId' | 'cadreId' | 'isPlaced'>): Promise<number>;
  /** Finds how many families each cadre would get. */
  findCadres(proposalId: ProposalId): Promise<ProposedCadre[]>;
}

type Reader = Pick<Pool, 'query'>;

const COLUMNS = sql`p.id, p.region_code as "regionCode", p.effective_from as "validFrom", p.computed_for as "computedFor",
  p.state, p.families_placed as "familiesPlaced", p.families_waiting as "familiesWaiting", p.made_at as "madeAt",
  p.approved_at as "approvedAt"`;

interface LineRow {
  readonly place: number;
  readonly familyId: FamilyId;
  readonly cadreId: CadreId | null;
  readonly monthsInArrears: number;
  readonly amount: bigint;
  readonly promisedFor: CivilDate | null;
  readonly daysSinceContact: number | null;
  readonly nearness: Nearness | null;
  readonly age: number;
  readonly amountPoints: number;
  readonly promise: number;
  readonly contact: number;
  readonly nearnessPoints: number;
}

const LINE_COLUMNS = sql`l.place, l.family_id as "familyId", l.cadre_id as "cadreId", l.months_in_arrears as "monthsInArrears",
  l.amount, l.promised_for as "promisedFor", l.days_since_contact as "daysSinceContact", l.nearness, l.points_age as age,
  l.points_amount as "amountPoints", l.points_promise as promise, l.points_contact as contact, l.points_nearness as "nearnessPoints"`;

const toLine = ({ age, amountPoints, promise, contact, amount, ...row }: LineRow): ProposalLine => ({
  ...row,
  amount: rupiah(amount),
  priority: { age, amount: amountPoints, promise, contact },
});

const linesOf = ({ proposalId, cadreId, isPlaced }: Pick<LinesParams, 'proposalId' | 'cadreId' | 'isPlaced'>): Sql =>
  sql`from portfolio_proposal_lines l where l.proposal_id = ${proposalId}::uuid
    and (${cadreId}::uuid is null or l.cadre_id = ${cadreId}::uuid)
    and (${isPlaced}::boolean is null or (l.cadre_id is not null) = ${isPlaced}::boolean)`;

/** Locks the proposal until the transaction ends; returns null when there is none. */
export async function lockProposal(tx: Reader, id: ProposalId): Promise<Proposal | null> {
  const [row] = await selectRows<Proposal>(
    tx,
    sql`select ${COLUMNS} from portfolio_proposals p where p.id = ${id}::uuid for update`,
  );
  return row ?? null;
}

export const findPlaced = async (tx: Reader, proposalId: ProposalId): Promise<ProposalLine[]> =>
  (
    await selectRows<LineRow>(
      tx,
      sql`select ${LINE_COLUMNS} ${linesOf({ proposalId, cadreId: null, isPlaced: true })} order by l.place`,
    )
  ).map(toLine);

/** Inserts the proposal. Returns false when its id is taken. */
export const insertProposal = async (tx: Reader, proposal: Proposal, madeBy: string): Promise<boolean> =>
  (await execute(
    tx,
    sql`insert into portfolio_proposals
      (id, region_code, effective_from, computed_for, state, families_placed, families_waiting, made_by, made_at)
      values (${proposal.id}::uuid, ${proposal.regionCode}, ${proposal.validFrom}::date, ${proposal.computedFor}::date, 'DRAFT',
        ${proposal.familiesPlaced}, ${proposal.familiesWaiting}, ${madeBy}, ${proposal.madeAt}::timestamptz)
      on conflict (id) do nothing`,
  )) === 1;

/** The rows of one insert: few enough that building their array delays nobody. */
const LINES_AT_ONCE = 1_000;

export async function insertLines(tx: Reader, id: ProposalId, lines: readonly ProposalLine[]): Promise<void> {
  for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
    const some = lines.slice(from, from + LINES_AT_ONCE).map((line) => ({ ...line, proposalId: id }));
    await execute(tx, unnestInsert('portfolio_proposal_lines', LINE_VALUES, some));
  }
}

const LINE_VALUES: InsertColumns<ProposalLine & { readonly proposalId: ProposalId }> = {
  proposal_id: ['uuid', ({ proposalId }) => proposalId],
  place: ['int', ({ place }) => place],
  family_id: ['uuid', ({ familyId }) => familyId],
  cadre_id: ['uuid', ({ cadreId }) => cadreId],
  months_in_arrears: ['smallint', ({ monthsInArrears }) => monthsInArrears],
  amount: ['bigint', ({ amount }) => amount],
  promised_for: ['date', ({ promisedFor }) => promisedFor],
  days_since_contact: ['int', ({ daysSinceContact }) => daysSinceContact],
  nearness: ['text', ({ nearness }) => nearness],
  points_age: ['smallint', ({ priority }) => priority.age],
  points_amount: ['smallint', ({ priority }) => priority.amount],
  points_promise: ['smallint', ({ priority }) => priority.promise],
  points_contact: ['smallint', ({ priority }) => priority.contact],
  points_nearness: ['smallint', ({ nearnessPoints }) => nearnessPoints],
};

export async function markApproved(
  tx: Reader,
  { id, by, now }: { id: ProposalId; by: string; now: Date },
): Promise<void> {
  await execute(
    tx,
    sql`update portfolio_proposals set state = 'APPROVED', approved_by = ${by}, approved_at = ${now}::timestamptz
      where id = ${id}::uuid`,
  );
}

const BY_PLACE = keyset('asc', { 'l.place': 'int' });

export const createProposalQueries = (pool: Pool): ProposalQueries => ({
  async findById(id, reach) {
    const [row] = await selectRows<Proposal>(
      pool,
      sql`select ${COLUMNS} from portfolio_proposals p
        where p.id = ${id}::uuid and ${regionCondition('p.region_code', reach)}`,
    );
    return row ?? null;
  },

  findIn: (reach, limit) =>
    selectRows<Proposal>(
      pool,
      sql`select ${COLUMNS} from portfolio_proposals p where ${regionCondition('p.region_code', reach)}
        order by p.made_at desc, p.id desc limit ${limit}`,
    ),

  async findLines({ page, ...params }) {
    const { condition, order } = BY_PLACE(page);
    const rows = await selectRows<LineRow>(
      pool,
      sql`select ${LINE_COLUMNS} ${linesOf(params)} and ${condition} order by ${order} limit ${page.limit}`,
    );
    return rows.map(toLine);
  },

  countLines: (params) => countRows(pool, linesOf(params)),

  async findCadres(proposalId) {
    const rows = await selectRows<{ cadreId: CadreId; families: bigint }>(
      pool,
      sql`select l.cadre_id as "cadreId", count(*) as families ${linesOf({ proposalId, cadreId: null, isPlaced: true })}
        group by l.cadre_id order by l.cadre_id`,
    );
    return rows.map(({ cadreId, families }) => ({ cadreId, families: Number(families) }));
  },
});
