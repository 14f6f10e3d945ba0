/** The branch answers, escalates or closes a complaint: one step, one commit, one event. */
import type { EventLog } from '../../platform/db/event-log.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import type { ComplaintId } from '../../kernel/ids.js';
import type { Complaint, ComplaintStep, MoveComplaintCommand, MoveOutcome } from './complaint.js';
import { type ComplaintUpdated, toComplaintUpdated } from './complaint.events.js';
import { hearingCadre } from './file-complaint.js';
import { isSameStep, moved, problemOfMove } from './judge-complaint.js';
import { findStep, lockComplaint, writeStep } from './keep-complaint.js';

export interface MovingDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly events: EventLog<ComplaintUpdated>;
  /** Under the viewer's scope; null when there is none or it may not be seen. */
  readonly findComplaint: (id: ComplaintId) => Promise<Complaint | null>;
}

const toStep = (command: MoveComplaintCommand, now: Date): ComplaintStep => ({ ...command, takenAt: now });

/** The same step told again answers as the complaint stands and changes nothing. */
export async function moveComplaint(deps: MovingDeps, command: MoveComplaintCommand): Promise<MoveOutcome> {
  const { pool, now } = deps;
  if ((await deps.findComplaint(command.complaintId)) === null) return { kind: 'complaint-not-found' };
  const { outcome, events } = await inTransaction(pool, async (connection) => {
    const complaint = await lockComplaint(connection, command.complaintId);
    if (complaint === null) return { outcome: { kind: 'complaint-not-found' as const }, events: [] };
    const earlier = await findStep(connection, command.id);
    if (earlier !== null) {
      const isRepeat = isSameStep(command, earlier);
      const told = { kind: 'moved' as const, complaint, step: earlier };
      return { outcome: isRepeat ? told : { kind: 'conflicts-with-earlier' as const }, events: [] };
    }
    const problem = problemOfMove(complaint, command.kind, now);
    if (problem !== null) return { outcome: { kind: problem }, events: [] };
    const after = moved(complaint, command.kind, now);
    const step = toStep(command, now);
    if (!(await writeStep(connection, step, after)))
      return { outcome: { kind: 'conflicts-with-earlier' as const }, events: [] };
    const cadre = await hearingCadre(connection, after, now);
    const event = toComplaintUpdated({ complaint: after, step: command.kind, hearingCadre: cadre, now });
    const announced = await deps.events.announce(connection, [event]);
    return { outcome: { kind: 'moved' as const, complaint: after, step }, events: announced };
  });
  if (events.length > 0) deps.events.publish(events);
  return outcome;
}
