/** Lets auditors and operators verify the journal of some days; `npm run audit` verifies all of it. */
import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { DayRangeInput } from '../../../platform/graphql/index.js';
import { badInput } from '../../../kernel/caller-error.js';
import { daysBetween } from '../../../kernel/civil-date.js';
import { LedgerAuditType, toLedgerAudit } from './ledger-audit.types.js';
import type { PaymentsContext } from '../payments.context.js';

const DAYS_MAX = 31;

@Authorized('ledger:audit')
@Resolver()
export class LedgerAuditResolver {
  @Query(() => LedgerAuditType, {
    description:
      'Audit the journal of some days: its balance, conservation and chain of checkpoints. The findings name what was changed.',
  })
  async ledgerAudit(
    @Arg('days', () => DayRangeInput, {
      description: `The days to audit, in WIB: both ends are included, and there are at most ${DAYS_MAX}.`,
    })
    { from, through }: DayRangeInput,
    @Ctx() { audit }: PaymentsContext,
  ): Promise<LedgerAuditType> {
    const isClosed = typeof from === 'string' && typeof through === 'string';
    const count = isClosed ? daysBetween({ from, to: through }) + 1 : 0;
    if (!isClosed || count < 1 || count > DAYS_MAX) throw badInput('days', `1 to ${DAYS_MAX} days, with both ends`);
    return toLedgerAudit(await audit({ from, through }));
  }
}
