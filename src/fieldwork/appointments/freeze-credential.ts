/**
 * Freezes a cadre's card and access to families until a branch head lifts the freeze or revokes the card. It runs
 * inside the given transaction, so that a complaint about a request for cash never exists without its freeze; a card
 * that is frozen already is left as it is.
 */
import { notEndedBefore } from '../../platform/db/in-force.js';
import type { Connection } from '../../platform/db/pool.js';
import { sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, IdSource } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type Cadre, cadreOfId } from '../cadres/index.js';
import type { FreezeOutcome } from './appointment.js';
import { todayIn } from './open-appointment.js';
import { lockCadre, syncAccess } from './sync-access.js';
import { type Run, throughConnection } from '../../platform/db/run.js';

export interface FreezeDeps {
  /** A connection inside a transaction that the caller commits. */
  readonly connection: Connection;
  readonly newId: IdSource;
  readonly now: Date;
}

export interface FreezeCommand {
  readonly cadreId: CadreId;
  /** The reason. Only the branch head may read it, because it may tell who complained. */
  readonly reason: string;
  /** The subject of the token of the viewer who freezes, or the name of the part of the system that does. */
  readonly by: string;
}

export async function findHome(run: Run, cadreId: CadreId): Promise<RegionCode | null> {
  const [cadre] = await run<Cadre>(cadreOfId(cadreId));
  return cadre?.homeRegionCode ?? null;
}

/**
 * Ends access from before appointments were recorded and keeps its days in the freeze: no appointment could restore
 * them.
 */
async function interrupt(run: Run, freeze: FreezeCommand & { today: CivilDate; id: string; now: Date }): Promise<void> {
  const { id, cadreId, reason, by, now, today } = freeze;
  await run(
    sql`insert into credential_freezes (id, cadre_id, reason, frozen_at, frozen_by, interrupted)
      select ${id}::uuid, ${cadreId}::uuid, ${reason}, ${now}::timestamptz, ${by},
        coalesce(range_agg(daterange(greatest(valid_from, ${today}::date), valid_through, '[]')), '{}')
      from cadre_appointments
      where cadre_id = ${cadreId}::uuid and appointment_id is null and ${notEndedBefore('cadre_appointments', sql`${today}::date`)}`,
  );
  await run(
    sql`delete from cadre_appointments where cadre_id = ${cadreId}::uuid and appointment_id is null and valid_from >= ${today}::date`,
  );
  await run(
    sql`update cadre_appointments set valid_through = ${today}::date - 1
      where cadre_id = ${cadreId}::uuid and appointment_id is null and ${notEndedBefore('cadre_appointments', sql`${today}::date`)}`,
  );
}

export async function freezeCredential(deps: FreezeDeps, command: FreezeCommand): Promise<FreezeOutcome> {
  const { connection, newId, now } = deps;
  const { cadreId } = command;
  const run = throughConnection(connection);
  const { isFrozen } = await lockCadre(run, cadreId);
  const home = await findHome(run, cadreId);
  if (home === null) return { kind: 'cadre-not-found' };
  if (isFrozen) return { kind: 'done' };
  const today = todayIn(home, now);
  await interrupt(run, { ...command, today, now, id: newId() });
  await syncAccess(run, { cadreId, today, newId });
  return { kind: 'done' };
}
