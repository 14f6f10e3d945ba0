/**
 * Applies a change in one commit: the rows of people, the decision, and where money was paid for months in which somebody
 * is covered no more, the entry that makes it the family's credit.
 */
import { lockHouseholds, openHouseholds } from '../../households/families/index.js';
import { type Connection, inTransaction } from '../../platform/db/pool.js';
import type { Keyring } from '../../platform/encryption/index.js';
import { retryOnConflict } from '../../platform/db/retry-on-conflict.js';
import { jknFamilyMembersMaxOn } from '../../households/arrears/index.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { FamilyId, IdSource } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { NO_RUPIAH, rupiah } from '../../kernel/rupiah.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type EntryDeps, type EntryFacts, postEntry, readHistory } from '../../money/payments/index.js';
import type { ChangePolicy } from './change-policy.js';
import type { ClassPolicy } from './class-policy.js';
import type { ChangeCommand, MembershipChange, OpenedChange, PlanProblem } from './change.js';
import { type Households, type Plan, linesOf } from './household.js';
import { type History, type Judged, givenBackTo, judgeChange } from './judge-change.js';
import { planChange } from './plan-change.js';
import { type Actor, insertDecision, writePlan } from './save-change.js';
import { findChange } from './changes.queries.js';

export interface ChangingDeps {
  readonly ledger: EntryDeps;
  readonly keyring: Keyring;
  readonly newId: IdSource;
  readonly now: Date;
  readonly actor: Actor;
  readonly policies: readonly ChangePolicy[];
  readonly classPolicies: readonly ClassPolicy[];
}

/** The families whose people a change touches; a family that it founds is not there yet. */
export interface Touched {
  readonly familyId: FamilyId;
  readonly familyIds: readonly FamilyId[];
}

export interface Considered {
  readonly households: Households;
  readonly plan: Plan;
  readonly judged: Judged;
  readonly histories: ReadonlyMap<FamilyId, History>;
  readonly today: CivilDate;
}

/** Locks the families, plans the change and judges it. */
export async function consider(
  connection: Connection,
  { command, touched }: { readonly command: Pick<ChangeCommand, 'change' | 'effectiveOn'>; readonly touched: Touched },
  { ledger, keyring, newId, now, policies, classPolicies }: ChangingDeps,
): Promise<Considered | PlanProblem> {
  const households = await openHouseholds({ connection, keyring }, await lockHouseholds(connection, touched.familyIds));
  const household = households.get(touched.familyId);
  invariant(household !== undefined, 'a family of a change exists');
  const today = civilDateIn(now, timeZoneOf(household.family.regionCode));
  const membersMax = jknFamilyMembersMaxOn(today);
  const [policy, classPolicy] = [policyOn(policies, today), policyOn(classPolicies, today)];
  const facts = { households, familyId: touched.familyId, today, membersMax, policy, classPolicy, newId };
  const plan = planChange(command, facts);
  if ('kind' in plan) return plan;
  const histories = await historiesOf(connection, touched.familyIds);
  const { rules } = ledger;
  const judged = judgeChange(command.change, { households, plan, today, rules, policies, classPolicies, histories });
  return 'kind' in judged ? judged : { households, plan, judged, histories, today };
}

async function historiesOf(connection: Connection, ids: readonly FamilyId[]): Promise<ReadonlyMap<FamilyId, History>> {
  const histories = new Map<FamilyId, History>();
  for (const id of ids) histories.set(id, await readHistory(connection, id)); // one connection answers one at a time
  return histories;
}

/** What is written of a change besides what it makes of families. */
type Written = Pick<MembershipChange, 'id' | 'evidence' | 'requestedBy'>;

const namesOf = ({ evidence, requestedBy }: Written, { subject }: Actor) => ({
  evidence,
  by: requestedBy,
  approvedBy: subject === requestedBy ? null : subject,
});

/** Writes a considered change that gives nothing back, with the decision on it. */
export async function writeConsidered(
  connection: Connection,
  { change, considered }: { change: Written; considered: Considered },
  { keyring, newId, now: at, actor: by }: ChangingDeps,
): Promise<void> {
  const { households, plan } = considered;
  await writePlan({ connection, keyring }, plan, { newId, at, ...namesOf(change, by) });
  await insertDecision(
    { connection, keyring },
    {
      changeId: change.id,
      decision: 'APPLIED',
      lines: linesOf(households, plan),
      by,
      at,
    },
  );
}

