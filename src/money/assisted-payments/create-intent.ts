/**
 * Creates and cancels the intents of cadres: how a family of today's portfolio will pay, if the collection policy
 * allows it. Only a partner's confirmation completes an intent.
 */
import { type PolicyBook, inForceOn } from '../../platform/policies/index.js';
import {
  type CollectionPolicyQueries,
  PAYMENT_HELP,
  type PolicyDecision,
  decidePolicy,
} from '../collection-policy/index.js';
import { once } from '../../platform/db/once.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { retryOnConflict } from '../../platform/db/retry-on-conflict.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { Family } from '../../households/families/index.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { CadreId, PaymentIntentId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { INTENT_COLUMNS, INTENT_SOURCE } from './intent.queries.js';
import { PAYMENT_INTENTS } from './intents.policies.js';
import {
  type CancelIntentOutcome,
  type CreateIntentCommand,
  type CreateIntentOutcome,
  type CreateIntentProblem,
  type PaymentIntent,
  intentStateAt,
  isSameIntent,
} from './payment-intent.js';
import { type AcceptancePoint, validateUse } from './acceptance-point.js';
import { POINT_COLUMNS } from './point.queries.js';

export interface IntentDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly collectionPolicies: CollectionPolicyQueries;
  readonly policies: PolicyBook;
}

async function lockIntent(connection: Connection, id: PaymentIntentId): Promise<PaymentIntent | null> {
  const [row] = await selectRows<PaymentIntent>(
    connection,
    sql`select ${INTENT_COLUMNS} from ${INTENT_SOURCE} where i.id = ${id}::uuid for update of i`,
  );
  return row ?? null;
}

/** Locks the point until the commit, so that it cannot be revoked while the intent is made. */
async function holdPoint(connection: Connection, { pointId }: CreateIntentCommand): Promise<AcceptancePoint | null> {
  const [row] = await selectRows<AcceptancePoint>(
    connection,
    sql`select ${POINT_COLUMNS} from acceptance_points pt where pt.id = ${pointId}::uuid for share`,
  );
  return row ?? null;
}

interface Facts {
  readonly command: CreateIntentCommand;
  readonly village: RegionCode;
  readonly day: CivilDate;
  /**
   * The policy decision for the village and day. It is read before the transaction begins, because a transaction must
   * not wait for a second connection.
   */
  readonly policy: PolicyDecision;
}

/** Returns why the intent cannot be made; null when it can. */
async function validate(
  connection: Connection,
  { command, village, day, policy }: Facts,
): Promise<CreateIntentProblem | null> {
  const { mode, cadreId } = command;
  if (!policy.modes.includes(mode)) return { kind: 'mode-not-allowed', policy };
  if (mode === 'REFER') return null;
  const problem = validateUse(await holdPoint(connection, command), { mode, cadreId, village, day });
  return problem === null ? null : { kind: problem };
}

async function insertIntent(
  connection: Connection,
  { id, familyId, cadreId, mode, pointId }: CreateIntentCommand,
  dates: { readonly createdAt: Date; readonly expiresAt: Date; readonly policyId: string | null },
): Promise<PaymentIntent> {
  const { createdAt, expiresAt, policyId } = dates;
  await execute(
    connection,
    sql`insert into payment_intents (id, family_id, cadre_id, mode, point_id, policy_id, created_at, expires_at)
      values (${id}::uuid, ${familyId}::uuid, ${cadreId}::uuid, ${mode}, ${pointId}::uuid, ${policyId}::uuid,
        ${createdAt}::timestamptz, ${expiresAt}::timestamptz)`,
  );
  const nothingYet = { cancelledAt: null, pointRevokedAt: null, paymentId: null };
  return { id, familyId, cadreId, mode, pointId, createdAt, expiresAt, ...nothingYet };
}

async function factsOf(
  { now, collectionPolicies, policies }: IntentDeps,
  command: CreateIntentCommand,
  { regionCode: village }: Family,
): Promise<Facts> {
  const day = civilDateIn(now, timeZoneOf(village));
  const around = await collectionPolicies.findAround({ region: village, day });
  return { command, village, day, policy: decidePolicy({ village, day }, around, policies.rows(PAYMENT_HELP)) };
}

async function makeIntent(connection: Connection, deps: IntentDeps, facts: Facts): Promise<CreateIntentOutcome> {
  const problem = await validate(connection, facts);
  if (problem !== null) return problem;
  const { command, day, policy } = facts;
  const minutes = inForceOn(deps.policies, PAYMENT_INTENTS, day).validMinutes[command.mode];
  const { now } = deps;
  const expiresAt = new Date(now.getTime() + minutes * 60_000);
  const dates = { createdAt: now, expiresAt, policyId: policy.decidedBy?.id ?? null };
  return { kind: 'created', intent: await insertIntent(connection, command, dates) };
}

/**
 * Creates an intent. `family` is null when it is not in the cadre's portfolio today. A repeated command answers with
 * the intent as it is now.
 */
export async function createIntent(
  deps: IntentDeps,
  { command, family }: { readonly command: CreateIntentCommand; readonly family: Family | null },
): Promise<CreateIntentOutcome> {
  const facts = family === null ? null : await factsOf(deps, command, family);
  return retryOnConflict(() =>
    inTransaction(deps.pool, (connection) =>
      once<PaymentIntent, CreateIntentOutcome>({
        find: () => lockIntent(connection, command.id),
        isSame: (earlier) => isSameIntent(command, earlier),
        repeat: (intent) => ({ kind: 'created', intent }),
        make: async () => (facts === null ? { kind: 'family-outside-portfolio' } : makeIntent(connection, deps, facts)),
      }),
    ),
  );
}

/** Cancels an intent of the cadre who made it. An intent that a partner has confirmed stays completed. */
export function cancelIntent(
  { pool, now }: Pick<IntentDeps, 'pool' | 'now'>,
  { id, cadreId }: { readonly id: PaymentIntentId; readonly cadreId: CadreId },
): Promise<CancelIntentOutcome> {
  return inTransaction(pool, async (connection) => {
    const intent = await lockIntent(connection, id);
    if (intent === null || intent.cadreId !== cadreId) return { kind: 'intent-not-found' };
    if (intentStateAt(intent, now) === 'COMPLETED') return { kind: 'completed-already', intent };
    if (intent.cancelledAt !== null) return { kind: 'cancelled', intent };
    await execute(
      connection,
      sql`update payment_intents set cancelled_at = ${now}::timestamptz where id = ${id}::uuid`,
    );
    return { kind: 'cancelled', intent: { ...intent, cancelledAt: now } };
  });
}
