/** Wires settlement: the files that come in, the postings and reversals they lead to, and their reports. */
import { type AlarmParts, raiseAlarm } from './alarms.js';
import { selectRows, sql } from '../platform/db/sql.js';
import type { VerifyToken } from '../platform/auth/index.js';
import type { Pool } from '../platform/db/pool.js';
import { type HttpApp, registerSettlementFiles } from '../api/http/index.js';
import type { Clock } from '../kernel/clock.js';
import type { IdSource } from '../kernel/ids.js';
import type { Logger } from '../platform/observability/index.js';
import type { FindPartner } from '../money/partners/index.js';
import { type PostPayment, type ReversePayment, POSTED_PAYMENTS } from '../money/payments/index.js';
import {
  type AskAboutBreak,
  type SettlementRunner,
  type TakeBack,
  createSettlementRunner,
  settlementSlice,
} from '../partners/settlement/index.js';

export interface SettlementParts {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly log: Logger;
  readonly postPayment: PostPayment;
  readonly countAlarm?: AlarmParts['countAlarm'];
  /** Asks the partner about a payment; null where nobody is asked: by command, on a file alone. */
  readonly askPartner: AskAboutBreak | null;
}

/** The milliseconds an upload waits for its postings: more than lost webhooks take, and less than people wait. */
const PATIENCE_MS = 15_000;

function composeSettlementRunner({ log, clock, ...parts }: SettlementParts): SettlementRunner {
  return createSettlementRunner({
    ...parts,
    now: () => clock.now(),
    patienceMs: PATIENCE_MS,
    alarmed: (alarm) => raiseAlarm({ log, countAlarm: parts.countAlarm }, alarm.what, alarm),
    onFailed: (error) =>
      log.error({ err: error }, 'a settlement file was not finished; the job finish-settlement-files goes on with it'),
  });
}

/** Takes back a payment: one reversal for each break, however often it is approved. */
const takeBackWith =
  (pool: Pool, reversePayment: ReversePayment): TakeBack =>
  async ({ partnerId, paymentId, breakId, requestedBy, approvedBy, at }) => {
    const [payment] = await selectRows<{ reference: string }>(
      pool,
      sql`select reference from ${POSTED_PAYMENTS} p where id = ${paymentId}::uuid`,
    );
    if (payment === undefined) return 'nothing-left';
    const when = { reversedAt: at, receivedAt: at };
    const notice = {
      partnerId,
      reference: payment.reference,
      reversalReference: `break ${breakId}`,
      amount: null,
      cause: 'withdrawn',
      ...when,
    } as const;
    const { outcome } = await reversePayment(notice, null, { requestedBy, approvedBy });
    return outcome === 'reversed' ? 'taken-back' : 'nothing-left';
  };

export interface SettlementServed extends SettlementParts {
  /** For what people ask about files and breaks. */
  readonly reads: Pool;
  readonly reversePayment: ReversePayment;
  readonly verifyToken: VerifyToken;
  readonly findPartner: FindPartner;
}

/** Composes the route, the services of the resolvers, and the work in the background. */
export function composeSettlement(parts: SettlementServed) {
  const { reads: pool, newId, reversePayment, verifyToken, findPartner } = parts;
  const runner = composeSettlementRunner(parts);
  return {
    slice: settlementSlice({ pool, newId, findPartner, takeBack: takeBackWith(pool, reversePayment) }),
    route: (scope: HttpApp['fastify']) =>
      registerSettlementFiles(scope, { verifyToken, findPartner, takeFile: (upload) => runner.take(upload) }),
    finishWaiting: (stopping: AbortSignal) => runner.finishWaiting(stopping),
    close: () => runner.idle(),
  };
}
