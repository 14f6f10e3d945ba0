/** Notes the letter in which the village recommends an applicant: by whom, its number and its date. */
import type { AppointmentOutcome, RecommendationCommand } from './appointment.js';
import { judgeRecommendation } from './judge-step.js';
import { type OfficeDeps, done, openAppointment } from './open-appointment.js';

export const recordRecommendation = (deps: OfficeDeps, command: RecommendationCommand): Promise<AppointmentOutcome> =>
  openAppointment(deps, command.appointmentId, async (opened) => {
    const judgement = judgeRecommendation(opened, command);
    if (judgement.kind !== 'go') return judgement.kind === 'repeat' ? done(opened) : judgement;
    Object.assign(opened.appointment, {
      recommendedBy: command.by,
      recommendationNumber: command.letterNumber,
      recommendedOn: command.date,
    });
    return done(opened);
  });
