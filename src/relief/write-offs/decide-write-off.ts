/** Approves a write-off that somebody else proposed, and books it in the same commit, or rejects it. */
import { termsIn } from '../../households/arrears/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import { type Connection, inTransaction } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import { firstDayOf, monthOf } from '../../kernel/civil-date.js';
import type { WriteOffId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { NO_RUPIAH, type Rupiah, rupiah } from '../../kernel/rupiah.js';
import { type EntryDeps, type EntryFacts, completeSettledPlan, postEntry } from '../../money/payments/index.js';
import { type Forgiveness, forgiveArrears } from './forgive-arrears.js';
import type { DecideOutcome, WriteOff } from './write-off.js';
import type { WriteOffPolicy } from './write-off-policy.js';
import { type WriteOffRule, isWithinBudget, ruleOf, unmetCriteria } from './write-off-rule.js';
import { type WriteOffQueries, lockForgiven, lockWriteOff } from './write-off.queries.js';

export interface DecidingDeps {
  readonly ledger: EntryDeps;
  readonly now: Date;
  readonly viewer: Viewer;
  readonly writeOffs: WriteOffQueries;
  readonly policies: readonly WriteOffPolicy[];
}

interface Read {
  readonly writeOff: WriteOff | null;
  /** What the campaign has forgiven so far; nothing where it has no budget. */
  readonly forgivenBefore: Rupiah;
}

type Refusal = Exclude<DecideOutcome, { readonly kind: 'decided' }>;

/**
 * Approves a write-off; a repeat books nothing more. The rule is applied again on the day, so that months paid
 * meanwhile are not forgiven.
 */
export async function approveWriteOff(deps: DecidingDeps, id: WriteOffId): Promise<DecideOutcome> {
  const found = await findOther(deps, id);
  if ('kind' in found) return found;
  const { writeOff, rule } = found;
  let forgiven: Forgiveness | null = null;
  const outcome = await postEntry<Refusal, Read>(deps.ledger, {
    entryKey: `write-off:${id}`,
    kind: 'write-off',
    familyId: writeOff.familyId,
    partnerId: null,
    paymentId: null,
    amount: rupiah(1n), // a placeholder: the rule decides the amount
    reason: `Pemutihan ${writeOff.verification}`,
    requestedBy: writeOff.proposedBy,
    approvedBy: deps.viewer.subject,
    read: (connection) => readBehindLock(connection, writeOff, rule),
    decide(facts) {
      const decision = decide(facts, rule);
      if (decision.kind === 'forgiven') forgiven = decision;
      return decision;
    },
    alongside: (connection) => saveApproval(connection, { id, forgiven, by: deps.viewer.subject, at: deps.now }),
  });
  if (outcome.kind !== 'posted') return outcome;
  await completeSettledPlan(deps.ledger, { familyId: writeOff.familyId, by: deps.viewer.subject });
  return decidedAs(deps, id);
}

/** Finds the proposal, unless it is hidden, decided, or made by the viewer. */
async function findOther(
  { writeOffs, viewer, policies }: DecidingDeps,
  id: WriteOffId,
): Promise<Refusal | { readonly writeOff: WriteOff; readonly rule: WriteOffRule }> {
  const writeOff = await writeOffs.find(viewer, id);
  const campaign = writeOff === null ? null : await writeOffs.findCampaign(viewer, writeOff.campaignId);
  if (writeOff === null || campaign === null) return { kind: 'write-off-not-found' };
  if (writeOff.proposedBy === viewer.subject) return { kind: 'own-proposal' };
  const rule = ruleOf(campaign, policies);
  invariant(rule !== null, 'a campaign is opened under a rule');
  return { writeOff, rule };
}

async function readBehindLock(
  connection: Connection,
  { id, campaignId }: WriteOff,
  { budget }: WriteOffRule,
): Promise<Read> {
  const writeOff = await lockWriteOff(connection, id);
  const forgivenBefore = budget === null ? NO_RUPIAH : await lockForgiven(connection, campaignId);
  return { writeOff, forgivenBefore };
}

function decide({ account, today, rules, read }: EntryFacts<Read>, rule: WriteOffRule): Forgiveness | Refusal {
  if (read.writeOff?.state !== 'PROPOSED') return { kind: 'decided-already' };
  const { writeOff, forgivenBefore } = read;
  invariant(account !== null, 'a write-off is of a family');
  const { segment, careClass } = termsIn(account.terms, monthOf(today));
  const forgiven = forgiveArrears({ account, segment, today, rules }, rule);
  if (forgiven.kind !== 'forgiven') return forgiven;
  const { monthsInArrears } = forgiven;
  const criteria = unmetCriteria({ segment, careClass, monthsInArrears, decile: writeOff.decile }, rule);
  if (criteria.length > 0) return { kind: 'criteria-not-met', criteria };
  return isWithinBudget(rule, forgivenBefore, forgiven.amount) ? forgiven : { kind: 'budget-spent' };
}

interface Approval {
  readonly id: WriteOffId;
  readonly forgiven: Forgiveness | null;
  readonly by: string;
  readonly at: Date;
}

async function saveApproval(connection: Connection, { id, forgiven, by, at }: Approval): Promise<void> {
  invariant(forgiven !== null, 'an approval is kept beside what it forgave');
  const { months, count, amount } = forgiven;
  await execute(
    connection,
    sql`update write_offs set state = 'APPROVED', decided_at = ${at}, decided_by = ${by}, first_month = ${firstDayOf(months.from)},
        last_month = ${firstDayOf(months.through)}, months = ${count}, amount = ${amount} where id = ${id}`,
  );
}

/** Rejects a write-off; the family may be proposed again. */
export async function rejectWriteOff(
  deps: DecidingDeps,
  { id, reason }: { readonly id: WriteOffId; readonly reason: string },
): Promise<DecideOutcome> {
  const found = await findOther(deps, id);
  if ('kind' in found) return found;
  const { now, viewer } = deps;
  const state = await inTransaction(deps.ledger.pool, async (connection) => {
    const saved = await lockWriteOff(connection, id);
    if (saved?.state === 'PROPOSED')
      await execute(
        connection,
        sql`update write_offs set state = 'REJECTED', decided_at = ${now}, decided_by = ${viewer.subject}, decision_reason = ${reason}
          where id = ${id}`,
      );
    return saved?.state;
  });
  return state === 'APPROVED' ? { kind: 'decided-already' } : decidedAs(deps, id);
}

async function decidedAs({ writeOffs, viewer }: DecidingDeps, id: WriteOffId): Promise<DecideOutcome> {
  const writeOff = await writeOffs.find(viewer, id);
  return writeOff === null ? { kind: 'write-off-not-found' } : { kind: 'decided', writeOff };
}
