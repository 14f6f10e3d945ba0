/** Transfers one family or a whole portfolio to another cadre from a day on; earlier assignments stay as history. */
import { policyOn } from '../../kernel/dated-policy.js';
import { type Connection, inTransaction } from '../../platform/db/pool.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { CadreId } from '../../kernel/ids.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { isReached } from '../../households/regions/index.js';
import type { ApprovingDeps } from './approve-portfolios.js';
import { handOver, isHeldTwice } from './hand-over.js';
import {
  type Held,
  type Holder,
  findHeld,
  findHoldersByIds,
  findPortfolio,
  lockPortfolios,
} from './holdings.queries.js';
import { isNeighbour } from './neighbourhood.js';
import type { PortfolioPolicy } from './portfolio-policy.js';
import type {
  AssignmentReason,
  TransferFamilyCommand,
  TransferOutcome,
  TransferPortfolioCommand,
} from './portfolio.js';

type TransferDeps = Omit<ApprovingDeps, 'assess' | 'findLastContacts'>;
type Problem = Exclude<TransferOutcome, { readonly kind: 'transferred' }>;

interface Move {
  readonly to: Holder;
  readonly families: readonly Held[];
  readonly from: CivilDate;
  readonly reason: AssignmentReason;
}

const reaches = ({ viewer }: TransferDeps, cadre: Holder | undefined): cadre is Holder =>
  cadre !== undefined && isReached(cadre.home, viewer.regions);

const dayHasPassed = ({ now }: TransferDeps, { home }: Holder, from: CivilDate): boolean =>
  from < civilDateIn(now, timeZoneOf(home));

/** Validates a move; `families` excludes those that the new cadre holds already. */
function validateMove({ to, families }: Pick<Move, 'to' | 'families'>, policy: PortfolioPolicy): Problem | null {
  if (!to.isAppointed) return { kind: 'cadre-not-appointed' };
  const later = families.filter(({ cadreId, beganBefore }) => cadreId !== null && !beganBefore);
  if (later.length > 0) return { kind: 'held-later', families: later.length };
  const outside = families.filter(({ village }) => !isNeighbour({ village, home: to.home }, policy));
  if (outside.length > 0) return { kind: 'outside-neighbourhood', families: outside.length };
  const room = Math.max(0, policy.familiesMax - to.families);
  return families.length > room ? { kind: 'portfolio-full', room } : null;
}

async function move(
  tx: Connection,
  deps: TransferDeps,
  { to, families, from, reason }: Move,
): Promise<TransferOutcome> {
  const done = { kind: 'transferred', toCadreId: to.cadreId } as const;
  const coming = families.filter(({ cadreId }) => cadreId !== to.cadreId);
  // A repeat finds every family with the new cadre already and changes nothing.
  if (coming.length === 0) return { ...done, families: families.length, size: to.families };
  const problem = validateMove({ to, families: coming }, policyOn(deps.policies, from));
  if (problem !== null) return problem;
  const handed = coming.map(({ familyId }) => ({ familyId, cadreId: to.cadreId }));
  await handOver(tx, { families: handed, from, reason, by: deps.viewer.subject, now: deps.now }, deps.newId);
  return { ...done, families: coming.length, size: to.families + coming.length };
}

async function lockHolders(tx: Connection, ids: readonly CadreId[], day: CivilDate): Promise<Map<CadreId, Holder>> {
  await lockPortfolios(tx, ids);
  const holders = await findHoldersByIds(tx, { ids, day });
  return new Map(holders.map((holder) => [holder.cadreId, holder]));
}

/**
 * Runs the work in a transaction. Of two hand-overs at once, the constraint of one cadre per family and day refuses the
 * later one.
 */
async function inOneHandOver(
  deps: TransferDeps,
  work: (tx: Connection) => Promise<TransferOutcome>,
): Promise<TransferOutcome> {
  try {
    return await inTransaction(deps.pool, work);
  } catch (error) {
    if (!isHeldTwice(error)) throw error;
    return { kind: 'held-later', families: 1 };
  }
}

/** Transfers a family, or gives it its first cadre. */
export function transferFamily(deps: TransferDeps, command: TransferFamilyCommand): Promise<TransferOutcome> {
  const { familyId, toCadreId, validFrom: from } = command;
  return inOneHandOver(deps, async (tx) => {
    const to = (await lockHolders(tx, [toCadreId], from)).get(toCadreId);
    const families = await findHeld(tx, { families: [familyId], day: from });
    const [family] = families;
    if (family === undefined || !isReached(family.village, deps.viewer.regions)) return { kind: 'family-unknown' };
    if (!reaches(deps, to)) return { kind: 'cadre-unknown' };
    if (dayHasPassed(deps, to, from)) return { kind: 'day-has-passed' };
    const isThere = families.some(({ cadreId }) => cadreId === toCadreId);
    return move(tx, deps, {
      to,
      families: isThere ? [{ ...family, cadreId: toCadreId }] : families,
      from,
      reason: 'FAMILY_TRANSFER',
    });
  });
}

/** Transfers all families of a cadre or none. A repeat finds none left to transfer. */
export function transferPortfolio(deps: TransferDeps, command: TransferPortfolioCommand): Promise<TransferOutcome> {
  const { fromCadreId, toCadreId, validFrom: from } = command;
  return inOneHandOver(deps, async (tx) => {
    const holders = await lockHolders(tx, [fromCadreId, toCadreId], from);
    const [giver, to] = [holders.get(fromCadreId), holders.get(toCadreId)];
    if (!reaches(deps, giver) || !reaches(deps, to)) return { kind: 'cadre-unknown' };
    if (dayHasPassed(deps, to, from)) return { kind: 'day-has-passed' };
    const families = fromCadreId === toCadreId ? [] : await findPortfolio(tx, { cadreId: fromCadreId, day: from });
    if (families.length === 0) return { kind: 'nothing-to-transfer' };
    return move(tx, deps, { to, families, from, reason: 'PORTFOLIO_TRANSFER' });
  });
}
