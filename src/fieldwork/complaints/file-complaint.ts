/** Files a complaint: an office does it at the counter or on the phone, a cadre for the person at the door. */
import { type PolicyBook, inForceOn } from '../../platform/policies/index.js';
import type { FamilyScope } from '../../platform/auth/index.js';
import { type Happened, inAnnouncedTransaction } from '../../platform/db/announced-transaction.js';
import type { EventLog } from '../../platform/db/event-log.js';
import { once } from '../../platform/db/once.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import type { CadreId, ComplaintId, FamilyId } from '../../kernel/ids.js';
import { isReached, reachOf, zoneDaysAt } from '../../households/regions/index.js';
import type { Complaint, FileComplaintCommand, FilingOutcome } from './complaint.js';
import { type ComplaintUpdated, toComplaintUpdated } from './complaint.events.js';
import { isSameFiling, validateFiling } from './validate-complaint.js';
import { type Homes, findHomes, insertComplaint, isHeldBy, lockComplaint } from './save-complaint.js';
import { PUBLIC_HOLIDAYS } from '../calendar/index.js';
import { COMPLAINT_TIMES, LEVELS } from './complaints.policies.js';
import { deadlinesOf } from './response-times.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { timeZoneOf } from '../../kernel/time-zone.js';

/**
 * Makes a cadre's credential invalid until a branch head decides. It runs inside the complaint's transaction, so that
 * no such complaint exists without its freeze; a second call for the same complaint changes nothing. It uses that
 * transaction's connection: many complaints at once would deadlock if each waited for a second connection of the pool.
 */
export type FreezeCredential = (freeze: {
  readonly cadreId: CadreId;
  readonly complaintId: ComplaintId;
  readonly at: Date;
  /** The family that spoke for itself; null when an office or a cadre filed the complaint. */
  readonly citizens: { readonly complaintId: ComplaintId; readonly familyId: FamilyId } | null;
  /** The connection that holds the complaint's transaction. */
  readonly connection: Connection;
}) => Promise<void>;

export interface FilingDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly policies: PolicyBook;
  readonly events: EventLog<ComplaintUpdated>;
  readonly freezeCredential: FreezeCredential;
  /** The families for which the filer may speak; a cadre's are those of the day of filing. */
  readonly scope: FamilyScope;
  /** Whether the family speaks for itself: what one citizen's word freezes, an officer confirms. */
  readonly isCitizen?: boolean;
}

interface Filing {
  readonly connection: Connection;
  readonly command: FileComplaintCommand;
  readonly homes: Homes;
}

async function isFamilyInReach(
  { scope }: FilingDeps,
  { connection, command: { familyId, filedByCadreId, filedAt }, homes }: Filing,
): Promise<boolean> {
  const home = homes.family;
  if (home === null) return false;
  if (filedByCadreId !== null)
    return isHeldBy(connection, { cadreId: filedByCadreId, familyId, days: zoneDaysAt(filedAt) });
  return isReached(home, reachOf(scope, null));
}

function toComplaint({ policies, now }: FilingDeps, { command, homes }: Filing): Complaint | null {
  const regionCode = homes.family ?? homes.aboutCadre ?? homes.filingCadre;
  if (regionCode === null) return null;
  const level = inForceOn(policies, LEVELS, civilDateIn(now, timeZoneOf(regionCode))).levels[command.category];
  return {
    __typename: 'Complaint',
    ...command,
    ...deadlinesOf(
      { level, region: regionCode, receivedAt: now },
      policies.rows(COMPLAINT_TIMES),
      policies.rows(PUBLIC_HOLIDAYS),
    ),
    level,
    regionCode,
    storedState: 'FILED',
    receivedAt: now,
    answeredAt: null,
    escalatedAt: null,
    closedAt: null,
  };
}

/**
 * Finds the cadre who receives live updates of the complaint: the one who filed it, while the family is in the
 * portfolio.
 */
export async function hearingCadre(
  connection: Connection,
  { filedByCadreId, familyId }: Complaint,
  now: Date,
): Promise<CadreId | null> {
  if (filedByCadreId === null) return null;
  return (await isHeldBy(connection, { cadreId: filedByCadreId, familyId, days: zoneDaysAt(now) }))
    ? filedByCadreId
    : null;
}

type Filed = Happened<ComplaintUpdated, FilingOutcome>;

/** Returns null when another transaction has taken the id in the meantime. */
async function fileNew(deps: FilingDeps, filing: Filing): Promise<Filed | null> {
  const { connection, command, homes } = filing;
  const isCadreKnown = homes.aboutCadre !== null;
  const facts = { now: deps.now, isFamilyInReach: await isFamilyInReach(deps, filing), isCadreKnown };
  const problem = validateFiling(command, facts);
  if (problem !== null) return { result: { kind: problem }, events: [] };
  const complaint = toComplaint(deps, filing);
  if (complaint === null) return { result: { kind: 'subject-missing' }, events: [] };
  if (!(await insertComplaint(connection, complaint))) return null;
  if (complaint.category === 'CASH_REQUEST_FRAUD' && complaint.aboutCadreId !== null) {
    const freeze = { cadreId: complaint.aboutCadreId, complaintId: complaint.id, at: deps.now };
    const { id, familyId } = complaint;
    const citizens = deps.isCitizen === true && familyId !== null ? { complaintId: id, familyId } : null;
    await deps.freezeCredential({ ...freeze, citizens, connection });
  }
  const cadre = await hearingCadre(connection, complaint, deps.now);
  const event = toComplaintUpdated({ complaint, step: 'FILED', hearingCadre: cadre, now: deps.now });
  return { result: { kind: 'filed', complaint }, events: [event] };
}

/**
 * Files a complaint. A repeat with the same content returns the complaint as it stands; other content under its id is
 * refused.
 */
export async function fileComplaint(deps: FilingDeps, command: FileComplaintCommand): Promise<FilingOutcome> {
  return inAnnouncedTransaction(deps, async (connection): Promise<Filed> => {
    const filed = await once<Complaint, Filed>({
      find: () => lockComplaint(connection, command.id),
      isSame: (earlier) => isSameFiling(command, earlier),
      repeat: (complaint) => ({ result: { kind: 'filed', complaint }, events: [] }),
      make: async () => fileNew(deps, { connection, command, homes: await findHomes(connection, command) }),
    });
    return 'kind' in filed ? { result: filed, events: [] } : filed;
  });
}
