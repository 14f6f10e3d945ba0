/** Requests that what is left of a family that ended is paid out. Nothing is booked until somebody else approves it. */
import { lockHouseholds } from '../../households/families/index.js';
import { billOn } from '../../households/bills/index.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type CreditRefunded, type EntryDeps, type NotRefunded, refundCredit } from '../../money/payments/index.js';
import { once } from '../../platform/db/once.js';
import { type Connection, inTransaction } from '../../platform/db/pool.js';
import { retryOnConflict } from '../../platform/db/retry-on-conflict.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { FamilyRefund, RefundCommand, RequestRefundOutcome } from './refund.js';
import { findRefund } from './refund.queries.js';

export interface RefundDeps {
  readonly ledger: EntryDeps;
  readonly now: Date;
  readonly by: string;
}

interface Refundable {
  readonly regionCode: RegionCode;
  readonly decision: CreditRefunded | NotRefunded;
}

/** Locks the family and decides what would be paid out of its money on the day. */
export async function readRefundable(
  connection: Connection,
  familyId: FamilyId,
  { ledger, now }: RefundDeps,
): Promise<Refundable> {
  const household = (await lockHouseholds(connection, [familyId])).get(familyId);
  invariant(household !== undefined, 'the family of a refund exists');
  const { account, family } = household;
  const today = civilDateIn(now, timeZoneOf(family.regionCode));
  const bill = billOn({ account, instalments: family.instalments, today, ...ledger.rules });
  return { regionCode: family.regionCode, decision: refundCredit(bill) };
}

/** Requests a refund. A repeat gets it as it stands. A family has one at a time. */
export function requestRefund(deps: RefundDeps, command: RefundCommand): Promise<RequestRefundOutcome> {
  return retryOnConflict(() =>
    inTransaction(deps.ledger.pool, async (connection) => {
      const { regionCode, decision } = await readRefundable(connection, command.familyId, deps);
      return once<FamilyRefund, RequestRefundOutcome>({
        find: () => findRefund(connection, command.id),
        isSame: (earlier) => isSame(command, earlier),
        repeat: (refund) => ({ kind: 'requested', refund }),
        make: () =>
          decision.kind === 'refunded'
            ? insertRefund(connection, { ...command, regionCode, amount: decision.amount }, deps)
            : Promise.resolve(decision),
      });
    }),
  );
}

const isSame = ({ familyId, payee, reason }: RefundCommand, earlier: FamilyRefund): boolean =>
  earlier.familyId === familyId && earlier.payee === payee && earlier.reason === reason;

async function insertRefund(
  connection: Connection,
  {
    id,
    familyId,
    payee,
    reason,
    regionCode,
    amount,
  }: RefundCommand & Pick<Refundable, 'regionCode'> & { amount: bigint },
  { now, by }: RefundDeps,
): Promise<RequestRefundOutcome> {
  const waiting = await selectRows(
    connection,
    sql`select from family_refunds where family_id = ${familyId}::uuid and state = 'REQUESTED'`,
  );
  if (waiting.length > 0) return { kind: 'waits-already' };
  await execute(
    connection,
    sql`insert into family_refunds (id, family_id, region_code, amount, payee, reason, state, requested_by, requested_at)
      values (${id}, ${familyId}, ${regionCode}, ${amount}, ${payee}, ${reason}, 'REQUESTED', ${by}, ${now})`,
  );
  const refund = await findRefund(connection, id);
  invariant(refund !== null, 'a refund that was written is found');
  return { kind: 'requested', refund };
}
