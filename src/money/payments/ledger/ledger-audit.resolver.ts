/** Lets auditors and operators verify the journal of some days; `npm run audit` verifies all of it. */
import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { DayRangeInput } from '../../../platform/graphql/index.js';
import { type Viewer, seesTheNation } from '../../../platform/auth/index.js';
import { CallerError, badInput } from '../../../kernel/caller-error.js';
import { daysBetween } from '../../../kernel/civil-date.js';
import { LedgerAuditType, toLedgerAudit } from './ledger-audit.types.js';
import type { PaymentsContext } from '../payments.context.js';

const DAYS_MAX = 31;

interface Operation extends PaymentsContext {
  readonly viewer: Viewer;
}

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
    @Ctx() { audit, viewer }: Operation,
  ): Promise<LedgerAuditType> {
    if (!seesTheNation(viewer))
      throw new CallerError('FORBIDDEN', 'The journal is audited by who works in the whole country.');
    const isClosed = typeof from === 'string' && typeof through === 'string';
    const count = isClosed ? daysBetween({ from, to: through }) + 1 : 0;
    if (!isClosed || count < 1 || count > DAYS_MAX) throw badInput('days', `1 to ${DAYS_MAX} days, with both ends`);
    return toLedgerAudit(await audit({ from, through }));
  }
}
