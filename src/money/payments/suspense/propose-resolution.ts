/** Proposes a resolution of money in suspense; nothing is booked until somebody else approves it. */
import { once } from '../../../platform/db/once.js';
import type { Pool } from '../../../platform/db/pool.js';
import { execute, sql } from '../../../platform/db/sql.js';
import type { FamilyId } from '../../../kernel/ids.js';
import { civilDateIn } from '../../../kernel/civil-date.js';
import { WIB } from '../../../kernel/time-zone.js';
import { jknCeilingsOn } from '../../../households/arrears/index.js';
import { invariant } from '../../../kernel/invariant.js';
import type { ProposeCommand, ProposeOutcome, SuspenseItem, SuspenseProposal } from './suspense-item.js';
import { findProposal } from './suspense.queries.js';

export interface ProposeDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly findItem: (id: SuspenseItem['paymentId']) => Promise<SuspenseItem | null>;
  readonly seesFamily: (id: FamilyId) => Promise<boolean>;
}

export async function proposeResolution(deps: ProposeDeps, command: ProposeCommand): Promise<ProposeOutcome> {
  const item = await deps.findItem(command.paymentId);
  if (item === null) return { kind: 'item-not-found' };
  return once<SuspenseProposal, ProposeOutcome>({
    find: () => findProposal(deps.pool, command.id),
    isSame: (earlier) => isSameProposal(command, earlier),
    repeat: () => proposed(deps, command),
    make: () => propose(deps, command, item),
  });
}

const isSameProposal = (command: ProposeCommand, earlier: SuspenseProposal): boolean =>
  earlier.paymentId === command.paymentId &&
  earlier.resolution === command.resolution &&
  earlier.familyId === command.familyId &&
  earlier.reason === command.reason &&
  earlier.proposedBy === command.by;

async function proposed(deps: ProposeDeps, { paymentId }: ProposeCommand): Promise<ProposeOutcome> {
  const item = await deps.findItem(paymentId);
  invariant(item !== null, 'an item that was found can be found again');
  return { kind: 'proposed', item };
}

async function propose(
  deps: ProposeDeps,
  command: ProposeCommand,
  { amount }: SuspenseItem,
): Promise<ProposeOutcome | null> {
  const { id, paymentId, resolution, familyId, reason, by } = command;
  if (amount === 0n) return { kind: 'item-resolved' };
  if (resolution === 'match' && amount > jknCeilingsOn(civilDateIn(deps.now, WIB)).familyPayment)
    return { kind: 'beyond-ceiling' };
  if (familyId !== null && !(await deps.seesFamily(familyId))) return { kind: 'family-outside-reach' };
  const inserted = await execute(
    deps.pool,
    sql`insert into suspense_proposals (id, payment_id, resolution, family_id, reason, proposed_by, proposed_at, state)
      values (${id}::uuid, ${paymentId}::uuid, ${resolution}, ${familyId}::uuid, ${reason}, ${by},
        ${deps.now}::timestamptz, 'proposed')
      on conflict do nothing`,
  );
  if (inserted === 1) return proposed(deps, command);
  // Either the id exists already, or another proposal for this money waits to be decided.
  return (await findProposal(deps.pool, id)) === null ? { kind: 'resolution-pending' } : null;
}
