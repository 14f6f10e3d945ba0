/** The branch answers, escalates or closes a complaint: each step is one commit with one event. */
import { type Happened, inAnnouncedTransaction } from '../../platform/db/announced-transaction.js';
import type { EventLog } from '../../platform/db/event-log.js';
import { once } from '../../platform/db/once.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
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

type Moved = Happened<ComplaintUpdated, MoveOutcome>;

interface Move {
  readonly connection: Connection;
  readonly complaint: Complaint;
  readonly command: MoveComplaintCommand;
}

/** Returns null when another transaction has taken the step's id. */
async function takeStep({ now }: MovingDeps, { connection, complaint, command }: Move): Promise<Moved | null> {
  const problem = validateMove(complaint, command.kind, now);
  if (problem !== null) return { result: { kind: problem }, events: [] };
  const after = moved(complaint, command.kind, now);
  const step: ComplaintStep = { ...command, takenAt: now };
  if (!(await writeStep(connection, step, after))) return null;
  const cadre = await hearingCadre(connection, after, now);
  const event = toComplaintUpdated({ complaint: after, step: command.kind, hearingCadre: cadre, now });
  return { result: { kind: 'moved', complaint: after, step }, events: [event] };
}

/** Takes a step. A repeat of the same step returns the complaint as it stands and changes nothing. */
export async function moveComplaint(deps: MovingDeps, command: MoveComplaintCommand): Promise<MoveOutcome> {
  if ((await deps.findComplaint(command.complaintId)) === null) return { kind: 'complaint-not-found' };
  return inAnnouncedTransaction(deps, async (connection): Promise<Moved> => {
    const complaint = await lockComplaint(connection, command.complaintId);
    if (complaint === null) return { result: { kind: 'complaint-not-found' }, events: [] };
    const taken = await once<ComplaintStep, Moved>({
      find: () => findStep(connection, command.id),
      isSame: (earlier) => isSameStep(command, earlier),
      repeat: (step) => ({ result: { kind: 'moved', complaint, step }, events: [] }),
      make: () => takeStep(deps, { connection, complaint, command }),
    });
    return 'kind' in taken ? { result: taken, events: [] } : taken;
  });
}
