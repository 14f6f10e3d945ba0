/** Lets auditors and operators verify the journal of some days; `npm run audit` verifies all of it. */
import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { CivilDateScalar } from '../../../platform/graphql/index.js';
import { badInput } from '../../../kernel/caller-error.js';
import { type CivilDate, daysBetween } from '../../../kernel/civil-date.js';
import { LedgerAuditType, toLedgerAudit } from './ledger-audit.types.js';
import type { PaymentsContext } from '../payments.context.js';

const DAYS_MAX = 31;

@Authorized('ledger:audit')
@Resolver()
export class LedgerAuditResolver {
  @Query(() => LedgerAuditType, {
    description: 'Verifies balance, conservation and the chain of seals, and names what was tampered with.',
  })
  async ledgerAudit(
    @Arg('from', () => CivilDateScalar, { description: 'The first day, in WIB.' }) from: CivilDate,
    @Arg('through', () => CivilDateScalar, {
      nullable: true,
      description: `The last day, at most ${DAYS_MAX} days in all; the first one when left out.`,
    })
    through: CivilDate | null | undefined,
    @Ctx() { audit }: PaymentsContext,
  ): Promise<LedgerAuditType> {
    const last = through ?? from;
    const days = daysBetween({ from, to: last }) + 1;
    if (days < 1 || days > DAYS_MAX) throw badInput('through', `1 to ${DAYS_MAX} days`);
    return toLedgerAudit(await audit({ from, through: last }));
  }
}
