/**
 * Writes what appointments, cards and freezes come to into `cadre_appointments`, the table on which every cadre's access
 * rests. Only days from today on change: what was accessible on a day that has passed stays on record.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { type CivilDate, addDays } from '../kernel/civil-date.js';
import type { AppointmentId, CadreId, IdSource } from '../kernel/ids.js';
import { type Access, type Grounds, accessFrom } from './access.js';
import type { AppointmentState } from './appointment-state.js';

export interface Settlement {
  readonly cadreId: CadreId;
  readonly today: CivilDate;
  readonly newId: IdSource;
}

const OPEN_FREEZE = 'select id from credential_freezes where cadre_id = ? and decision is null';

/**
 * Whoever changes a cadre's access holds this lock, so that a freeze and an activation see each other. Before the first
 * activation there is no row to lock, and nobody who could be frozen.
 */
export async function lockCadre(tx: EntityManager, cadreId: CadreId): Promise<{ readonly isFrozen: boolean }> {
  await tx.execute('select from cadres where id = ? for update', [cadreId]);
  const freezes = await tx.execute<object[]>(OPEN_FREEZE, [cadreId]); // after the wait, so that it sees what was waited for
  return { isFrozen: freezes.length > 0 };
}

interface GroundsRow {
  readonly appointmentId: AppointmentId;
  readonly state: AppointmentState;
  readonly from: CivilDate;
  readonly through: CivilDate;
  readonly hasCredential: boolean;
}

const GROUNDS = `select a.id as "appointmentId", a.state, a.valid_from::text as "from", a.valid_through::text as "through",
    k.revoked_at is null as "hasCredential"
  from appointments a join credentials k on k.id = a.credential_id where a.cadre_id = ? and a.valid_from is not null`;

const toGrounds = ({ from, through, ...row }: GroundsRow): Grounds => ({ ...row, term: { from, through } });

/** Rows that have begun end yesterday or go on; those ahead are written anew. The cadre must be locked. */
export async function settleAccess(tx: EntityManager, settlement: Settlement): Promise<void> {
  const { cadreId, today } = settlement;
  const { isFrozen } = await lockCadre(tx, cadreId);
  const grounds = (await tx.execute<GroundsRow[]>(GROUNDS, [cadreId])).map(toGrounds);
  const access = accessFrom(today, grounds, isFrozen);
  await tx.execute(
    'delete from cadre_appointments where cadre_id = ? and appointment_id is not null and valid_from >= ?',
    [cadreId, today],
  );
  await tx.execute(
    'update cadre_appointments set valid_through = ? where cadre_id = ? and appointment_id is not null and valid_through >= ?',
    [addDays(today, -1), cadreId, today],
  );
  for (const period of access) await openPeriod(tx, settlement, period);
}

/** A period that ended yesterday for the same appointment goes on; access from before appointments were recorded gives way. */
async function openPeriod(tx: EntityManager, { cadreId, newId }: Settlement, period: Access): Promise<void> {
  const dayBefore = addDays(period.from, -1);
  await tx.execute(
    'delete from cadre_appointments where cadre_id = ? and appointment_id is null and valid_from between ? and ?',
    [cadreId, period.from, period.through],
  );
  await tx.execute(
    `update cadre_appointments set valid_through = ? where cadre_id = ? and appointment_id is null
      and valid_from < ? and (valid_through is null or valid_through >= ?)`,
    [dayBefore, cadreId, period.from, period.from],
  );
  const continued = await tx.execute<{ id: string }[]>(
    'update cadre_appointments set valid_through = ? where appointment_id = ? and valid_through = ? returning id',
    [period.through, period.appointmentId, dayBefore],
  );
  if (continued.length > 0) return;
  await tx.execute(
    'insert into cadre_appointments (id, cadre_id, appointment_id, valid_from, valid_through) values (?, ?, ?, ?, ?)',
    [newId(), cadreId, period.appointmentId, period.from, period.through],
  );
}
