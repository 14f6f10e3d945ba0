/** Drafts and submits a cadre's claim for a month's transport; each time it is computed anew from the visits. */
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../platform/db/sql.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { throughUnitOfWork } from '../../platform/db/run.js';
import { inOneTransaction } from '../../platform/db/one-transaction.js';
import { type BillingMonth, billingMonth } from '../../kernel/billing-month.js';
import { civilDateIn, firstDayOf, monthOf } from '../../kernel/civil-date.js';
import type { CadreId, ClaimId, IdSource } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { NO_RUPIAH, sumRupiah } from '../../kernel/rupiah.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { unknownClaim } from '../../platform/auth/index.js';
import type { ClaimQueries } from './claim.queries.js';
import type { Claim, DraftOutcome, SubmitOutcome } from './claim.js';
import { type ComputedClaim, computeClaim } from './compute-claim.js';
import { ReimbursementClaim } from './reimbursement-claim.entity.js';
import { ReimbursementDay } from './reimbursement-day.entity.js';
import type { LateVisitQueries } from './late-visits.queries.js';
import type { TransportPolicy } from './transport-policy.js';

export interface ClaimingDeps {
  readonly em: EntityManager;
  readonly claims: ClaimQueries;
  readonly lateVisits: LateVisitQueries;
  readonly policies: readonly TransportPolicy[];
  readonly now: Date;
  readonly newId: IdSource;
}

const monthOfClaim = ({ month }: ReimbursementClaim): BillingMonth => billingMonth(month.slice(0, 7));

export const toClaim = (saved: ReimbursementClaim): Claim => ({
  id: saved.id,
  cadreId: saved.cadreId,
  month: monthOfClaim(saved),
  state: saved.state,
  amount: saved.amount,
  draftedAt: saved.draftedAt,
  submittedAt: saved.submittedAt,
  decidedAt: saved.decidedAt,
  decisionReason: saved.decisionReason,
});

export const lockClaim = (tx: EntityManager, id: ClaimId): Promise<ReimbursementClaim | null> =>
  tx.findOne(ReimbursementClaim, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

async function homeOf({ claims }: ClaimingDeps, cadreId: CadreId): Promise<RegionCode> {
  const home = await claims.findHome(cadreId);
  if (home === null) throw unknownClaim('cadre_id');
  return home;
}

interface Month {
  readonly cadreId: CadreId;
  readonly home: RegionCode;
  readonly month: BillingMonth;
}

/**
 * Computes a claim: its own month, and visits of earlier months that counted only after the claim of their month, such
 * as those confirmed by hand since. What another claim holds comes no second time.
 */
async function compute(deps: ClaimingDeps, params: Month, except: ClaimId | null): Promise<ComputedClaim> {
  const { cadreId, home, month: before } = params;
  const late = await deps.lateVisits.findMonthsWithLateVisits({ cadreId, home, before });
  const months = await Promise.all([...late, before].map((month) => computeMonth(deps, { ...params, month }, except)));
  return { days: months.flatMap(({ days }) => days), amount: sumRupiah(months.map(({ amount }) => amount)) };
}

async function computeMonth({ claims, lateVisits, policies }: ClaimingDeps, params: Month, except: ClaimId | null) {
  const { cadreId, month } = params;
  const [visits, claimed] = await Promise.all([
    claims.findVerifiedVisits(params),
    lateVisits.findClaimedDays({ cadreId, month, except }),
  ]);
  return computeClaim(visits, policyOn(policies, firstDayOf(month)), claimed);
}

/** Lets claims of one cadre be computed one after the other, so that no visit comes with two of them. */
const inTurn = (tx: EntityManager, cadreId: CadreId): Promise<unknown> =>
  throughUnitOfWork(tx)(sql`select pg_advisory_xact_lock(hashtextextended(${`transport of ${cadreId}`}, 0))`);

async function writeDays(tx: EntityManager, saved: ReimbursementClaim, { days, amount }: ComputedClaim): Promise<void> {
  saved.amount = amount;
  await tx.persist(saved).flush(); // the rows of its days refer to the claim
  await tx.nativeDelete(ReimbursementDay, { claimId: saved.id });
  await tx.insertMany(
    ReimbursementDay,
    days.map((day) => ({ claimId: saved.id, ...day })),
  );
}

const findLiving = (tx: EntityManager, { cadreId, month }: Month): Promise<ReimbursementClaim | null> =>
  tx.findOne(
    ReimbursementClaim,
    { cadreId, month: firstDayOf(month), state: { $ne: 'REJECTED' } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );

/** Drafts a claim. A repeat is the same claim with the visits reported since; after a rejection it is a new claim. */
export async function draftReimbursement(
  deps: ClaimingDeps,
  { cadreId, month }: { readonly cadreId: CadreId; readonly month: BillingMonth },
): Promise<DraftOutcome> {
  const params = { cadreId, month, home: await homeOf(deps, cadreId) };
  const current = monthOf(civilDateIn(deps.now, timeZoneOf(params.home)));
  if (month > current) return { kind: 'month-not-begun' };
  return inOneTransaction(deps.em, async (tx) => {
    await inTurn(tx, cadreId);
    const known = await findLiving(tx, params);
    if (known !== null && known.state !== 'DRAFT') return { kind: 'submitted-already', claim: toClaim(known) };
    const computed = await compute(deps, params, known?.id ?? null);
    if (computed.amount === NO_RUPIAH) return { kind: 'nothing-to-claim' };
    const begun = { id: deps.newId() as ClaimId, cadreId, month: firstDayOf(month), state: 'DRAFT' as const };
    const saved = known ?? Object.assign(new ReimbursementClaim(), begun);
    saved.draftedAt = deps.now;
    await writeDays(tx, saved, computed);
    return { kind: 'drafted', claim: toClaim(saved) };
  });
}

/** Submits a claim once its month is over. From then on its days and amount never change. */
export async function submitReimbursement(
  deps: ClaimingDeps,
  { cadreId, id }: { readonly cadreId: CadreId; readonly id: ClaimId },
): Promise<SubmitOutcome> {
  const home = await homeOf(deps, cadreId);
  const current = monthOf(civilDateIn(deps.now, timeZoneOf(home)));
  return inOneTransaction(deps.em, async (tx) => {
    await inTurn(tx, cadreId);
    const saved = await lockClaim(tx, id);
    if (saved === null || saved.cadreId !== cadreId) return { kind: 'unknown' };
    if (saved.state === 'SUBMITTED') return { kind: 'submitted', claim: toClaim(saved) };
    if (saved.state !== 'DRAFT') return { kind: 'decided-already' };
    const month = monthOfClaim(saved);
    if (month >= current) return { kind: 'month-not-over' };
    const computed = await compute(deps, { cadreId, home, month }, saved.id);
    if (computed.amount === NO_RUPIAH) return { kind: 'nothing-to-claim' };
    Object.assign(saved, { state: 'SUBMITTED', submittedAt: deps.now });
    await writeDays(tx, saved, computed);
    return { kind: 'submitted', claim: toClaim(saved) };
  });
}
