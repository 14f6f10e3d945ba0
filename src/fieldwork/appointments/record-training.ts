/** Records the training (pembekalan) of a selected applicant: its day and who gave it. */
import type { AppointmentOutcome, TrainingCommand } from './appointment.js';
import { decideTraining } from './decide-step.js';
import { type OfficeDeps, appendStep, done, openAppointment } from './open-appointment.js';

export const recordTraining = (deps: OfficeDeps, command: TrainingCommand): Promise<AppointmentOutcome> =>
  openAppointment(deps, command.appointmentId, async (opened) => {
    const decision = decideTraining(opened, command);
    if (decision.kind === 'repeat') return done(opened);
    if (decision.kind !== 'go') return decision;
    const { trainer, date } = command;
    Object.assign(opened.appointment, { state: 'TRAINED' as const, trainer, trainedOn: date });
    await appendStep(opened, { state: 'TRAINED', fromDay: date, note: null });
    return done(opened);
  });
