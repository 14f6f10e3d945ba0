/** The branch selects an applicant. */
import type { AppointmentOutcome, OfAppointment } from './appointment.js';
import { judgeStep } from './judge-step.js';
import { type OfficeDeps, appendStep, done, openAppointment } from './open-appointment.js';

export const selectCadre = (deps: OfficeDeps, { appointmentId }: OfAppointment): Promise<AppointmentOutcome> =>
  openAppointment(deps, appointmentId, async (opened) => {
    const judgement = judgeStep(opened, 'SELECTED');
    if (judgement.kind === 'repeat') return done(opened);
    if (judgement.kind !== 'go') return judgement;
    opened.appointment.state = 'SELECTED';
    await appendStep(opened, { state: 'SELECTED', fromDay: opened.today, note: null });
    return done(opened);
  });
