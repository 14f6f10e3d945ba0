/**
 * Ends an instalment plan that is not completed. The money paid into it becomes the family's credit in the same commit.
 */
import { lockFamilyRow } from '../../../households/families/index.js';
import { type Connection, inTransaction } from '../../../platform/db/pool.js';
import {
  type InstalmentPlan,
  type ReleaseInstalments,
  planOn,
  planReads,
  endOpenPlan,
} from '../../../households/instalments/index.js';
import type { CivilDate } from '../../../kernel/civil-date.js';
import { civilDateIn } from '../../../kernel/civil-date.js';
import { NO_RUPIAH } from '../../../kernel/rupiah.js';
import { timeZoneOf } from '../../../kernel/time-zone.js';
import { heldInInstalments } from './journal.relations.js';
import { type EntryDeps, postEntry } from './post-entry.js';
import { creditFrom } from '../posting/index.js';

const plans = planReads(heldInInstalments);

type Release = Parameters<ReleaseInstalments>[0];

/** The reason why no entry is posted: the plan is not open any more, or it holds no money and simply ends. */
type Unposted = { readonly kind: 'not-open' | 'holds-nothing' };

const endPlan = (connection: Connection, { plan, as, reason }: Release, now: Date): Promise<unknown> =>
  endOpenPlan(connection, { planId: plan.id, as, reason: as === 'CANCELLED' ? reason : null }, now);

/** The plan to end; null when it has ended, or is no longer in default, since the release was requested. */
function stillToEnd({ plan, as }: Release, open: InstalmentPlan | null, today: CivilDate): InstalmentPlan | null {
  if (open === null || open.id !== plan.id) return null;
  return as === 'CANCELLED' || planOn(open, today).state === 'DEFAULTED' ? open : null;
}

export function createInstalmentReleaser(deps: EntryDeps): ReleaseInstalments {
  const post = (release: Release) =>
    postEntry<Unposted, InstalmentPlan | null>(deps, {
      entryKey: `instalments-released/${release.plan.id}`,
      kind: 'instalments-released',
      familyId: release.plan.familyId,
      partnerId: null,
      paymentId: null,
      amount: NO_RUPIAH,
      reason: release.reason,
      requestedBy: release.by,
      approvedBy: null,
      read: (connection) => plans.findOpenPlan(connection, release.plan.familyId),
      decide({ account, today, read }) {
        const plan = stillToEnd(release, read, today);
        if (plan === null || account === null) return { kind: 'not-open' };
        if (plan.paid === NO_RUPIAH) return { kind: 'holds-nothing' };
        return { ...creditFrom({ source: 'instalment-plan', account, amount: plan.paid }), amount: plan.paid };
      },
      alongside: (connection, { postedAt }) => endPlan(connection, release, postedAt),
    });

  return async function release(request) {
    const result = await post(request);
    if (result.kind !== 'holds-nothing') return;
    // A payment may arrive between the two transactions; then the plan is released with its money.
    if (!(await endEmpty(deps, request))) await release(request);
  };
}

/** Ends a plan that holds no money; false when it holds some after all. */
function endEmpty({ pool, clock }: EntryDeps, request: Release): Promise<boolean> {
  return inTransaction(pool, async (connection) => {
    const { familyId } = request.plan;
    const family = await lockFamilyRow(connection, familyId);
    const today = civilDateIn(clock.now(), timeZoneOf(family?.regionCode ?? null));
    const plan = stillToEnd(request, await plans.findOpenPlan(connection, familyId), today);
    if (plan !== null && plan.paid > NO_RUPIAH) return false;
    if (plan !== null) await endPlan(connection, request, clock.now());
    return true;
  });
}
