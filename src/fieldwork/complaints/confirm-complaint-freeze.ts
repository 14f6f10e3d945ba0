/**
 * Confirms the freeze that a citizen's complaint made, and lifts those that nobody confirmed in time; each is one commit
 * with one event.
 */
import { confirmFreeze, liftUnconfirmed, lockUnconfirmed } from '../appointments/index.js';
import { inAnnouncedTransaction } from '../../platform/db/announced-transaction.js';
import type { EventLog } from '../../platform/db/event-log.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import type { ComplaintId, IdSource } from '../../kernel/ids.js';
import type { Complaint } from './complaint.js';
import { type ComplaintUpdated, toComplaintUpdated } from './complaint.events.js';
import type { ComplaintUpdateStep } from './complaint-words.js';
import { hearingCadre } from './file-complaint.js';
import { lockComplaint } from './save-complaint.js';

export interface ConfirmFreezeCommand {
  readonly complaintId: ComplaintId;
  readonly by: string;
}

export type ConfirmFreezeOutcome =
  | { readonly kind: 'confirmed'; readonly complaint: Complaint }
  | { readonly kind: 'complaint-not-found' | 'no-freeze-waits' };

interface ConfirmingDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly events: EventLog<ComplaintUpdated>;
  /** Finds the complaint within the viewer's scope; null when there is none or the viewer may not see it. */
  readonly findComplaint: (id: ComplaintId) => Promise<Complaint | null>;
}

async function updateOf(connection: Connection, complaint: Complaint, told: { step: ComplaintUpdateStep; now: Date }) {
  return toComplaintUpdated({ complaint, ...told, hearingCadre: await hearingCadre(connection, complaint, told.now) });
}

export async function confirmComplaintFreeze(
  { findComplaint, now, ...announcing }: ConfirmingDeps,
  { complaintId, by }: ConfirmFreezeCommand,
): Promise<ConfirmFreezeOutcome> {
  const complaint = await findComplaint(complaintId);
  if (complaint === null) return { kind: 'complaint-not-found' };
  return inAnnouncedTransaction<ComplaintUpdated, ConfirmFreezeOutcome>(announcing, async (connection) => {
    if (!(await confirmFreeze(connection, { complaintId, by, now })))
      return { result: { kind: 'no-freeze-waits' }, events: [] };
    const event = await updateOf(connection, complaint, { step: 'FREEZE_CONFIRMED', now });
    return { result: { kind: 'confirmed', complaint }, events: [event] };
  });
}

export interface LiftingDeps {
  readonly pool: Pool;
  readonly now: () => Date;
  readonly newId: IdSource;
  readonly events: EventLog<ComplaintUpdated>;
}

/** Lifts every freeze whose time to be confirmed has passed, each in a commit of its own; returns their number. */
export async function liftUnconfirmedFreezes(deps: LiftingDeps): Promise<number> {
  let lifted = 0;
  while (await liftOne(deps)) lifted += 1;
  return lifted;
}

function liftOne({ newId, ...deps }: LiftingDeps): Promise<boolean> {
  const now = deps.now();
  return inAnnouncedTransaction<ComplaintUpdated, boolean>(deps, async (connection) => {
    const [freeze] = await lockUnconfirmed(connection, { now, limit: 1 });
    if (freeze === undefined) return { result: false, events: [] };
    await liftUnconfirmed({ connection, newId, now }, freeze);
    const complaint = await lockComplaint(connection, freeze.complaintId);
    const events = complaint === null ? [] : [await updateOf(connection, complaint, { step: 'FREEZE_LIFTED', now })];
    return { result: true, events };
  });
}
