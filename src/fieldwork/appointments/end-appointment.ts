/** Ends an appointment: at once, or with a last day that is still to come. An application that is not taken up ends too. */
import { addDays } from '../../kernel/civil-date.js';
import type { AppointmentOutcome, EndCommand } from './appointment.js';
import { judgeEnd } from './judge-step.js';
import { type OfficeDeps, appendStep, done, openAppointment } from './open-appointment.js';
import { settleAccess } from './settle-access.js';
import { throughUnitOfWork } from './transaction.js';

/** With a last day the state stays until that day is over; the term is what ends it then. */
export const endAppointment = (
  deps: OfficeDeps,
  { appointmentId, reason, lastDay }: EndCommand,
): Promise<AppointmentOutcome> =>
  openAppointment(deps, appointmentId, async (opened) => {
    const { tx, appointment, today } = opened;
    const judgement = judgeEnd(opened, lastDay);
    if (judgement.kind === 'repeat') return done(opened);
    if (judgement.kind !== 'go') return judgement;
    if (judgement.lastDay === null) appointment.state = 'ENDED';
    else appointment.validThrough = judgement.lastDay;
    const fromDay = judgement.lastDay === null ? today : addDays(judgement.lastDay, 1);
    await appendStep(opened, { state: 'ENDED', fromDay, note: reason });
    await settleAccess(throughUnitOfWork(tx), { cadreId: appointment.cadreId, today, newId: deps.newId });
    return done(opened);
  });
