/** Answers what a family would pay for months ahead. */
import { Arg, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { RupiahScalar } from '../../platform/graphql/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { ArrearsType, OwedMonthType } from '../arrears/index.js';
import type { FamilyBill } from './family-bill.js';
import type { OwedMonth } from '../arrears/index.js';

/** This resolver has no access rule of its own: a family that the viewer may read leads to it. */
@Resolver(() => ArrearsType)
export class ArrearsFieldsResolver {
  @FieldResolver(() => RupiahScalar, {
    nullable: true,
    description:
      'The price of that many months ahead, on top of the amount that reactivates; null when so many may not be paid.',
  })
  amountAhead(
    @Root() arrears: FamilyBill,
    @Arg('months', () => Int, { description: 'The number of months, 1 to 12.' }) months: number,
  ): Rupiah | null {
    return arrears.amountAhead(months);
  }

  @FieldResolver(() => [OwedMonthType], { description: 'The months that may be paid ahead now, the nearest first.' })
  payableAhead(@Root() arrears: FamilyBill): readonly OwedMonth[] {
    return arrears.payableAhead();
  }
}
