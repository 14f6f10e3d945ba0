/** The branch answers, escalates or closes a complaint: each step is one commit with one event. */
import type { EventLog, Numbered } from '../../platform/db/event-log.js';
import { type Conflict, once } from '../../platform/db/once.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import type { ComplaintId } from '../../kernel/ids.js';
import type { Complaint, ComplaintStep, MoveComplaintCommand, MoveOutcome } from './complaint.js';
import { type ComplaintUpdated, toComplaintUpdated } from './complaint.events.js';
import { hearingCadre } from './file-complaint.js';
import { isSameStep, moved, validateMove } from './validate-complaint.js';
import { findStep, lockComplaint, writeStep } from './save-complaint.js';

export interface MovingDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly events: EventLog<ComplaintUpdated>;
  /** Finds the complaint within the viewer's scope; null when there is none or the viewer may not see it. */
  readonly findComplaint: (id: ComplaintId) => Promise<Complaint | null>;
}

interface Moved {
  readonly outcome: MoveOutcome;
  readonly events: readonly Numbered<ComplaintUpdated>[];
}

interface Move {
  readonly connection: Connection;
  readonly complaint: Complaint;
  readonly command: MoveComplaintCommand;
}

/** Returns null when another transaction has taken the step's id. */
async function takeStep({ now, events }: MovingDeps, { connection, complaint, command }: Move): Promise<Moved | null> {
  const problem = validateMove(complaint, command.kind, now);
  if (problem !== null) return { outcome: { kind: problem }, events: [] };
  const after = moved(complaint, command.kind, now);
  const step: ComplaintStep = { ...command, takenAt: now };
  if (!(await writeStep(connection, step, after))) return null;
  const cadre = await hearingCadre(connection, after, now);
  const event = toComplaintUpdated({ complaint: after, step: command.kind, hearingCadre: cadre, now });
  return { outcome: { kind: 'moved', complaint: after, step }, events: await events.announce(connection, [event]) };
}

/** Takes a step. A repeat of the same step returns the complaint as it stands and changes nothing. */
export async function moveComplaint(deps: MovingDeps, command: MoveComplaintCommand): Promise<MoveOutcome> {
  if ((await deps.findComplaint(command.complaintId)) === null) return { kind: 'complaint-not-found' };
  const taken = await inTransaction(deps.pool, async (connection): Promise<Moved | Conflict> => {
    const complaint = await lockComplaint(connection, command.complaintId);
    if (complaint === null) return { outcome: { kind: 'complaint-not-found' }, events: [] };
    return once<ComplaintStep, Moved>({
      find: () => findStep(connection, command.id),
      isSame: (earlier) => isSameStep(command, earlier),
      repeat: (step) => ({ outcome: { kind: 'moved', complaint, step }, events: [] }),
      make: () => takeStep(deps, { connection, complaint, command }),
    });
  });
  if ('kind' in taken) return taken;
  if (taken.events.length > 0) deps.events.publish(taken.events);
  return taken.outcome;
}
