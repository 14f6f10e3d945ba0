/** Ends an appointment: at once, or with a last day that is still to come. An application that is not taken up ends too. */
import { addDays } from '../../kernel/civil-date.js';
import type { AppointmentOutcome, EndCommand } from './appointment.js';
import { decideEnd } from './decide-step.js';
import { type OfficeDeps, appendStep, done, openAppointment } from './open-appointment.js';
import { syncAccess } from './sync-access.js';
import { throughUnitOfWork } from '../../platform/db/run.js';

/** With a last day the state stays until that day is over; the term is what ends it then. */
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
