/** Decides whether the facts of a proposal still hold, and counts what has changed by kind. It is pure. */
import { type CivilDate, daysBetween } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { isNeighbour, nearnessOf } from './neighbourhood.js';
import type { PortfolioPolicy } from './portfolio-policy.js';
import type { Proposal, ProposalChange, ProposalChangeKind, ProposalLine } from './portfolio.js';
import { PROPOSAL_CHANGES } from './portfolio.js';

export interface FactsNow {
  readonly today: CivilDate;
  /** The placed families that are in arrears and that nobody holds from the proposal's day on, with their villages. */
  readonly waiting: ReadonlyMap<FamilyId, RegionCode>;
  /** The placed families that somebody holds. */
  readonly held: ReadonlySet<FamilyId>;
  /** The proposed cadres who are appointed on the proposal's day. */
  readonly cadres: ReadonlyMap<CadreId, { readonly home: RegionCode; readonly families: number }>;
  readonly policy: PortfolioPolicy;
}

function changeOfLine({ familyId, cadreId, nearness }: ProposalLine, facts: FactsNow): ProposalChangeKind | null {
  if (facts.held.has(familyId)) return 'FAMILY_HAS_CADRE';
  const village = facts.waiting.get(familyId);
  if (village === undefined) return 'FAMILY_NOT_IN_ARREARS';
  const cadre = cadreId === null ? undefined : facts.cadres.get(cadreId);
  if (cadre === undefined) return 'CADRE_NOT_APPOINTED';
  const isNear = isNeighbour({ village, home: cadre.home }, facts.policy);
  return isNear && nearnessOf({ from: village, to: cadre.home }) === nearness ? null : 'FAMILY_MOVED';
}

function fullPortfolios(placed: readonly ProposalLine[], { cadres, policy }: FactsNow): number {
  const coming = Map.groupBy(placed, ({ cadreId }) => cadreId);
  return [...cadres].filter(([id, { families }]) => families + (coming.get(id)?.length ?? 0) > policy.familiesMax)
    .length;
}

function changeOfDay({ validFrom, computedFor }: Proposal, { today, policy }: FactsNow): ProposalChangeKind | null {
  if (validFrom < today) return 'DAY_HAS_PASSED';
  return daysBetween({ from: computedFor, to: today }) > policy.proposal.goodForDays ? 'TOO_OLD' : null;
}

/** Returns what has changed; empty when the proposal may be approved as it is. */
export function changesSince(
  proposal: Proposal,
  placed: readonly ProposalLine[],
  facts: FactsNow,
): readonly ProposalChange[] {
  const counts = new Map<ProposalChangeKind, number>();
  const count = (kind: ProposalChangeKind | null, by = 1): void => {
    if (kind !== null && by > 0) counts.set(kind, (counts.get(kind) ?? 0) + by);
  };
  count(changeOfDay(proposal, facts));
  for (const line of placed) count(changeOfLine(line, facts));
  count('PORTFOLIO_FULL', fullPortfolios(placed, facts));
  return PROPOSAL_CHANGES.flatMap((kind) => {
    const found = counts.get(kind);
    return found === undefined ? [] : [{ kind, count: found }];
  });
}