export type Applied = { readonly kind: 'applied' } | PlanProblem | { readonly kind: 'decided-already' };

/** Applies a change that was proposed. The rules are applied again, so that what happened meanwhile counts. */
export function applyChange(
  deps: ChangingDeps,
  { change, touched }: { readonly change: OpenedChange; readonly touched: Touched },
): Promise<Applied> {
  return retryOnConflict(async () => {
    const outcome = await inTransaction(deps.ledger.pool, (connection) =>
      applyWithoutMoney(connection, deps, { change, touched }),
    );
    return outcome.kind === 'gives-back'
      ? applyWithMoney(deps, { change, touched, familyId: outcome.familyId })
      : outcome;
  });
}

type WithoutMoney = Applied | { readonly kind: 'gives-back'; readonly familyId: FamilyId };

async function applyWithoutMoney(
  connection: Connection,
  deps: ChangingDeps,
  { change, touched }: { readonly change: OpenedChange; readonly touched: Touched },
): Promise<WithoutMoney> {
  const considered = await consider(connection, { command: change, touched }, deps);
  const saved = await findChange(connection, change.id);
  if (saved?.state !== 'PROPOSED') return { kind: 'decided-already' };
  if ('kind' in considered) return considered;
  const { givenBack } = considered.judged;
  if (givenBack !== null) return { kind: 'gives-back', familyId: givenBack.familyId };
  await writeConsidered(connection, { change, considered }, deps);
  return { kind: 'applied' };
}

interface GivingBack {
  readonly change: OpenedChange;
  readonly touched: Touched;
  /** The family that gets money back. */
  readonly familyId: FamilyId;
}

type Refusal = Exclude<Applied, { readonly kind: 'applied' }>;
type Read = Considered | Refusal;

/** Applies the change in the commit of the entry that gives back what was paid. */
async function applyWithMoney(deps: ChangingDeps, { change, touched, familyId }: GivingBack): Promise<Applied> {
  let written: Considered | null = null;
  const outcome = await postEntry<Refusal, Read>(deps.ledger, {
    entryKey: `membership-change:${change.id}`,
    kind: 'cover-ended',
    familyId,
    partnerId: null,
    paymentId: null,
    amount: rupiah(1n), // a placeholder: the rule decides the amount
    reason: `Perubahan kepesertaan ${change.kind}`,
    requestedBy: change.requestedBy,
    approvedBy: deps.actor.subject === change.requestedBy ? null : deps.actor.subject,
    async read(connection) {
      const considered = await consider(connection, { command: change, touched }, deps);
      const saved = await findChange(connection, change.id);
      return saved?.state === 'PROPOSED' ? considered : { kind: 'decided-already' };
    },
    decide(facts) {
      if ('kind' in facts.read) return facts.read;
      written = facts.read;
      return decide(facts, { considered: facts.read, familyId, deps });
    },
    async alongside(connection, { amount }) {
      invariant(written !== null, 'what is written was considered');
      const { households, plan } = written;
      const { keyring, newId, now: at, actor: by } = deps;
      await writePlan({ connection, keyring }, plan, { newId, at, ...namesOf(change, by) });
      const lines = linesOf(households, plan);
      await insertDecision(
        { connection, keyring },
        { changeId: change.id, decision: 'APPLIED', lines, credited: amount, by, at },
      );
    },
  });
  return outcome.kind === 'posted' ? { kind: 'applied' } : outcome;
}

function decide(
  { today, rules }: EntryFacts<Read>,
  { considered, familyId, deps }: { considered: Considered; familyId: FamilyId; deps: ChangingDeps },
) {
  const { households, plan, histories } = considered;
  const household = households.get(familyId);
  invariant(household !== undefined, 'the family that gets money back is touched');
  const { policies, classPolicies } = deps;
  const back = givenBackTo(household, { households, plan, today, rules, policies, classPolicies, histories });
  invariant(back !== null && back.amount > NO_RUPIAH, 'a family that gets money back gets some');
  return back;
}
