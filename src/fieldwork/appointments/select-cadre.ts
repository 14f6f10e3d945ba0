/** Selects an applicant. */
import type { AppointmentOutcome, OfAppointment } from './appointment.js';
import { decideStep } from './decide-step.js';
import { type OfficeDeps, appendStep, done, openAppointment } from './open-appointment.js';

export const selectCadre = (deps: OfficeDeps, { appointmentId }: OfAppointment): Promise<AppointmentOutcome> =>
  openAppointment(deps, appointmentId, async (opened) => {
    const decision = decideStep(opened, 'SELECTED');
    if (decision.kind === 'repeat') return done(opened);
    if (decision.kind !== 'go') return decision;
    opened.appointment.state = 'SELECTED';
    await appendStep(opened, { state: 'SELECTED', fromDay: opened.today, note: null });
    return done(opened);
  });
