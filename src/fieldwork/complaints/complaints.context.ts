/** Provides what the resolvers of complaints need in one operation. */
import type { PolicyBook } from '../../platform/policies/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { CadresContext } from '../cadres/index.js';
import type { EventLog } from '../../platform/db/event-log.js';
import type { Pool } from '../../platform/db/pool.js';
import { visibilityOf } from '../../households/families/index.js';
import type { Complaint, FileComplaintCommand, FilingOutcome, MoveComplaintCommand, MoveOutcome } from './complaint.js';
import type { ComplaintUpdated } from './complaint.events.js';
import {
  type ConfirmFreezeCommand,
  type ConfirmFreezeOutcome,
  confirmComplaintFreeze,
} from './confirm-complaint-freeze.js';
import {
  type FreezeByComplaint,
  type StepsByComplaint,
  freezeByComplaint,
  stepsByComplaint,
} from './complaint.loaders.js';
import { type ComplaintQueries, createComplaintQueries } from './complaint.queries.js';
import { type FreezeCredential, fileComplaint } from './file-complaint.js';
import { moveComplaint } from './move-complaint.js';

export interface ComplaintsContext extends CadresContext {
  readonly complaints: ComplaintQueries;
  readonly stepsByComplaint: StepsByComplaint;
  readonly fileComplaint: (command: FileComplaintCommand) => Promise<FilingOutcome>;
  readonly moveComplaint: (command: MoveComplaintCommand) => Promise<MoveOutcome>;
  readonly confirmComplaintFreeze: (command: ConfirmFreezeCommand) => Promise<ConfirmFreezeOutcome>;
  readonly freezeByComplaint: FreezeByComplaint;
}

export interface ComplaintsDeps {
  readonly pool: Pool;
  readonly events: EventLog<ComplaintUpdated>;
  readonly freezeCredential: FreezeCredential;
  readonly policies: PolicyBook;
}

type ComplaintsSlice = Omit<ComplaintsContext, keyof CadresContext>;

interface Operation {
  readonly viewer: Viewer | null;
  readonly now: Date;
}

export function complaintsSlice(deps: ComplaintsDeps): (operation: Operation) => ComplaintsSlice {
  const complaints = createComplaintQueries(deps.pool);
  return (operation) => {
    const { now } = operation;
    const visibility = visibilityOf(operation);
    const findComplaint = (id: Complaint['id']) => complaints.findById(visibility, id);
    return {
      complaints,
      stepsByComplaint: stepsByComplaint(complaints),
      fileComplaint: (command) => fileComplaint({ ...deps, now, scope: visibility.scope }, command),
      moveComplaint: (command) => moveComplaint({ ...deps, now, findComplaint }, command),
      confirmComplaintFreeze: (command) => confirmComplaintFreeze({ ...deps, now, findComplaint }, command),
      freezeByComplaint: freezeByComplaint(deps.pool),
    };
  };
}
