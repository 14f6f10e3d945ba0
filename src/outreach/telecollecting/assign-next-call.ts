/**
 * Assigns an operator the next family of a campaign. The last call must have an outcome first; a family is assigned to
 * one operator at a time, until the lease ends; and it is assigned only when it may be called.
 */
import { termsIn } from '../../households/arrears/index.js';
import type { Assess, FamilyBill } from '../../households/bills/index.js';
import { toBilledAccount } from '../../households/families/index.js';
import { policyOn } from '../../kernel/dated-policy.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { LastWrite } from '../../platform/db/closing-connection.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { type CivilDate, civilDateIn, firstDayOf, monthOf } from '../../kernel/civil-date.js';
import type { CallId, CampaignId, IdSource } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { zoneDaysAt } from '../../households/regions/index.js';
import { type CallAssignment, closeAssignment, closeExpired, openAssignment } from './call-assignment.queries.js';
import { lockCallContext } from './call-context.queries.js';
import {
  type QueuedFamily,
  type Turn,
  fillQueue,
  leaveQueue,
  lockNext,
  nextTurn,
  postpone,
  readFamily,
  removePaid,
} from './call-queue.queries.js';
import { type Campaign, isRunning } from './campaign.js';
import { type CampaignQueries, findCampaigns } from './campaign.queries.js';
import { type Conduct, type ConductPolicy, type ContactTimes, earliestContact } from '../../fieldwork/conduct/index.js';
import type { CallingPolicy } from './calling-policy.js';
import { type CandidateDecision, decideCandidate } from './decide-candidate.js';

export interface AssignmentDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly now: Date;
  readonly viewer: Viewer;
  readonly assess: Assess;
  readonly conductPolicies: readonly ConductPolicy[];
  readonly callingPolicies: readonly CallingPolicy[];
  readonly conduct: Conduct;
  readonly campaigns: CampaignQueries;
}

export type AssignmentOutcome =
  | { readonly kind: 'assigned'; readonly assignment: CallAssignment }
  | { readonly kind: 'outcome-missing'; readonly assignment: CallAssignment }
  | { readonly kind: 'outside-contact-hours'; readonly opensAt: Date }
  | { readonly kind: 'nobody-to-call'; readonly nextFrom: Date | null }
  | { readonly kind: 'campaign-not-running' }
  | { readonly kind: 'campaign-unknown' };

const WEEK_MS = 7 * 86_400_000;
const MINUTE_MS = 60_000;
/** The most turns of one transaction; the next transaction continues after them. */
const TURNS_MAX = 50;
/** The most attempts that may fail because another transaction was first, as a unique index decides. */
const RACES_MAX = 8;

export function timesOf(
  { region, contactHours }: Campaign,
  deps: Pick<AssignmentDeps, 'now' | 'conductPolicies' | 'conduct'>,
): ContactTimes {
  const zone = timeZoneOf(region);
  const policy = policyOn(deps.conductPolicies, civilDateIn(deps.now, zone));
  return { zone, hours: contactHours, policy, holidays: deps.conduct.holidays };
}

const dayAt = ({ region }: QueuedFamily, now: Date): CivilDate => civilDateIn(now, timeZoneOf(region));

/** The bill now, so that a payment a moment ago counts. */
export const billOfQueued = (
  { assess, now }: Pick<AssignmentDeps, 'assess' | 'now'>,
  family: QueuedFamily,
): FamilyBill => assess(toBilledAccount(family), dayAt(family, now));

export interface CallAsked {
  readonly campaign: CampaignId;
  /** The region to call in; null for all of the campaign. */
  readonly region: RegionCode | null;
}

export async function assignNextCall(deps: AssignmentDeps, asked: CallAsked): Promise<AssignmentOutcome> {
  let races = 0;
  for (;;) {
    try {
      const outcome = await inTransaction(deps.pool, (connection, last) => attempt({ deps, connection, last }, asked));
      if ('refill' in outcome) await refillOncePerMonth(deps, outcome.refill);
      else if (outcome.kind !== 'go-on') return outcome;
    } catch (error) {
      // Another campaign has assigned the family to another operator, or this operator has asked twice at once.
      if (!isLostRace(error) || (races += 1) > RACES_MAX) throw error;
    }
  }
}

interface Attempt {
  readonly deps: AssignmentDeps;
  readonly connection: Connection;
  readonly last: (write: LastWrite) => void;
}

type AttemptOutcome = AssignmentOutcome | { readonly kind: 'go-on' } | { readonly refill: Campaign };

/**
 * Makes one attempt in a transaction. It locks the first row together with the other reads; if nobody may be called,
 * the end of the transaction frees it.
 */
async function attempt(run: Attempt, { campaign: id, region }: CallAsked): Promise<AttemptOutcome> {
  const { deps, connection } = run;
  const { viewer, now } = deps;
  const turn = { campaign: id, region, now, since: new Date(now.getTime() - WEEK_MS) };
  const [{ campaign, open }, first] = await Promise.all([
    lockCallContext(connection, { viewer, campaign: id }),
    lockNext(connection, turn),
  ]);
  if (campaign === null) return { kind: 'campaign-unknown' };
  if (!isRunning(campaign, now)) return { kind: 'campaign-not-running' };
  const times = timesOf(campaign, deps);
  const opensAt = earliestContact(now, times);
  if (opensAt > now) return { kind: 'outside-contact-hours', opensAt };
  if (campaign.queuedFor < monthAt(campaign, now)) return { refill: campaign };
  if (open !== null && !(await isOver(deps, connection, open))) return { kind: 'outcome-missing', assignment: open };
  return takeTurns(run, { campaign, times, turn, first });
}

