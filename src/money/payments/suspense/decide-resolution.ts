/** Approves a resolution that somebody else proposed for money in suspense, which books it, or rejects it. */
import type { Connection, Pool } from '../../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../../platform/db/sql.js';
import type { FamilyId, PaymentId } from '../../../kernel/ids.js';
import { invariant } from '../../../kernel/invariant.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import { type EntryDeps, postEntry } from '../ledger/post-entry.js';
import { decideSuspense } from '../posting/decide-suspense.js';
import type { EntryDecision, EntryFacts, EntryKind } from '../posting/ledger-entry.js';
import { lockPayment, readHeldMoney } from '../reversal/reversal-facts.js';
import type {
  DecideCommand,
  DecideOutcome,
  DecideProblem,
  ProposalState,
  SuspenseItem,
  SuspenseProposal,
} from './suspense-item.js';

export interface DecideDeps {
  readonly ledger: EntryDeps;
  readonly now: Date;
  /** Finds the item that a proposal is for, with the item's newest proposal; null when the viewer may not see it. */
  readonly findByProposal: (id: SuspenseProposal['id']) => Promise<SuspenseItem | null>;
  readonly seesFamily: (id: FamilyId) => Promise<boolean>;
}

const KIND: Readonly<Record<SuspenseProposal['resolution'], EntryKind>> = {
  match: 'suspense-match',
  return: 'suspense-return',
  'write-off': 'suspense-write-off',
};

/**
 * Approves a proposal. When it is approved twice, or by two people at once, one approval books it and every answer
 * names the same entry.
 */
export async function approveResolution(deps: DecideDeps, command: DecideCommand): Promise<DecideOutcome> {
  const found = await findProposal(deps, command);
  if ('kind' in found) return found;
  const { item, proposal } = found;
  const result = await postEntry<DecideProblem, Waiting>(deps.ledger, {
    entryKey: `suspense ${proposal.id}`,
    kind: KIND[proposal.resolution],
    familyId: proposal.familyId ?? item.familyId,
    partnerId: item.partnerId,
    paymentId: item.paymentId,
    amount: item.amount,
    reason: proposal.reason,
    requestedBy: proposal.proposedBy,
    approvedBy: command.by,
    read: (connection) => readWaiting(connection, item.paymentId, proposal),
    decide: (facts) => decide(facts, proposal),
    alongside: (connection) => markDecided(connection, command, { state: 'approved', at: deps.now }),
  });
  if (result.kind !== 'posted') return result;
  return { kind: 'approved', item: await itemAfter(deps, command), entryId: result.entryId };
}

export async function rejectResolution(deps: DecideDeps, command: DecideCommand): Promise<DecideOutcome> {
  const found = await findProposal(deps, command);
  if ('kind' in found) return found;
  const isDecided = await markDecided(deps.ledger.pool, command, { state: 'rejected', at: deps.now });
  if (!isDecided) {
    const { proposal } = await itemAfter(deps, command);
    const isSame =
      proposal?.id === command.proposalId && proposal.state === 'rejected' && proposal.decidedBy === command.by;
    if (!isSame) return { kind: 'proposal-decided' };
  }
  return { kind: 'rejected', item: await itemAfter(deps, command) };
}

interface Found {
  readonly item: SuspenseItem;
  readonly proposal: SuspenseProposal;
}

/**
 * Finds the proposal and checks that the viewer may decide it. Two different people are needed, whatever roles they
 * hold: the subjects of their tokens are compared.
 */
async function findProposal(deps: DecideDeps, command: DecideCommand): Promise<Found | DecideProblem> {
  const item = await deps.findByProposal(command.proposalId);
  const proposal = item?.proposal ?? null;
  if (item === null || proposal === null) return { kind: 'proposal-not-found' };
  // Another proposal may follow only after this one was rejected.
  if (proposal.id !== command.proposalId) return { kind: 'proposal-decided' };
  if (proposal.proposedBy === command.by) return { kind: 'proposal-is-own' };
  if (proposal.familyId !== null && !(await deps.seesFamily(proposal.familyId))) return { kind: 'proposal-not-found' };
  return { item, proposal };
}

async function itemAfter(deps: DecideDeps, { proposalId }: DecideCommand): Promise<SuspenseItem> {
  const item = await deps.findByProposal(proposalId);
  invariant(item !== null, 'an item that was found can be found again');
  return item;
}

interface Waiting {
  readonly state: ProposalState;
  readonly suspense: Rupiah;
}

async function readWaiting(connection: Connection, id: PaymentId, proposal: SuspenseProposal): Promise<Waiting> {
  await lockPayment(connection, id);
  const { suspense } = await readHeldMoney(connection, id);
  const [row] = await selectRows<{ state: ProposalState }>(
    connection,
    sql`select state from suspense_proposals where id = ${proposal.id}::uuid for update`,
  );
  return { suspense, state: row?.state ?? 'rejected' };
}

function decide(
  { account, today, rules, read }: EntryFacts<Waiting>,
  { resolution }: SuspenseProposal,
): EntryDecision | DecideProblem {
  if (read.state !== 'proposed') return { kind: 'proposal-decided' };
  if (read.suspense === 0n) return { kind: 'item-resolved' };
  const most = rules.ceilingsOn(today).familyPayment;
  if (resolution === 'match' && read.suspense > most) return { kind: 'beyond-ceiling' };
  const { bookings, accountAfter } = decideSuspense({ resolution, amount: read.suspense, account, today, rules });
  if (accountAfter !== null && accountAfter.credit > most) return { kind: 'beyond-ceiling' };
  return { bookings, accountAfter, amount: read.suspense };
}

async function markDecided(
  connection: Pick<Pool | Connection, 'query'>,
  { proposalId, by, note }: DecideCommand,
  { state, at }: { readonly state: ProposalState; readonly at: Date },
): Promise<boolean> {
  const decided = await execute(
    connection,
    sql`update suspense_proposals
      set state = ${state}, decided_by = ${by}, decided_at = ${at}::timestamptz, note = ${note}::text
      where id = ${proposalId}::uuid and state = 'proposed'`,
  );
  return decided === 1;
}
