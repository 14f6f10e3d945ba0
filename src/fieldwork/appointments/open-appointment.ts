/** Writes appointments: each step is one transaction that locks the appointment and appends its history. */
import { isReached } from '../../households/regions/index.js';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../../platform/auth/index.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { AppointmentId, IdSource } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import type { AppointmentState, AppointmentStatus } from './appointment-state.js';
import type { AppointmentOutcome } from './appointment.js';
import { AppointmentStep } from './appointment-step.entity.js';
import { Appointment } from './appointment.entity.js';

export interface OfficeDeps {
  /** The entity manager that each transaction forks; it is never used itself. */
  readonly em: EntityManager;
  readonly newId: IdSource;
  readonly now: Date;
  readonly viewer: Viewer;
}

export interface OpenAppointment {
  readonly deps: OfficeDeps;
  readonly tx: EntityManager;
  readonly appointment: Appointment;
  readonly status: AppointmentStatus;
  /** Today in the time zone of the cadre's village. */
  readonly today: CivilDate;
}

export const todayIn = (region: RegionCode, now: Date): CivilDate => civilDateIn(now, timeZoneOf(region));

const statusOf = ({ state, validFrom, validThrough }: Appointment): AppointmentStatus => ({
  state,
  term: validFrom === null || validThrough === null ? null : { from: validFrom, through: validThrough },
});

export const done = ({ appointment }: OpenAppointment): AppointmentOutcome => ({ kind: 'done', id: appointment.id });

/** Locks the appointment until the transaction ends; one outside the viewer's regions gets the answer of a missing one. */
export function openAppointment(
  deps: OfficeDeps,
  id: AppointmentId,
  work: (opened: OpenAppointment) => Promise<AppointmentOutcome>,
): Promise<AppointmentOutcome> {
  return deps.em.fork().transactional(async (tx): Promise<AppointmentOutcome> => {
    const appointment = await tx.findOne(Appointment, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (appointment === null || !isReached(appointment.homeRegionCode, deps.viewer.regions))
      return { kind: 'appointment-not-found' };
    const today = todayIn(appointment.homeRegionCode, deps.now);
    return work({ deps, tx, appointment, status: statusOf(appointment), today });
  });
}

export interface Step {
  readonly state: AppointmentState;
  readonly fromDay: CivilDate;
  readonly note: string | null;
}

/** Writes all changes and appends a step to the history; the lock on the appointment keeps step numbers unique. */
export async function appendStep(
  { deps, tx, appointment }: Pick<OpenAppointment, 'deps' | 'tx' | 'appointment'>,
  { state, fromDay, note }: Step,
): Promise<void> {
  const { newId, now, viewer } = deps;
  const place = (await tx.count(AppointmentStep, { appointmentId: appointment.id })) + 1;
  const recorded = { recordedAt: now, recordedBy: viewer.subject, recordedRole: viewer.role };
  const step = { id: newId(), appointmentId: appointment.id, place, state, fromDay, note, ...recorded };
  await tx.persist(Object.assign(new AppointmentStep(), step)).flush();
}
