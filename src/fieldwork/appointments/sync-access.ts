/**
 * Writes the access that follows from appointments, cards and freezes into `cadre_appointments`, which every access
 * check reads. Only days from today on change: access on past days stays on record.
 */
import { notEndedBefore } from '../../platform/db/in-force.js';
import { sql } from '../../platform/db/sql.js';
import { type CivilDate, addDays } from '../../kernel/civil-date.js';
import type { AppointmentId, CadreId, IdSource } from '../../kernel/ids.js';
import { lockCadreRow } from '../cadres/index.js';
import { type Access, type AccessBasis, accessFrom } from './access.js';
import type { AppointmentState } from './appointment-state.js';
import type { Run } from '../../platform/db/run.js';

export interface AccessSync {
  readonly cadreId: CadreId;
  readonly today: CivilDate;
  readonly newId: IdSource;
}

/**
 * Locks the cadre for a change of access, so that a freeze and an activation see each other. Before the first
 * activation there is no row to lock, and no cadre who could be frozen. Payments, which refer to cadres, do not wait
 * for this lock.
 */
export async function lockCadre(run: Run, cadreId: CadreId): Promise<{ readonly isFrozen: boolean }> {
  await run(lockCadreRow(cadreId));
  // The query runs after the wait for the lock, so that it sees what the other transaction wrote.
  const freezes = await run(
    sql`select id from credential_freezes where cadre_id = ${cadreId}::uuid and decision is null`,
  );
  return { isFrozen: freezes.length > 0 };
}

interface AccessBasisRow {
  readonly appointmentId: AppointmentId;
  readonly state: AppointmentState;
  readonly from: CivilDate;
  readonly through: CivilDate;
  readonly hasCredential: boolean;
}

async function findAccessBases(run: Run, cadreId: CadreId): Promise<AccessBasis[]> {
  const rows = await run<AccessBasisRow>(
    sql`select a.id as "appointmentId", a.state, a.valid_from::text as "from", a.valid_through::text as "through",
        k.revoked_at is null as "hasCredential"
      from appointments a join credentials k on k.id = a.credential_id
      where a.cadre_id = ${cadreId}::uuid and a.valid_from is not null`,
  );
  return rows.map(({ from, through, ...row }) => ({ ...row, term: { from, through } }));
}

/**
 * Rewrites a cadre's access from today on: periods that have begun end yesterday or continue, future ones are replaced.
 */
export async function syncAccess(run: Run, sync: AccessSync): Promise<void> {
  const { cadreId, today } = sync;
  const { isFrozen } = await lockCadre(run, cadreId);
  const access = accessFrom(today, await findAccessBases(run, cadreId), isFrozen);
  await run(
    sql`delete from cadre_appointments where cadre_id = ${cadreId}::uuid and appointment_id is not null and valid_from >= ${today}::date`,
  );
  await run(
    sql`update cadre_appointments set valid_through = ${addDays(today, -1)}::date
      where cadre_id = ${cadreId}::uuid and appointment_id is not null and valid_through >= ${today}::date`,
  );
  for (const period of access) await openPeriod(run, sync, period);
}

/** Opens a period, or continues one of the same appointment that ended the day before. */
async function openPeriod(run: Run, { cadreId, newId }: AccessSync, period: Access): Promise<void> {
  const { appointmentId, from, through } = period;
  const dayBefore = addDays(from, -1);
  await giveWay(run, cadreId, period);
  const continued = await run(
    sql`update cadre_appointments set valid_through = ${through}::date
      where appointment_id = ${appointmentId}::uuid and valid_through = ${dayBefore}::date returning id`,
  );
  if (continued.length > 0) return;
  await run(
    sql`insert into cadre_appointments (id, cadre_id, appointment_id, valid_from, valid_through)
      values (${newId()}::uuid, ${cadreId}::uuid, ${appointmentId}::uuid, ${from}::date, ${through}::date)`,
  );
}

/** Ends access from before appointments were recorded on the days for which an appointment gives access. */
async function giveWay(run: Run, cadreId: CadreId, { from, through }: Access): Promise<void> {
  await run(
    sql`delete from cadre_appointments
      where cadre_id = ${cadreId}::uuid and appointment_id is null and valid_from between ${from}::date and ${through}::date`,
  );
  await run(
    sql`update cadre_appointments set valid_through = ${from}::date - 1
      where cadre_id = ${cadreId}::uuid and appointment_id is null
        and valid_from < ${from}::date and ${notEndedBefore('cadre_appointments', sql`${from}::date`)}`,
  );
}
