/**
 * Ends an appointment at once, or after a last day that lies ahead. It also ends an application that is not pursued.
 */
import { addDays } from '../../kernel/civil-date.js';
import type { AppointmentOutcome, EndCommand } from './appointment.js';
import { decideEnd } from './decide-step.js';
import { type OfficeDeps, appendStep, done, openAppointment } from './open-appointment.js';
import { syncAccess } from './sync-access.js';
import { throughUnitOfWork } from '../../platform/db/run.js';

/** With a last day the stored state stays: the end of the term ends the appointment then. */
export const endAppointment = (
  deps: OfficeDeps,
  { appointmentId, reason, lastDay }: EndCommand,
): Promise<AppointmentOutcome> =>
  openAppointment(deps, appointmentId, async (opened) => {
    const { tx, appointment, today } = opened;
    const decision = decideEnd(opened, lastDay);
    if (decision.kind === 'repeat') return done(opened);
    if (decision.kind !== 'go') return decision;
    if (decision.lastDay === null) appointment.state = 'ENDED';
    else appointment.validThrough = decision.lastDay;
    const fromDay = decision.lastDay === null ? today : addDays(decision.lastDay, 1);
    await appendStep(opened, { state: 'ENDED', fromDay, note: reason });
    await syncAccess(throughUnitOfWork(tx), { cadreId: appointment.cadreId, today, newId: deps.newId });
    return done(opened);
  });
