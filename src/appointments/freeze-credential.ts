/**
 * Freezes a cadre's card, and with it the access to families, until a branch head lifts the freeze or revokes the card.
 * A complaint of a cash request calls it in its own transaction; what is frozen already stays frozen as it was.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CivilDate } from '../kernel/civil-date.js';
import type { CadreId, IdSource } from '../kernel/ids.js';
import type { RegionCode } from '../kernel/region-code.js';
import type { FreezeOutcome } from './appointment.js';
import { todayIn } from './open-appointment.js';
import { lockCadre, settleAccess } from './settle-access.js';

export interface FreezeDeps {
  /** In a transaction it takes part in that one; else it opens one of its own. */
  readonly em: EntityManager;
  readonly newId: IdSource;
  readonly now: Date;
}

export interface FreezeCommand {
  readonly cadreId: CadreId;
  /** For the branch head, never for the cadre: it may tell who complained. */
  readonly reason: string;
  /** The subject of the token, or the name of the part of the system that asks. */
  readonly by: string;
}

export const withinTransaction = <T>(em: EntityManager, work: (tx: EntityManager) => Promise<T>): Promise<T> =>
  em.isInTransaction() ? work(em) : em.fork().transactional(work);

export async function findHome(tx: EntityManager, cadreId: CadreId): Promise<RegionCode | null> {
  const [cadre] = await tx.execute<{ home: RegionCode }[]>('select home_region_code as home from cadres where id = ?', [
    cadreId,
  ]);
  return cadre?.home ?? null;
}

/** Access from before appointments were recorded has no appointment to return from: the freeze remembers it. */
const FREEZE = `
insert into credential_freezes (id, cadre_id, reason, frozen_at, frozen_by, interrupted)
select ?, ?, ?, ?, ?, coalesce(range_agg(daterange(greatest(valid_from, ?::date), valid_through, '[]')), '{}')
from cadre_appointments where cadre_id = ? and appointment_id is null and (valid_through is null or valid_through >= ?::date)`;

async function interrupt(tx: EntityManager, { cadreId, today }: { cadreId: CadreId; today: CivilDate }): Promise<void> {
  await tx.execute('delete from cadre_appointments where cadre_id = ? and appointment_id is null and valid_from >= ?', [
    cadreId,
    today,
  ]);
  await tx.execute(
    `update cadre_appointments set valid_through = ?::date - 1
      where cadre_id = ? and appointment_id is null and (valid_through is null or valid_through >= ?::date)`,
    [today, cadreId, today],
  );
}

export function freezeCredential(deps: FreezeDeps, { cadreId, reason, by }: FreezeCommand): Promise<FreezeOutcome> {
  const { em, newId, now } = deps;
  return withinTransaction(em, async (tx): Promise<FreezeOutcome> => {
    const { isFrozen } = await lockCadre(tx, cadreId);
    const home = await findHome(tx, cadreId);
    if (home === null) return { kind: 'cadre-not-found' };
    if (isFrozen) return { kind: 'done' };
    const today = todayIn(home, now);
    await tx.execute(FREEZE, [newId(), cadreId, reason, now, by, today, cadreId, today]);
    await interrupt(tx, { cadreId, today });
    await settleAccess(tx, { cadreId, today, newId });
    return { kind: 'done' };
  });
}
