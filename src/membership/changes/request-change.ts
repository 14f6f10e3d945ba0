/**
 * Records a request for a change. An office's request is applied at once where no money moves; one of a cadre, or one by
 * which a bill changes, waits for a second person.
 */
import { type SealedWriting, findTakenNiks, isFamilyCardTaken } from '../../households/families/index.js';
import { areRegions } from '../../households/regions/index.js';
import { completeSettledPlan } from '../../money/payments/index.js';
import { type Connection, inTransaction } from '../../platform/db/pool.js';
import { hashRequest, isHashOf } from '../../platform/encryption/index.js';
import { once } from '../../platform/db/once.js';
import { retryOnConflict } from '../../platform/db/retry-on-conflict.js';
import type { FamilyId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import {
  type ChangingDeps,
  type Considered,
  type Touched,
  applyChange,
  consider,
  writeConsidered,
} from './apply-change.js';
import type {
  Change,
  ChangeCommand,
  ChangeOutcome,
  ChangeProblem,
  MembershipChange,
  OpenedChange,
  SecondPersonReason,
} from './change.js';
import type { ChangesContext } from './changes.context.js';
import { findChange } from './changes.queries.js';
import { insertChange, lockChange } from './save-change.js';

/** The dependencies of changes in one operation. */
export const changingDepsOf = ({ changeService, now, viewer }: ChangesContext): ChangingDeps => ({
  ...changeService,
  newId: changeService.ledger.newId,
  now,
  actor: { subject: viewer.subject, role: viewer.role },
});

/** Records a request. A repeat gets the change as it stands, whatever has happened since. */
export async function requestChange(
  deps: ChangingDeps,
  { command, touched }: { readonly command: ChangeCommand; readonly touched: Touched },
): Promise<ChangeOutcome> {
  const requestHash = hashRequest(deps.keyring, command);
  const outcome = await retryOnConflict(() =>
    inTransaction(deps.ledger.pool, async (connection): Promise<ChangeOutcome> => {
      await lockChange(connection, command.id);
      return once<MembershipChange, ChangeOutcome>({
        find: () => findChange(connection, command.id),
        isSame: (earlier) => isHashOf(deps.keyring, command, earlier.requestHash),
        repeat: (change) => ({ kind: 'recorded', change }),
        make: () => make(connection, { command, touched, requestHash }, deps),
      });
    }),
  );
  if (outcome.kind === 'recorded' && outcome.change.state === 'APPLIED') await completePlans(deps, touched);
  return outcome;
}

/** Where less is owed since, the money of a running plan may pay everything. */
async function completePlans({ ledger, actor }: ChangingDeps, { familyIds }: Touched): Promise<void> {
  for (const familyId of familyIds) await completeSettledPlan(ledger, { familyId, by: actor.subject });
}

interface Making {
  readonly command: ChangeCommand;
  readonly touched: Touched;
  readonly requestHash: string;
}

async function make(connection: Connection, making: Making, deps: ChangingDeps): Promise<ChangeOutcome> {
  const { command, touched } = making;
  const taken = await findTaken({ connection, keyring: deps.keyring }, command.change);
  if (taken !== null) return taken;
  const considered = await consider(connection, { command, touched }, deps);
  if ('kind' in considered) return considered;
  const reasons: SecondPersonReason[] = [...considered.judged.reasons];
  if (deps.actor.role === 'CADRE') reasons.unshift('REQUESTED_BY_CADRE');
  await insertRequest(connection, { ...making, considered, reasons }, deps);
  const written = { ...command, requestedBy: deps.actor.subject };
  if (reasons.length === 0) await writeConsidered(connection, { change: written, considered }, deps);
  const change = await findChange(connection, command.id);
  invariant(change !== null, 'a change that was recorded can be read');
  return { kind: 'recorded', change };
}

async function insertRequest(
  connection: Connection,
  {
    command,
    touched,
    requestHash,
    considered,
    reasons,
  }: Making & { considered: Considered; reasons: SecondPersonReason[] },
  { keyring, actor: by, now: at }: ChangingDeps,
): Promise<void> {
  const { familyId } = touched;
  const household = considered.households.get(familyId);
  invariant(household !== undefined, 'the family of a change was read');
  const { regionCode } = household.family;
  const otherFamilyId = otherFamilyOf(command.change, touched);
  const details = { change: command.change, reasons };
  await insertChange(
    { connection, keyring },
    { command, details, familyId, otherFamilyId, regionCode, requestHash, by, at },
  );
}

/** The other family that the history of both shows. */
function otherFamilyOf(change: Change, { familyId, familyIds }: Touched): FamilyId | null {
  if (change.kind === 'MOVE') return typeof change.to === 'string' ? change.to : change.to.id;
  return familyIds.find((id) => id !== familyId) ?? null;
}

/** What the database alone can tell: a number that somebody else has, or a village that is not known. */
async function findTaken(writing: SealedWriting, change: Change): Promise<ChangeProblem | null> {
  const { connection } = writing;
  if (change.kind === 'CORRECTION' && change.corrected.nik !== undefined) {
    const taken = await findTakenNiks(writing, [change.corrected.nik]);
    if (taken.some(({ participantId }) => participantId !== change.participantId)) return { kind: 'nik-taken' };
  }
  if (change.kind === 'MOVE' && typeof change.to !== 'string') {
    if (!(await areRegions(connection, [change.to.region]))) return { kind: 'region-out-of-reach' };
    if (await isFamilyCardTaken(connection, change.to.familyCardNumber)) return { kind: 'family-card-taken' };
  }
  return null;
}

export interface Deciding {
  readonly change: OpenedChange;
  readonly touched: Touched;
}

/** Applies a change that somebody else requested. A repeat of the decision gets the change as it stands. */
export async function approveChange(deps: ChangingDeps, { change, touched }: Deciding): Promise<ChangeOutcome> {
  if (change.requestedBy === deps.actor.subject) return { kind: 'own-request' };
  if (change.state === 'APPLIED') return { kind: 'recorded', change };
  const applied = await applyChange(deps, { change, touched });
  if (applied.kind !== 'applied' && applied.kind !== 'decided-already') return applied;
  await completePlans(deps, touched);
  const now = await findChange(deps.ledger.pool, change.id);
  return now?.state === 'APPLIED' ? { kind: 'recorded', change: now } : { kind: 'decided-already' };
}
