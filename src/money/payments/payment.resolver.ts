/** Lists payments, and resolves the family of a payment and the payments of a family. */
import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { type Family, FamilyType } from '../../households/families/index.js';
import {
  type Connection,
  type DayRangeInput,
  momentCursor,
  readConnection,
  readOptionalId,
  refuseReversed,
  readNumber,
  Personal,
} from '../../platform/graphql/index.js';
import { addDays, startOfDay } from '../../kernel/civil-date.js';
import { WIB } from '../../kernel/time-zone.js';
import { type IssuedCode, PaymentCodeType } from '../payment-codes/index.js';
import type { PaymentPartner, PaymentSortKey, PaymentsFilter } from './payment.queries.js';
import {
  PaymentConnection,
  PaymentPartnerType,
  PaymentType,
  PaymentsArguments,
  type PaymentsFilterInput,
} from './payment.types.js';
import type { Payment } from './payment.js';
import type { PaymentsContext } from './payments.context.js';

/** Days are those of Jakarta (WIB), as partners count them. */
function readDays(range: DayRangeInput | null | undefined): Pick<PaymentsFilter, 'postedFrom' | 'postedBefore'> {
  const { from, through } = range ?? {};
  refuseReversed('filter.postedOn', { least: from, most: through });
  return {
    postedFrom: typeof from === 'string' ? startOfDay(from, WIB) : null,
    postedBefore: typeof through === 'string' ? startOfDay(addDays(through, 1), WIB) : null,
  };
}

function readFilter(filter: PaymentsFilterInput | null | undefined): PaymentsFilter {
  const { from, before } = filter?.paidBetween ?? {};
  refuseReversed('filter.paidBetween', { least: from, most: before });
  return {
    familyId: readOptionalId('Family', 'filter.familyId', filter?.familyId),
    partnerId: readOptionalId('Partner', 'filter.partnerId', filter?.partnerId),
    region: filter?.region ?? null,
    channel: filter?.channel ?? null,
    outcome: filter?.outcome ?? null,
    paidFrom: from ?? null,
    paidBefore: before ?? null,
    ...readDays(filter?.postedOn),
  };
}

@Authorized('payment:read')
@Resolver()
export class PaymentsResolver {
  @Query(() => PaymentConnection, { description: 'Payments of families that the viewer may see.' })
  payments(
    @Args(() => PaymentsArguments) { filter: wanted, sort, ...asked }: PaymentsArguments,
    @Ctx() { payments, visibility }: PaymentsContext,
  ): Promise<Connection<Payment>> {
    const filter = readFilter(wanted);
    return readConnection<Payment, PaymentSortKey>(asked, {
      cursor: momentCursor,
      find: (page) => payments.findPage(visibility, { filter, sort, page }),
      sortKeyOf: ({ sortValue, id }) => [sortValue, id],
      totalCount: () => payments.count(visibility, filter),
    });
  }
}

/** These fields need no permission of their own: they are reached through a payment that the viewer may read. */
@Resolver(() => PaymentType)
export class PaymentFieldsResolver {
  @FieldResolver(() => FamilyType, {
    nullable: true,
    description:
      'The family whose number the payment names, also while it is in suspense; null when it names none, or when the viewer may no longer see the family.',
  })
  family(
    @Root() { familyId }: Payment,
    @Ctx() { familyById }: PaymentsContext,
  ): Family | null | Promise<Family | null> {
    return familyId === null ? null : familyById.load(familyId);
  }

  @Personal('payments')
  @FieldResolver(() => String, { description: 'The name of the partner that confirmed the payment.' })
  async partnerName(
    @Root() { partnerId }: Payment,
    @Ctx() { paymentLoaders }: PaymentsContext,
  ): Promise<string | null> {
    return (await paymentLoaders.partnerById.load(partnerId))?.name ?? null;
  }

  @FieldResolver(() => PaymentPartnerType, {
    nullable: true,
    description: 'The partner that confirmed the payment; null only when it is no longer known.',
  })
  partner(
    @Root() { partnerId }: Payment,
    @Ctx() { paymentLoaders }: PaymentsContext,
  ): PaymentPartner | null | Promise<PaymentPartner | null> {
    return paymentLoaders.partnerById.load(partnerId);
  }

  @FieldResolver(() => PaymentCodeType, {
    nullable: true,
    description:
      'The payment code with which it was made; null when the payer entered another number, or the payment is in suspense.',
  })
  paymentCode(
    @Root() { id }: Payment,
    @Ctx() { paymentCodeLoaders }: PaymentsContext,
  ): IssuedCode | null | Promise<IssuedCode | null> {
    return paymentCodeLoaders.byPayment.load(id);
  }
}

const NEWEST_MAX = 20;

/** The field needs no permission of its own, as no field of a family does. */
@Resolver(() => FamilyType)
export class FamilyPaymentsResolver {
  @Personal('payments', { familyIn: 'id' })
  @FieldResolver(() => [PaymentType], {
    description: 'The newest payments of the family; the query `payments` lists them all.',
  })
  payments(
    @Root() { id }: Family,
    @Arg('first', () => Int, { defaultValue: 5, description: `The number of payments to show: 1 to ${NEWEST_MAX}.` })
    first: number,
    @Ctx() { paymentLoaders }: PaymentsContext,
  ): readonly Payment[] | Promise<readonly Payment[]> {
    readNumber('first', first, [1, NEWEST_MAX]);
    return paymentLoaders.newestByFamily(first).load(id);
  }
}