/** The first day of the current month in the time zone of the campaign's region. */
const monthAt = ({ region }: Campaign, now: Date): CivilDate =>
  firstDayOf(monthOf(civilDateIn(now, timeZoneOf(region))));

const isLostRace = (error: unknown): boolean => {
  const { code, constraint } = error as { readonly code?: string; readonly constraint?: string };
  return code === '23505' && constraint?.startsWith('call_assignments_one_open_per_') === true;
};

/**
 * Queues further families once a month, by the first operator who asks: with a new month other families owe as many
 * months as are called.
 */
async function refillOncePerMonth({ pool, now }: AssignmentDeps, campaign: Campaign): Promise<void> {
  await inTransaction(pool, async (connection) => {
    const { rowCount } = await connection.query(
      'update call_campaigns set queued_for = $2 where id = $1 and queued_for < $2',
      [campaign.id, monthAt(campaign, now)],
    );
    if (rowCount === 1) await fillQueue(connection, campaign, zoneDaysAt(now));
  });
}

interface Calling {
  readonly campaign: Campaign;
  readonly times: ContactTimes;
  readonly turn: Turn;
  readonly first: QueuedFamily | null;
}

async function takeTurns(run: Attempt, calling: Calling): Promise<AttemptOutcome> {
  const { deps, connection } = run;
  const { campaign, turn } = calling;
  let family = calling.first;
  for (let turns = 0; turns < TURNS_MAX; turns += 1) {
    if (family === null) return { kind: 'nobody-to-call', nextFrom: await nextTurn(connection, turn) };
    const decision = decideFor(deps, family, calling);
    if (decision.kind === 'call') return { kind: 'assigned', assignment: assignment(run, family, calling) };
    await apply(deps, connection, { decision, family, campaign });
    family = await lockNext(connection, turn);
  }
  return { kind: 'go-on' };
}

function decideFor(deps: AssignmentDeps, family: QueuedFamily, { campaign, times }: Calling): CandidateDecision {
  const { monthsInArrears, keepsPlan } = billOfQueued(deps, family);
  const { careClass, segment } = termsIn(toBilledAccount(family).terms, monthOf(dayAt(family, deps.now)));
  const candidate = { ...family, careClass, segment, monthsInArrears, keepsPlan };
  return decideCandidate(candidate, { campaign, policy: times.policy, now: deps.now });
}

async function apply(
  { now }: AssignmentDeps,
  connection: Connection,
  { decision, family, campaign }: { decision: CandidateDecision; family: QueuedFamily; campaign: Campaign },
): Promise<void> {
  const place = { campaign: campaign.id, familyId: family.familyId };
  if (decision.kind === 'wait') return postpone(connection, { ...place, until: decision.until });
  await leaveQueue(connection, place);
  await removePaid(connection, { campaign, days: zoneDaysAt(now) });
}

/** Assigns the family. The assignment is written with the commit, and counts only once that has succeeded. */
function assignment(
  { deps, connection, last }: Attempt,
  family: QueuedFamily,
  { campaign, times }: Calling,
): CallAssignment {
  const { now, viewer, newId } = deps;
  const { familyId } = family;
  const opened: CallAssignment = {
    id: newId() as CallId,
    campaignId: campaign.id,
    familyId,
    operator: viewer.subject,
    assignedAt: now,
    leaseUntil: new Date(now.getTime() + times.policy.leaseMinutes * MINUTE_MS),
    ending: null,
  };
  if (family.assignedUntil !== null) last(() => closeExpired(connection, { familyId, now }));
  last(() => openAssignment(connection, opened));
  return opened;
}

/** Whether a family is called for what it owes: it owes months enough, keeps no plan and pays for itself. */
export const isStillToCall = ({ monthsInArrears, isCollectedFrom }: FamilyBill, { months }: Campaign): boolean =>
  monthsInArrears >= months.min && isCollectedFrom;

/** Whether an open assignment is over: its lease has ended, or a payment has released its family. */
async function isOver(deps: AssignmentDeps, connection: Connection, open: CallAssignment): Promise<boolean> {
  const { now } = deps;
  if (open.leaseUntil <= now) {
    await closeAssignment(connection, { id: open.id, ending: 'EXPIRED', now });
    return true;
  }
  const family = await readFamily(connection, { familyId: open.familyId, since: now });
  const [campaign] = await findCampaigns(connection, { viewer: deps.viewer, ids: [open.campaignId] });
  if (family === null || campaign === undefined || isStillToCall(billOfQueued(deps, family), campaign)) return false;
  await closeAssignment(connection, { id: open.id, ending: 'RELEASED', now });
  await leaveQueue(connection, { campaign: open.campaignId, familyId: open.familyId });
  return true;
}
