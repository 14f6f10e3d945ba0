/** Proposes what is to become of money in suspense; nothing is booked until somebody else agrees. */
import type { Pool } from '../../../platform/db/pool.js';
import type { FamilyId } from '../../../kernel/ids.js';
import { invariant } from '../../../kernel/invariant.js';
import type { ProposeCommand, ProposeOutcome, SuspenseItem, SuspenseProposal } from './suspense-item.js';
import { PROPOSAL_COLUMNS } from './suspense.queries.js';

export interface ProposeDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly findItem: (id: SuspenseItem['id']) => Promise<SuspenseItem | null>;
  readonly seesFamily: (id: FamilyId) => Promise<boolean>;
}

const INSERT = `
  insert into suspense_proposals (id, payment_id, resolution, family_id, reason, proposed_by, proposed_at, state)
  values ($1, $2, $3, $4, $5, $6, $7, 'proposed') on conflict do nothing`;
const FIND = `select ${PROPOSAL_COLUMNS} from suspense_proposals where id = $1`;

export async function proposeResolution(deps: ProposeDeps, command: ProposeCommand): Promise<ProposeOutcome> {
  const item = await deps.findItem(command.item);
  if (item === null) return { kind: 'item-not-found' };
  const told = await findProposal(deps.pool, command);
  if (told !== null) return answerTo(deps, command, told);
  if (item.amount === 0n) return { kind: 'item-resolved' };
  if (command.familyId !== null && !(await deps.seesFamily(command.familyId))) return { kind: 'family-outside-reach' };
  const { id, resolution, familyId, reason, by } = command;
  await deps.pool.query(INSERT, [id, command.item, resolution, familyId, reason, by, deps.now]);
  const kept = await findProposal(deps.pool, command);
  return kept === null ? { kind: 'resolution-pending' } : answerTo(deps, command, kept);
}

async function findProposal(pool: Pool, { id }: ProposeCommand): Promise<SuspenseProposal | null> {
  return (await pool.query<SuspenseProposal>(FIND, [id])).rows[0] ?? null;
}

async function answerTo(deps: ProposeDeps, command: ProposeCommand, kept: SuspenseProposal): Promise<ProposeOutcome> {
  const isSame =
    kept.paymentId === command.item &&
    kept.resolution === command.resolution &&
    kept.familyId === command.familyId &&
    kept.reason === command.reason &&
    kept.proposedBy === command.by;
  if (!isSame) return { kind: 'conflicts-with-earlier' };
  const item = await deps.findItem(command.item);
  invariant(item !== null, 'an item that was found stays where it is');
  return { kind: 'proposed', item };
}
