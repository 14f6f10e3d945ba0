/** Answers which contact one payment followed; tests prove the totals equal to this rule. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { policyOn } from '../../kernel/dated-policy.js';
import type { Cadre } from '../../fieldwork/cadres/index.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { WIB } from '../../kernel/time-zone.js';
import { type Payment, PaymentType } from '../../money/payments/index.js';
import { attributePayment } from './attribution.js';
import { PaymentAttributionType } from './collection.types.js';
import type { ReportingContext } from './reporting.context.js';
import { Personal } from '../../platform/graphql/index.js';

/** This resolver has no access rule of its own: a payment that the viewer may read leads to it. */
@Resolver(() => PaymentType)
export class PaymentAttributionResolver {
  @Personal('payments')
  @FieldResolver(() => PaymentAttributionType, {
    nullable: true,
    description: 'The contact that the payment followed; null while its money is in suspense.',
  })
  async attribution(
    @Root() { familyId, outcome, paidAt, channel }: Payment,
    @Ctx() { contactsByFamily, cadreLoaders, reportingPolicies }: ReportingContext,
  ): Promise<PaymentAttributionType | null> {
    if (familyId === null || outcome === 'into-suspense') return null;
    const policy = policyOn(reportingPolicies.attribution, civilDateIn(paidAt, WIB));
    const contacts = await contactsByFamily.load(familyId);
    const { strategy, contact } = attributePayment({ paidAt, channel }, contacts, policy);
    const cadreId = contact?.cadreId ?? null;
    const cadre: Cadre | null = cadreId === null ? null : await cadreLoaders.byId.load(cadreId);
    return { strategy, contactAt: contact?.at ?? null, cadre };
  }
}
