/** Records the outcome of a call: of an assigned one before the next is assigned, or of one that came from no queue. */
import { type Conduct, markBreach } from '../../fieldwork/conduct/index.js';
import { once } from '../../platform/db/once.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { dueOn, toBilledAccount } from '../../households/families/index.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { CallId, FamilyId, IdSource } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { policyOn, policyOnSaid } from '../../kernel/dated-policy.js';
import type { CallingPolicy } from './calling-policy.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { zoneDaysAt } from '../../households/regions/index.js';
import {
  type CallPurpose,
  type CallRecord,
  type CallReport,
  validateCallBack,
  validatePromise,
  sameWords,
} from './call.js';
import { closeAssignment, lockAssignment } from './call-assignment.queries.js';
import { attemptsSoFar, countAttempt, readFamily } from './call-queue.queries.js';
import { findCall, insertCall } from './call.queries.js';
import type { Campaign } from './campaign.js';
import { findCampaigns } from './campaign.queries.js';
import { type AssignmentDeps, timesOf } from './assign-next-call.js';
import { decideNextCall } from './next-call.js';

export type CallProblem =
  | 'assignment-not-open'
  | 'conflicts-with-earlier'
  | 'promise-missing'
  | 'promise-not-allowed'
  | 'call-back-not-fitting'
  | 'in-the-future'
  | 'family-unknown';

export type RecordOutcome =
  /** `nextFrom` is when the campaign calls the family again; null when it does not, and for a repeat. */
  | { readonly kind: 'recorded'; readonly call: CallRecord; readonly nextFrom: Date | null }
  | { readonly kind: CallProblem };

const WEEK_MS = 7 * 86_400_000;
/** How far a phone's clock may run ahead of ours, in milliseconds. */
const CLOCK_DRIFT_MS = 5 * 60_000;

export interface AssignedCallReport extends CallReport {
  readonly callId: CallId;
  readonly purpose: CallPurpose;
}

/**
 * Records the outcome of an assigned call. An assignment whose lease has ended still takes it while nobody else has the
 * family, so that what was said is not lost. A repeat returns the same call; other content is refused.
 */
export function recordCallOutcome(deps: AssignmentDeps, told: AssignedCallReport): Promise<RecordOutcome> {
  const { pool, viewer } = deps;
  return inTransaction(pool, async (connection) => {
    const assignment = await lockAssignment(connection, { id: told.callId, operator: viewer.subject });
    if (assignment === null) return { kind: 'assignment-not-open' };
    if (assignment.ending === 'RECORDED')
      return repeatOf(told, await findCall(connection, { id: assignment.id, days: zoneDaysAt(deps.now) }));
    if (assignment.ending !== null) return { kind: 'assignment-not-open' };
    const [campaign] = await findCampaigns(connection, { viewer, ids: [assignment.campaignId] });
    const family = await readFamily(connection, {
      familyId: assignment.familyId,
      since: new Date(assignment.assignedAt.getTime() - WEEK_MS),
    });
    if (campaign === undefined || family === null) return { kind: 'assignment-not-open' };
    const dayAssigned = civilDateIn(assignment.assignedAt, timeZoneOf(family.region));
    const problem =
      validatePromise(told, dayAssigned) ??
      validateCallBack(told, assignment.assignedAt, policyOn(deps.callingPolicies, dayAssigned));
    if (problem !== null) return { kind: problem };
    const { promise } = told;
    const dueAmount = promise === null ? null : deps.assess(toBilledAccount(family), promise.promisedFor).dueNow;
    const call = toCall(deps, withDue(told, dueAmount), {
      id: assignment.id,
      familyId: assignment.familyId,
      calledAt: assignment.assignedAt,
      campaign,
    });
    const nextFrom = await write(deps, connection, { call, campaign, recentCalls: family.recentCalls });
    await markCall(deps, connection, { call, region: family.region });
    return { kind: 'recorded', call, nextFrom };
  });
}

function repeatOf(told: CallReport, earlier: CallRecord | null): RecordOutcome {
  if (earlier === null || !sameWords(told, earlier)) return { kind: 'conflicts-with-earlier' };
  return { kind: 'recorded', call: earlier, nextFrom: null };
}

/** Marks what the call broke of the rules of conduct. */
const markCall = (
  deps: Pick<FreeCallDeps, 'conduct' | 'newId' | 'now' | 'viewer'>,
  connection: Connection,
  { call: { id, familyId, calledAt: at }, region }: { readonly call: CallRecord; readonly region: RegionCode },
): Promise<unknown> => {
  const { subject: by, cadreId } = deps.viewer;
  return markBreach(connection, deps, { kind: 'CALL', id, familyId, region, cadreId, by, at });
};

