/**
 * Proposes beneficiaries to a donor: a list chosen by rule and stored line by line, of which the donor sees only sums.
 */
import type { Viewer } from '../../platform/auth/index.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { ProgrammeId, SponsorshipBatchId } from '../../kernel/ids.js';
import { NO_RUPIAH, type Rupiah } from '../../kernel/rupiah.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type Choice, type CandidateFamily, chooseBeneficiaries } from './choose-beneficiaries.js';
import type { Marks } from './find-candidate-families.js';
import type { Batch, BatchLine, Programme, ProposeOutcome } from './programme.js';
import type { SponsorshipQueries } from './sponsorship.queries.js';

export interface ProposingDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly viewer: Viewer;
  readonly sponsorship: SponsorshipQueries;
  readonly findCandidates: (programme: Programme, marks: Marks) => Promise<CandidateFamily[]>;
}

export interface ProposeBeneficiariesCommand {
  readonly id: SponsorshipBatchId;
  readonly programmeId: ProgrammeId;
  /** The most to spend; null for everything in the fund that no earlier batch may still spend. */
  readonly budget: Rupiah | null;
}

/** The most families of a batch, so that one run takes only some seconds. */
const LINES_MAX = 500;

/** Proposes a batch. A repeat under the same id is the same batch. */
export async function proposeBeneficiaries(
  deps: ProposingDeps,
  command: ProposeBeneficiariesCommand,
): Promise<ProposeOutcome> {
  const { viewer, sponsorship, now } = deps;
  const earlier = await sponsorship.findBatch(viewer, command.id);
  if (earlier !== null)
    return earlier.programmeId === command.programmeId
      ? { kind: 'proposed', batch: earlier }
      : { kind: 'conflicts-with-earlier' };
  const programme = await sponsorship.findProgramme(viewer, command.programmeId);
  if (programme === null) return { kind: 'programme-not-found' };
  const today = civilDateIn(now, timeZoneOf(programme.regionCodes[0] ?? null));
  if (today < programme.validFrom || today > programme.validThrough) return { kind: 'programme-not-running' };
  const left = await sponsorship.findUnreserved(programme.donorId);
  const budget = command.budget !== null && command.budget < left ? command.budget : left;
  if (budget === NO_RUPIAH) return { kind: 'fund-has-nothing-left' };
  const choice = await choose(deps, programme, budget);
  if (choice.lines.length === 0) return { kind: 'nobody-to-propose' };
  await save(deps, choice, { id: command.id, programmeId: programme.id, budget, proposedOn: today });
  const batch = await sponsorship.findBatch(viewer, command.id);
  return batch === null ? { kind: 'conflicts-with-earlier' } : { kind: 'proposed', batch };
}

async function choose(
  { sponsorship, findCandidates }: ProposingDeps,
  programme: Programme,
  budget: Rupiah,
): Promise<Choice> {
  const [candidates, promised] = await Promise.all([sponsorship.findCandidates(), sponsorship.findPromised()]);
  const families = await findCandidates(programme, { candidates, promised });
  return chooseBeneficiaries(families, { budget, linesMax: LINES_MAX });
}

type Proposed = Pick<Batch, 'id' | 'programmeId' | 'budget' | 'proposedOn'>;

/** Saves a batch. Of two transactions with one id, the second writes nothing. */
async function save({ pool, now, viewer }: ProposingDeps, choice: Choice, batch: Proposed): Promise<void> {
  const { considered, beyondBudget, candidatesFirst, lines } = choice;
  await inTransaction(pool, async (connection) => {
    const written = await execute(
      connection,
      sql`insert into sponsorship_batches (id, programme_id, state, budget, considered, beyond_budget, candidates_first,
          proposed_on, proposed_at, proposed_by)
        values (${batch.id}, ${batch.programmeId}, 'PROPOSED', ${batch.budget}, ${considered}, ${beyondBudget},
          ${candidatesFirst}, ${batch.proposedOn}, ${now}, ${viewer.subject}) on conflict (id) do nothing`,
    );
    if (written === 1) await saveLines(connection, batch.id, lines);
  });
}

const saveLines = (connection: Connection, batchId: SponsorshipBatchId, lines: readonly BatchLine[]): Promise<number> =>
  execute(
    connection,
    sql`insert into sponsorship_lines (batch_id, family_id, place, region_code, persons, months, months_ahead, amount, is_candidate)
      select ${batchId}::uuid, * from unnest(${lines.map(({ familyId }) => familyId)}::uuid[], ${lines.map((_, place) => place)}::int[],
        ${lines.map(({ regionCode }) => regionCode)}::text[], ${lines.map(({ persons }) => persons)}::smallint[],
        ${lines.map(({ months }) => months)}::smallint[], ${lines.map(({ monthsAhead }) => monthsAhead)}::smallint[],
        ${lines.map(({ amount }) => amount)}::bigint[], ${lines.map(({ isCandidate }) => isCandidate)}::boolean[])`,
  );
