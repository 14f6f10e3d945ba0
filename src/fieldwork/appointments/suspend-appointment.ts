/** Suspends a cadre's appointment: access ends at once, today included. */
import type { AppointmentOutcome, ReasonedCommand } from './appointment.js';
import { decideStep } from './decide-step.js';
import { type OfficeDeps, appendStep, done, openAppointment } from './open-appointment.js';
import { syncAccess } from './sync-access.js';
import { throughUnitOfWork } from '../../platform/db/run.js';

export const suspendAppointment = (
  deps: OfficeDeps,
  { appointmentId, reason }: ReasonedCommand,
): Promise<AppointmentOutcome> =>
  openAppointment(deps, appointmentId, async (opened) => {
    const { tx, appointment, today } = opened;
    const decision = decideStep(opened, 'SUSPENDED');
    if (decision.kind === 'repeat') return done(opened);
    if (decision.kind !== 'go') return decision;
    appointment.state = 'SUSPENDED';
    await appendStep(opened, { state: 'SUSPENDED', fromDay: today, note: reason });
    await syncAccess(throughUnitOfWork(tx), { cadreId: appointment.cadreId, today, newId: deps.newId });
    return done(opened);
  });
