/**
 * Returns unspent money to its donor: one person requests it, another decides, and the journal records it in the same
 * commit.
 */
import type { Viewer } from '../../platform/auth/index.js';
import { type Connection, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { DonorId, FundReturnId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { type EntryDeps, type EntryFacts, booked, postEntry } from '../../money/payments/index.js';
import type { DecideReturnOutcome, FundReturn, FundReturnState, RequestReturnOutcome } from './donor.js';
import type { DonorQueries } from './donor.queries.js';
import { lockFund, moveFund } from './save-fund.js';

export interface ReturnDeps {
  readonly ledger: EntryDeps;
  readonly now: Date;
  readonly viewer: Viewer;
  readonly donors: DonorQueries;
}

export interface RequestReturnCommand {
  readonly id: FundReturnId;
  readonly donorId: DonorId;
  readonly amount: Rupiah;
  readonly reason: string;
}

/** Requests a return. No money moves and none is reserved: what is spent meanwhile cannot be returned. */
export async function requestFundReturn(
  deps: ReturnDeps,
  command: RequestReturnCommand,
): Promise<RequestReturnOutcome> {
  const { id, donorId, amount, reason } = command;
  const donor = await deps.donors.find(deps.viewer, donorId);
  if (donor === null) return { kind: 'donor-not-found' };
  const earlier = await deps.donors.findReturn(deps.viewer, id);
  if (earlier === null && amount > donor.balance) return { kind: 'fund-too-small' };
  await execute(
    deps.ledger.pool,
    sql`insert into donor_fund_returns (id, donor_id, amount, reason, state, requested_by, requested_at)
      values (${id}, ${donorId}, ${amount}, ${reason}, 'REQUESTED', ${deps.viewer.subject}, ${deps.now}) on conflict (id) do nothing`,
  );
  const saved = await deps.donors.findReturn(deps.viewer, id);
  const isSame = saved !== null && saved.donorId === donorId && saved.amount === amount && saved.reason === reason;
  return isSame ? { kind: 'return-requested', fundReturn: saved } : { kind: 'conflicts-with-earlier' };
}

type Refusal = { readonly kind: 'return-decided-already' | 'fund-too-small' };

interface Read {
  readonly state: FundReturnState | null;
  readonly balance: Rupiah | null;
}

/** Approves a return. A repeat returns the money only once. */
export async function approveFundReturn(deps: ReturnDeps, id: FundReturnId): Promise<DecideReturnOutcome> {
  const command = await findOther(deps, id);
  if ('kind' in command) return command;
  const { donorId, amount } = command;
  const entryKey = `fund-returned:${id}`;
  const outcome = await postEntry<Refusal, Read>(deps.ledger, {
    entryKey,
    kind: 'fund-returned',
    familyId: null,
    partnerId: null,
    paymentId: null,
    amount,
    reason: command.reason,
    requestedBy: command.requestedBy,
    approvedBy: deps.viewer.subject,
    read: async (connection) => ({
      state: await lockReturn(connection, id),
      balance: await lockFund(connection, donorId),
    }),
    decide: (facts) => decideReturn(facts, amount),
    alongside: async (connection, { postedAt: movedAt }) => {
      await moveFund(connection, { entryKey, donorId, kind: 'fund-returned', amount, paymentId: null, movedAt });
      await saveDecision(connection, deps, { id, state: 'RETURNED' });
    },
  });
  if (outcome.kind === 'fund-too-small') return outcome;
  // Of two approvals at once the second may have waited for the first; the money is then returned, as it asked.
  const saved = await decidedAs(deps, id);
  return saved.kind === 'return-decided' && saved.fundReturn.state === 'RETURNED'
    ? saved
    : { kind: 'return-decided-already' };
}

function decideReturn({ read }: EntryFacts<Read>, amount: Rupiah) {
  if (read.state !== 'REQUESTED') return { kind: 'return-decided-already' } as const;
  if (read.balance === null || amount > read.balance) return { kind: 'fund-too-small' } as const;
  const bookings = booked([
    { account: 'donor-fund', side: 'debit', amount, months: null },
    { account: 'returned', side: 'credit', amount, months: null },
  ]);
  return { bookings, accountAfter: null };
}

export async function rejectFundReturn(deps: ReturnDeps, id: FundReturnId): Promise<DecideReturnOutcome> {
  const command = await findOther(deps, id);
  if ('kind' in command) return command;
  const state = await inTransaction(deps.ledger.pool, async (connection) => {
    const found = await lockReturn(connection, id);
    if (found === 'REQUESTED') await saveDecision(connection, deps, { id, state: 'REJECTED' });
    return found;
  });
  return state === 'RETURNED' ? { kind: 'return-decided-already' } : decidedAs(deps, id);
}

async function findOther(
  { donors, viewer }: ReturnDeps,
  id: FundReturnId,
): Promise<FundReturn | { readonly kind: 'return-not-found' | 'own-request' }> {
  const found = await donors.findReturn(viewer, id);
  if (found === null) return { kind: 'return-not-found' };
  return found.requestedBy === viewer.subject ? { kind: 'own-request' } : found;
}

async function lockReturn(connection: Connection, id: FundReturnId): Promise<FundReturnState | null> {
  const [row] = await selectRows<{ state: FundReturnState }>(
    connection,
    sql`select state from donor_fund_returns where id = ${id}::uuid for update`,
  );
  return row?.state ?? null;
}

const saveDecision = (
  connection: Connection,
  { now, viewer }: ReturnDeps,
  { id, state }: { readonly id: FundReturnId; readonly state: FundReturnState },
): Promise<number> =>
  execute(
    connection,
    sql`update donor_fund_returns set state = ${state}, decided_by = ${viewer.subject}, decided_at = ${now} where id = ${id}`,
  );

async function decidedAs({ donors, viewer }: ReturnDeps, id: FundReturnId): Promise<DecideReturnOutcome> {
  const fundReturn = await donors.findReturn(viewer, id);
  return fundReturn === null ? { kind: 'return-not-found' } : { kind: 'return-decided', fundReturn };
}
