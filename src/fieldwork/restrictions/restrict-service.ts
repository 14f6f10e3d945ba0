/** Restricts visits in one of a branch's regions, and brings the end of a restriction forward. */
import { validateEnd, validateNewValidity } from '../../kernel/validity.js';
import { type EntityManager, LockMode } from '@mikro-orm/core';
import type { Viewer } from '../../platform/auth/index.js';
import { once } from '../../platform/db/once.js';
import { inOneTransaction } from '../../platform/db/one-transaction.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { isReached } from '../../households/regions/index.js';
import { ServiceRestrictionRow } from './service-restriction.entity.js';
import {
  type EndRestrictionCommand,
  type EndRestrictionOutcome,
  type RestrictServiceCommand,
  type RestrictServiceOutcome,
  type RestrictionProblem,
  type ServiceRestriction,
  isSameRestriction,
} from './service-restriction.js';

export interface RestrictingDeps {
  readonly em: EntityManager;
  /** The viewer who decides; only this viewer's regions can be restricted. */
  readonly viewer: Viewer;
  readonly now: Date;
  readonly knowsRegion: (region: RegionCode) => Promise<boolean>;
}

const toRestriction = (saved: ServiceRestrictionRow): ServiceRestriction => ({
  id: saved.id,
  regionCode: saved.regionCode,
  validFrom: saved.validFrom,
  validThrough: saved.validThrough,
  mode: saved.mode,
  reason: saved.reason,
  madeAt: saved.madeAt,
});

const todayIn = (region: RegionCode, now: Date): CivilDate => civilDateIn(now, timeZoneOf(region));

const lock = (tx: EntityManager, id: RestrictServiceCommand['id']): Promise<ServiceRestrictionRow | null> =>
  tx.findOne(ServiceRestrictionRow, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

async function validate(
  { viewer, now, knowsRegion }: RestrictingDeps,
  command: RestrictServiceCommand,
): Promise<RestrictionProblem | null> {
  if (!isReached(command.regionCode, viewer.regions)) return 'region-outside-branch';
  if (!(await knowsRegion(command.regionCode))) return 'region-unknown';
  return validateNewValidity(command, todayIn(command.regionCode, now));
}

/** Makes a restriction. A repeat with the same content gets the same answer; other content under its id is refused. */
export function restrictService(
  deps: RestrictingDeps,
  command: RestrictServiceCommand,
): Promise<RestrictServiceOutcome> {
  const { viewer, now } = deps;
  return inOneTransaction(deps.em, (tx) =>
    once<ServiceRestrictionRow, RestrictServiceOutcome>({
      find: () => lock(tx, command.id),
      isSame: (earlier) =>
        isReached(earlier.regionCode, viewer.regions) &&
        isSameRestriction(command, { ...toRestriction(earlier), wasEnded: earlier.endedAt !== null }),
      repeat: (earlier) => ({ kind: 'restricted', restriction: toRestriction(earlier) }),
      async make() {
        const problem = await validate(deps, command);
        if (problem !== null) return { kind: problem };
        const made = { madeBy: viewer.subject, madeAt: now };
        const saved = Object.assign(new ServiceRestrictionRow(), { ...command, ...made });
        tx.persist(saved);
        return { kind: 'restricted', restriction: toRestriction(saved) };
      },
    }),
  );
}

/** Sets an earlier end. A restriction outside the viewer's regions gets the answer of a missing one. */
export function endRestriction(
  { em, viewer, now }: Pick<RestrictingDeps, 'em' | 'viewer' | 'now'>,
  { id, validThrough }: EndRestrictionCommand,
): Promise<EndRestrictionOutcome> {
  return inOneTransaction(em, async (tx) => {
    const saved = await lock(tx, id);
    if (saved === null || !isReached(saved.regionCode, viewer.regions)) return { kind: 'restriction-not-found' };
    if (saved.validThrough === validThrough) return { kind: 'ended', restriction: toRestriction(saved) };
    const today = todayIn(saved.regionCode, now);
    const problem = validateEnd(toRestriction(saved), { newThrough: validThrough, today });
    if (problem !== null) return { kind: problem };
    Object.assign(saved, { validThrough, endedBy: viewer.subject, endedAt: now });
    return { kind: 'ended', restriction: toRestriction(saved) };
  });
}
