/**
 * Ends an instalment plan beside payments: one that is not kept or not wanted any more, or one whose money pays everything
 * because less is owed than before. The money paid into it becomes the family's credit in the same commit.
 */
import type { FamilyAccount } from '../../../households/arrears/index.js';
import { billOn } from '../../../households/bills/index.js';
import { lockFamily } from '../../../households/families/index.js';
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
import type { FamilyId } from '../../../kernel/ids.js';
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

interface Standing {
  readonly open: InstalmentPlan | null;
  readonly account: FamilyAccount | null;
  readonly today: CivilDate;
  readonly rules: EntryDeps['rules'];
}

/** The plan to end; null when it has ended, or has no reason to end any more, since the release was requested. */
function stillToEnd({ plan, as }: Release, standing: Standing): InstalmentPlan | null {
  const { open, today } = standing;
  if (open === null || open.id !== plan.id) return null;
  if (as === 'CANCELLED') return open;
  const isInDefault = planOn(open, today).state === 'DEFAULTED';
  return (as === 'DEFAULTED' ? isInDefault : !isInDefault && paysEverything(open, standing)) ? open : null;
}

const paysEverything = (open: InstalmentPlan, { account, today, rules }: Standing): boolean =>
  account !== null && billOn({ account, instalments: { held: open.paid, plan: open }, today, ...rules }).isPaid;

export function createInstalmentReleaser(deps: EntryDeps): ReleaseInstalments {
  const post = (release: Release) =>
    postEntry<Unposted, InstalmentPlan | null>(deps, {
      entryKey: `instalments-released/${release.plan.id}`,
      kind: release.as === 'COMPLETED' ? 'instalments-completed' : 'instalments-released',
      familyId: release.plan.familyId,
      partnerId: null,
      paymentId: null,
      amount: NO_RUPIAH,
      reason: release.reason,
      requestedBy: release.by,
      approvedBy: null,
      read: (connection) => plans.findOpenPlan(connection, release.plan.familyId),
      decide({ account, today, rules, read }) {
        const plan = stillToEnd(release, { open: read, account, today, rules });
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
function endEmpty({ pool, clock, rules }: EntryDeps, request: Release): Promise<boolean> {
  return inTransaction(pool, async (connection) => {
    const { familyId } = request.plan;
    const family = await lockFamily(connection, familyId);
    const today = civilDateIn(clock.now(), timeZoneOf(family?.regionCode ?? null));
    const open = await plans.findOpenPlan(connection, familyId);
    const plan = stillToEnd(request, { open, account: family?.account ?? null, today, rules });
    if (plan !== null && plan.paid > NO_RUPIAH) return false;
    if (plan !== null) await endPlan(connection, request, clock.now());
    return true;
  });
}

/**
 * Completes the running plan of a family whose money pays everything since less is owed: months were forgiven, or others
 * pay them, or nobody is left to be billed. A plan that still waits for money stays as it is.
 */
export async function completeSettledPlan(
  deps: EntryDeps,
  { familyId, by }: { readonly familyId: FamilyId; readonly by: string },
): Promise<void> {
  const open = await inTransaction(deps.pool, (connection) => plans.findOpenPlan(connection, familyId));
  if (open === null) return;
  const release = createInstalmentReleaser(deps);
  await release({ plan: open, as: 'COMPLETED', reason: 'the money of the plan pays everything', by });
}
