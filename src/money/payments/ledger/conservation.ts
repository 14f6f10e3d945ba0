/** Where every rupiah received is now: the equation that holds for any set of balanced entries. */
import type { AccountSums } from './audit.queries.js';

export interface Conservation {
  readonly received: bigint;
  readonly applied: bigint;
  readonly credit: bigint;
  readonly plans: bigint;
  readonly funds: bigint;
  readonly suspense: bigint;
  readonly returned: bigint;
  readonly unclaimed: bigint;
  /** Premium forgiven, and its counterpart: never part of what was received. */
  readonly forgiven: bigint;
  readonly writtenOff: bigint;
}

export function conservationOf(sums: readonly AccountSums[]): Conservation {
  const byAccount = new Map(sums.map((sum) => [sum.account, sum]));
  const balance = (account: string): bigint =>
    (byAccount.get(account)?.credit ?? 0n) - (byAccount.get(account)?.debit ?? 0n);
  return {
    received: byAccount.get('partner-clearing')?.debit ?? 0n,
    applied: balance('premium'),
    credit: balance('family-credit'),
    plans: balance('instalment-plan'),
    funds: balance('donor-fund'),
    suspense: balance('suspense'),
    returned: balance('returned'),
    unclaimed: balance('unclaimed'),
    forgiven: balance('forgiven-premium'),
    writtenOff: -balance('write-off'),
  };
}

export const isConserved = (sums: Conservation): boolean =>
  sums.received ===
    sums.applied + sums.credit + sums.plans + sums.funds + sums.suspense + sums.returned + sums.unclaimed &&
  sums.forgiven === sums.writtenOff;
