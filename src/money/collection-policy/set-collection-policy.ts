/** Sets a collection policy for one of a branch's regions, and brings the end of one forward. */
import { overlaps, validateEnd, validateNewValidity } from '../../kernel/validity.js';
import { throughUnitOfWork } from '../../platform/db/run.js';
import { type EntityManager, LockMode } from '@mikro-orm/core';
import type { EntityManager as SqlEntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../../platform/auth/index.js';
import { once } from '../../platform/db/once.js';
import { inOneTransaction } from '../../platform/db/one-transaction.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { CollectionPolicyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { isReached, lockRegion } from '../../households/regions/index.js';
import {
  type CollectionPolicy,
  type EndPolicyOutcome,
  type SetPolicyCommand,
  type SetPolicyOutcome,
  isSamePolicy,
} from './collection-policy.js';
import { CollectionPolicyRow } from './collection-policy.entity.js';
import { assistModesOf } from './policy.queries.js';

export interface PolicyDeps {
  readonly em: EntityManager;
  /** The person who decides. Only policies of this viewer's regions can be set or ended. */
  readonly viewer: Viewer;
  readonly now: Date;
}

const toPolicy = (saved: CollectionPolicyRow): CollectionPolicy => ({
  id: saved.id,
  regionCode: saved.regionCode,
  validFrom: saved.validFrom,
  validThrough: saved.validThrough,
  assistModes: assistModesOf(saved),
  reason: saved.reason,
  madeAt: saved.madeAt,
});

const todayIn = (region: RegionCode, now: Date): CivilDate => civilDateIn(now, timeZoneOf(region));

/**
 * Locks the region, so that two policies that overlap cannot be set at the same time. Returns false when there is no
 * such region.
 */
async function lockRegionToDecide(tx: EntityManager, region: RegionCode): Promise<boolean> {
  return (await throughUnitOfWork(tx as SqlEntityManager)(lockRegion(region))).length > 0;
}

const lockPolicy = (tx: EntityManager, id: CollectionPolicyId): Promise<CollectionPolicyRow | null> =>
  tx.findOne(CollectionPolicyRow, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

async function validate(
  tx: EntityManager,
  { viewer, now }: PolicyDeps,
  command: SetPolicyCommand,
): Promise<Exclude<SetPolicyOutcome, { kind: 'set' }> | null> {
  if (!isReached(command.regionCode, viewer.regions)) return { kind: 'region-outside-branch' };
  if (!(await lockRegionToDecide(tx, command.regionCode))) return { kind: 'region-unknown' };
  const problem = validateNewValidity(command, todayIn(command.regionCode, now));
  if (problem !== null) return { kind: problem };
  const others = await tx.find(CollectionPolicyRow, { regionCode: command.regionCode });
  const other = others.map(toPolicy).find((policy) => overlaps(command, policy));
  return other === undefined ? null : { kind: 'overlaps', policy: other };
}

/**
 * Sets a policy. A repeated command answers as the first did and changes nothing; the same id with other content is
 * refused.
 */
export function setCollectionPolicy(deps: PolicyDeps, command: SetPolicyCommand): Promise<SetPolicyOutcome> {
  const { viewer, now } = deps;
  return inOneTransaction(deps.em, (tx) =>
    once<CollectionPolicyRow, SetPolicyOutcome>({
      find: () => lockPolicy(tx, command.id),
      isSame: (earlier) =>
        isReached(earlier.regionCode, viewer.regions) &&
        isSamePolicy(command, { ...toPolicy(earlier), wasEnded: earlier.endedAt !== null }),
      repeat: (earlier) => ({ kind: 'set', policy: toPolicy(earlier) }),
      async make() {
        const problem = await validate(tx, deps, command);
        if (problem !== null) return problem;
        const { id, regionCode, validFrom, validThrough, assistModes, reason } = command;
        const saved = Object.assign(new CollectionPolicyRow(), {
          id,
          regionCode,
          validFrom,
          validThrough,
          reason,
          allowsEdc: assistModes.includes('ASSIST_EDC'),
          allowsAgent: assistModes.includes('ASSIST_AGENT'),
          madeBy: viewer.subject,
          madeAt: now,
        });
        tx.persist(saved);
        return { kind: 'set', policy: toPolicy(saved) };
      },
    }),
  );
}

/** Brings the end of a policy forward. To viewers of other regions the policy looks like one that does not exist. */
export function endCollectionPolicy(
  { em, viewer, now }: PolicyDeps,
  { id, validThrough }: { readonly id: CollectionPolicyId; readonly validThrough: CivilDate },
): Promise<EndPolicyOutcome> {
  return inOneTransaction(em, async (tx) => {
    const saved = await lockPolicy(tx, id);
    if (saved === null || !isReached(saved.regionCode, viewer.regions)) return { kind: 'policy-not-found' };
    if (saved.validThrough === validThrough) return { kind: 'ended', policy: toPolicy(saved) };
    const today = todayIn(saved.regionCode, now);
    const problem = validateEnd(toPolicy(saved), { newThrough: validThrough, today });
    if (problem !== null) return { kind: problem };
    Object.assign(saved, { validThrough, endedBy: viewer.subject, endedAt: now });
    return { kind: 'ended', policy: toPolicy(saved) };
  });
}
