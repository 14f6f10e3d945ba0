/** Says of one payment which contact it followed, by the rule that the totals are proved equal to. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { policyOn } from '../../kernel/dated-policy.js';
import type { Cadre } from '../../fieldwork/cadres/index.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { WIB } from '../../kernel/time-zone.js';
import { type Payment, PaymentType } from '../../money/payments/index.js';
import { attributePayment } from './attribution.js';
import { PaymentAttributionType } from './collection.types.js';
import type { FiguresContext } from './figures.context.js';

/** Without a rule of its own: reached through a payment that the viewer may read. */
@Resolver(() => PaymentType)
export class PaymentAttributionResolver {
  @FieldResolver(() => PaymentAttributionType, {
    nullable: true,
    description: 'Which contact it followed; null while the money is in suspense.',
  })
  async attribution(
    @Root() { familyId, outcome, paidAt, channel }: Payment,
    @Ctx() { contactsByFamily, cadreLoaders, figurePolicies }: FiguresContext,
  ): Promise<PaymentAttributionType | null> {
    if (familyId === null || outcome === 'into-suspense') return null;
    const policy = policyOn(figurePolicies.attribution, civilDateIn(paidAt, WIB));
    const contacts = await contactsByFamily.load(familyId);
    const { strategy, contact } = attributePayment({ paidAt, channel }, contacts, policy);
    const cadreId = contact?.cadreId ?? null;
    const cadre: Cadre | null = cadreId === null ? null : await cadreLoaders.byId.load(cadreId);
    return { strategy, contactAt: contact?.at ?? null, cadre };
  }
}