/** The report with what will be due on the promised day. */
const withDue = <Told extends CallReport>(told: Told, dueAmount: Rupiah | null): Told =>
  told.promise === null ? told : { ...told, promise: { ...told.promise, dueAmount } };

interface CallFacts {
  readonly id: CallId;
  readonly familyId: FamilyId;
  readonly calledAt: Date;
  readonly campaign: Campaign | null;
}

const toCall = (
  { viewer, now }: Pick<AssignmentDeps, 'viewer' | 'now'>,
  { outcome, note, promise, callBackAt, purpose }: CallReport & { readonly purpose: CallPurpose },
  { campaign, ...facts }: CallFacts,
): CallRecord => ({
  __typename: 'Call',
  ...facts,
  campaignId: campaign?.id ?? null,
  callerName: viewer.name,
  callerRole: viewer.role,
  purpose,
  outcome,
  note,
  promise,
  callBackAt,
  recordedAt: now,
  promiseState: promise === null ? null : 'OPEN',
});

async function write(
  deps: AssignmentDeps,
  connection: Connection,
  { call, campaign, recentCalls }: { call: CallRecord; campaign: Campaign; recentCalls: readonly Date[] },
): Promise<Date | null> {
  const place = { campaign: campaign.id, familyId: call.familyId };
  const made = {
    told: call,
    calledAt: call.calledAt,
    attempts: (await attemptsSoFar(connection, place)) + 1,
    attemptsMax: campaign.attemptsMax,
    recentCalls: [...recentCalls, call.calledAt],
  };
  const next = decideNextCall(made, timesOf(campaign, deps));
  await Promise.all([
    insertCall(connection, call, deps.viewer),
    closeAssignment(connection, { id: call.id, ending: 'RECORDED', now: deps.now }),
    countAttempt(connection, { ...place, next }),
  ]);
  return next;
}

export interface FreeCallReport extends CallReport {
  /** The client makes the id, so that a repeated request is the same call. */
  readonly id: CallId;
  readonly familyId: FamilyId;
  readonly purpose: CallPurpose;
  readonly calledAt: Date;
}

export interface FreeCallDeps {
  readonly pool: Pool;
  readonly assess: AssignmentDeps['assess'];
  readonly newId: IdSource;
  readonly conduct: Conduct;
  readonly callingPolicies: readonly CallingPolicy[];
  readonly now: Date;
  readonly viewer: AssignmentDeps['viewer'];
  /** Finds the family's region; null when the viewer may not see the family. */
  readonly findRegion: (family: FamilyId) => Promise<RegionCode | null>;
}

/** Records a call that came from no queue, such as a cadre's reminder or an explanation by telephone. */
export async function recordCall(deps: FreeCallDeps, told: FreeCallReport): Promise<RecordOutcome> {
  const region = await deps.findRegion(told.familyId);
  if (region === null) return { kind: 'family-unknown' };
  if (told.calledAt.getTime() > deps.now.getTime() + CLOCK_DRIFT_MS) return { kind: 'in-the-future' };
  const callDay = civilDateIn(told.calledAt, timeZoneOf(region));
  const policy = policyOnSaid(deps.callingPolicies, { day: callDay, field: 'input.calledAt' });
  const problem = validatePromise(told, callDay) ?? validateCallBack(told, told.calledAt, policy);
  if (problem !== null) return { kind: problem };
  const { promise, familyId } = told;
  const dueAmount =
    promise === null ? null : await dueOn(deps.pool, deps.assess, { familyId, day: promise.promisedFor });
  const call = toCall(deps, withDue(told, dueAmount), { ...told, campaign: null });
  return inTransaction(deps.pool, (connection) =>
    once<CallRecord, RecordOutcome>({
      find: () => findCall(connection, { id: told.id, days: zoneDaysAt(deps.now) }),
      isSame: (earlier) =>
        earlier.familyId === told.familyId &&
        earlier.calledAt.getTime() === told.calledAt.getTime() &&
        sameWords(told, earlier),
      repeat: (earlier) => ({ kind: 'recorded', call: earlier, nextFrom: null }),
      async make() {
        if (!(await insertCall(connection, call, deps.viewer))) return null;
        await markCall(deps, connection, { call, region });
        return { kind: 'recorded', call, nextFrom: null };
      },
    }),
  );
}
