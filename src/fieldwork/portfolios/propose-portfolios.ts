/**
 * Proposes which cadres visit the families in arrears that nobody holds. The draft is computed from today's facts and
 * changes nothing.
 */
import { FAMILY_ACCOUNTS } from '../../households/families/index.js';
import { type Assess } from '../../households/bills/index.js';
import { policyOn } from '../../kernel/dated-policy.js';
import type { Viewer } from '../../platform/auth/index.js';
import { once } from '../../platform/db/once.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { sql } from '../../platform/db/sql.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import { type RegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { isReached, narrowReach, regionCondition } from '../../households/regions/index.js';
import { assignFamilies } from './assign-families.js';
import { type Holder, findHoldersIn, isHeldByNobody } from './holdings.queries.js';
import { nearnessOf, neighbourhoodOf } from './neighbourhood.js';
import type { PortfolioPolicy } from './portfolio-policy.js';
import type { Proposal, ProposalLine, ProposeCommand, ProposeOutcome } from './portfolio.js';
import {
  type FamilyInArrears,
  type FindLastContacts,
  findInArrears,
  mayBeInArrears,
} from './priority-facts.queries.js';
import { type ProposalQueries, insertLines, insertProposal } from './proposal.queries.js';
import { scoreFamily, totalOf } from './score-family.js';

export interface PortfolioDeps {
  readonly pool: Pool;
  readonly assess: Assess;
  readonly policies: readonly PortfolioPolicy[];
  readonly findLastContacts: FindLastContacts;
  /** The viewer who asks; only this viewer's regions may be proposed for. */
  readonly viewer: Viewer;
  readonly now: Date;
}

export interface ProposingDeps extends PortfolioDeps {
  readonly proposals: ProposalQueries;
  readonly knowsRegion: (region: RegionCode) => Promise<boolean>;
}

interface Facts {
  readonly families: readonly FamilyInArrears[];
  readonly holders: readonly Holder[];
  readonly policy: PortfolioPolicy;
  readonly today: CivilDate;
}

type Problem = Exclude<ProposeOutcome, { readonly kind: 'proposed' }>;

/** Reads the facts, for one family more than may be scored, so that too large a region is noticed. */
async function gatherFacts(
  { pool, assess, findLastContacts, policies, viewer }: PortfolioDeps,
  { region, validFrom }: ProposeCommand,
  today: CivilDate,
): Promise<Facts> {
  const policy = policyOn(policies, validFrom);
  const source = sql`from ${FAMILY_ACCOUNTS} f where ${regionCondition('f.region_code', [region])} and ${mayBeInArrears(today)}
    and ${isHeldByNobody(validFrom)} order by f.id limit ${policy.proposal.familiesMax + 1}`;
  const reach = narrowReach(viewer.regions, neighbourhoodOf(region, policy));
  const [families, holders] = await Promise.all([
    findInArrears(pool, { source, assess, findLastContacts, today }),
    findHoldersIn(pool, { reach, day: validFrom }),
  ]);
  return { families, holders, policy, today };
}

async function toLines({ families, holders, policy, today }: Facts): Promise<ProposalLine[]> {
  const ranked = families
    .map((family) => ({ ...family, priority: scoreFamily(family.facts, today, policy.scoring) }))
    .toSorted((a, b) => totalOf(b.priority) - totalOf(a.priority) || (a.id < b.id ? -1 : 1));
  const waiting = ranked.map(({ id, village, priority }) => ({ id, village, points: totalOf(priority) }));
  const homes = new Map(holders.map(({ cadreId, home }) => [cadreId, home]));
  const assigned = await assignFamilies({ families: waiting, portfolios: holders, policy });
  return ranked.map(({ id, village, facts, priority }, index) => {
    const cadreId = assigned.get(id) ?? null;
    const home = cadreId === null ? undefined : homes.get(cadreId);
    const nearness = home === undefined ? null : nearnessOf({ from: village, to: home });
    return {
      place: index + 1,
      familyId: id,
      cadreId,
      monthsInArrears: facts.monthsInArrears,
      amount: facts.amountToReactivate,
      promisedFor: facts.promisedFor,
      daysSinceContact: facts.daysSinceContact,
      nearness,
      priority,
      nearnessPoints: nearness === null ? 0 : policy.scoring.nearness[nearness],
    };
  });
}

async function validate(
  { viewer, knowsRegion }: ProposingDeps,
  { region, validFrom }: ProposeCommand,
  today: CivilDate,
): Promise<Problem | null> {
  if (!isReached(region, viewer.regions)) return { kind: 'region-outside-branch' };
  if (!(await knowsRegion(region))) return { kind: 'region-unknown' };
  return validFrom < today ? { kind: 'day-has-passed' } : null;
}

async function proposeNew(deps: ProposingDeps, command: ProposeCommand): Promise<ProposeOutcome | null> {
  const today = civilDateIn(deps.now, timeZoneOf(command.region));
  const problem = await validate(deps, command, today);
  if (problem !== null) return problem;
  const facts = await gatherFacts(deps, command, today);
  const { familiesMax } = facts.policy.proposal;
  if (facts.families.length > familiesMax) return { kind: 'too-many-families', familiesMax };
  if (facts.families.length === 0) return { kind: 'nobody-waits' };
  const lines = await toLines(facts);
  const familiesPlaced = lines.filter(({ cadreId }) => cadreId !== null).length;
  const proposal: Proposal = {
    id: command.id,
    regionCode: command.region,
    validFrom: command.validFrom,
    computedFor: today,
    state: 'DRAFT',
    familiesPlaced,
    familiesWaiting: lines.length - familiesPlaced,
    madeAt: deps.now,
    approvedAt: null,
  };
  return inTransaction(deps.pool, async (tx) => {
    if (!(await insertProposal(tx, proposal, deps.viewer.subject))) return null;
    await insertLines(tx, proposal.id, lines);
    return { kind: 'proposed', proposal };
  });
}

/**
 * Makes a proposal. A repeat with the same content returns the proposal that was made; other content under its id is
 * refused.
 */
export function proposePortfolios(deps: ProposingDeps, command: ProposeCommand): Promise<ProposeOutcome> {
  const { proposals, viewer } = deps;
  return once<Proposal, ProposeOutcome>({
    find: () => proposals.findById(command.id, 'ALL'),
    isSame: ({ regionCode, validFrom }) =>
      isReached(regionCode, viewer.regions) && regionCode === command.region && validFrom === command.validFrom,
    repeat: (proposal) => ({ kind: 'proposed', proposal }),
    make: () => proposeNew(deps, command),
  });
}
