/** Computes where the money received is now. The equation holds for any set of balanced entries. */
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
  /** The premium that was forgiven; `writtenOff` is its counterpart. Neither is part of what was received. */
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
