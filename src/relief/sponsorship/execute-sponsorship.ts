/**
 * Pays for the families of an approved batch, each with its own entry whose key names the batch and the family, so that
 * two runs at once pay once. A family that has paid by itself is skipped, and its money stays in the fund.
 */
import type { Viewer } from '../../platform/auth/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { DonorId, FamilyId, SponsorshipBatchId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { NO_RUPIAH, plus, rupiah } from '../../kernel/rupiah.js';
import { type EntryDeps, type EntryPosted, postEntry } from '../../money/payments/index.js';
import { lockFund, moveFund } from './save-fund.js';
import type { Batch, ExecuteOutcome, Programme, Run, SkipReason } from './programme.js';
import { type LineBehindLock, type NotSponsored, type Sponsored, sponsorFamily } from './sponsor-family.js';
import type { SponsorshipQueries } from './sponsorship.queries.js';

export interface ExecutingDeps {
  readonly ledger: EntryDeps;
  readonly viewer: Viewer;
  readonly sponsorship: SponsorshipQueries;
}

interface Line {
  readonly batch: Batch;
  readonly programme: Programme;
  readonly familyId: FamilyId;
}

export async function executeSponsorship(deps: ExecutingDeps, id: SponsorshipBatchId): Promise<ExecuteOutcome> {
  const { viewer, sponsorship } = deps;
  const batch = await sponsorship.findBatch(viewer, id);
  const programme = batch === null ? null : await sponsorship.findProgramme(viewer, batch.programmeId);
  if (batch === null || programme === null) return { kind: 'batch-not-found' };
  if (batch.state !== 'APPROVED') return { kind: 'batch-not-approved' };
  let done: Run = { paid: 0, skipped: 0, waiting: 0, spent: NO_RUPIAH };
  for (const familyId of await sponsorship.findOpenFamilies(id)) {
    const line = { batch, programme, familyId };
    done = await counted(deps, done, { line, outcome: await payLine(deps, line) }); // one by one, because each has a commit of its own
  }
  return { kind: 'executed', batch, run: done };
}

const SKIPPED: Readonly<Partial<Record<NotSponsored['kind'], SkipReason>>> = {
  'paid-meanwhile': 'PAID_MEANWHILE',
  'costs-more-than-approved': 'COSTS_MORE_THAN_APPROVED',
};

type LineOutcome = EntryPosted | NotSponsored;

async function counted(
  { ledger }: ExecutingDeps,
  done: Run,
  { line, outcome }: { readonly line: Line; readonly outcome: LineOutcome },
): Promise<Run> {
  if (outcome.kind === 'posted')
    return outcome.seenBefore ? done : { ...done, paid: done.paid + 1, spent: plus(done.spent, outcome.amount) };
  if (outcome.kind === 'fund-exhausted') return { ...done, waiting: done.waiting + 1 };
  const reason = SKIPPED[outcome.kind];
  if (reason === undefined) return done; // another run has closed the line
  const skipped = await execute(
    ledger.pool,
    sql`update sponsorship_lines set state = 'SKIPPED', skipped_because = ${reason}
      where batch_id = ${line.batch.id} and family_id = ${line.familyId} and state = 'OPEN'`,
  );
  return { ...done, skipped: done.skipped + skipped };
}

function payLine({ ledger }: ExecutingDeps, line: Line): Promise<LineOutcome> {
  const { batch, programme, familyId } = line;
  const entryKey = `sponsorship:${batch.id}:${familyId}`;
  let sponsored: Sponsored | null = null;
  return postEntry<NotSponsored, LineBehindLock>(ledger, {
    entryKey,
    kind: 'sponsorship',
    familyId,
    partnerId: null,
    paymentId: null,
    amount: rupiah(1n), // a placeholder: the rule decides the amount
    reason: `CSR ${programme.name}`,
    requestedBy: batch.proposedBy,
    approvedBy: batch.decidedBy, // the donor, who approved the batch as a whole
    read: (connection) => readLine(connection, { donorId: programme.donorId, batchId: batch.id, familyId }),
    decide(facts) {
      const decision = sponsorFamily(facts);
      if (decision.kind === 'sponsored') sponsored = decision;
      return decision;
    },
    alongside: (connection, posted) => savePaid(connection, { entryKey, line, posted, sponsored }),
  });
}

interface LineKey {
  readonly donorId: DonorId;
  readonly batchId: SponsorshipBatchId;
  readonly familyId: FamilyId;
}

/** Locks the fund first and then the line; every run takes these locks in this order, after the family's. */
async function readLine(connection: Connection, { donorId, batchId, familyId }: LineKey): Promise<LineBehindLock> {
  const balance = await lockFund(connection, donorId);
  const [row] = await selectRows<{ state: LineBehindLock['state']; amount: bigint; monthsAhead: number }>(
    connection,
    sql`select state, amount, months_ahead as "monthsAhead" from sponsorship_lines
      where batch_id = ${batchId}::uuid and family_id = ${familyId}::uuid for update`,
  );
  invariant(row !== undefined && balance !== null, 'a line and its donor are never deleted');
  return { state: row.state, approved: rupiah(row.amount), monthsAhead: row.monthsAhead, fundBalance: balance };
}

interface Paid {
  readonly entryKey: string;
  readonly line: Line;
  readonly posted: EntryPosted;
  readonly sponsored: Sponsored | null;
}

async function savePaid(connection: Connection, { entryKey, line, posted, sponsored }: Paid): Promise<void> {
  invariant(sponsored !== null, 'a line is kept beside what was decided for it');
  const { amount, postedAt: movedAt } = posted;
  const { donorId } = line.programme;
  await moveFund(connection, { entryKey, donorId, kind: 'sponsorship', amount, paymentId: null, movedAt });
  await execute(
    connection,
    sql`update sponsorship_lines set state = 'PAID', spent = ${amount}, months_paid = ${sponsored.monthsPaid},
        paid_at = ${movedAt} where batch_id = ${line.batch.id} and family_id = ${line.familyId}`,
  );
}
