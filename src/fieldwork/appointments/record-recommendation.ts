/** Records the letter in which the village recommends an applicant: who signed it, its number and its date. */
import type { AppointmentOutcome, RecommendationCommand } from './appointment.js';
import { decideRecommendation } from './decide-step.js';
import { type OfficeDeps, done, openAppointment } from './open-appointment.js';

export const recordRecommendation = (deps: OfficeDeps, command: RecommendationCommand): Promise<AppointmentOutcome> =>
  openAppointment(deps, command.appointmentId, async (opened) => {
    const decision = decideRecommendation(opened, command);
    if (decision.kind !== 'go') return decision.kind === 'repeat' ? done(opened) : decision;
    Object.assign(opened.appointment, {
      recommendedBy: command.by,
      recommendationNumber: command.letterNumber,
      recommendedOn: command.date,
    });
    return done(opened);
  });
