/** Answers what a family is asked for now, what that achieves, and what it would pay for months ahead. */
import { Arg, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { RupiahScalar } from '../../platform/graphql/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { ArrearsType, OwedMonthType } from '../arrears/index.js';
import { AchievementEnum, StageDueType } from './bill.types.js';
import type { Achievement, FamilyBill } from './family-bill.js';
import type { StageDue } from './plan-status.js';
import type { OwedMonth } from '../arrears/index.js';

/** This resolver has no access rule of its own: a family that the viewer may read leads to it. */
@Resolver(() => ArrearsType)
export class ArrearsFieldsResolver {
  @FieldResolver(() => RupiahScalar, {
    description:
      'The amount that a payer is asked for now, at every bank and till: the stages due of a running instalment plan, or everything. Zero when nothing is unpaid.',
  })
  dueNow(@Root() { dueNow }: FamilyBill): Rupiah {
    return dueNow;
  }

  @FieldResolver(() => AchievementEnum, { description: 'What paying `dueNow` achieves.' })
  achieves(@Root() { achieves }: FamilyBill): Achievement {
    return achieves;
  }

  @FieldResolver(() => StageDueType, {
    nullable: true,
    description:
      'The stages of the running instalment plan that `dueNow` pays; null when it pays everything, as with the last stage.',
  })
  stageDue(@Root() { stageDue }: FamilyBill): StageDue | null {
    return stageDue;
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the family keeps an instalment plan: every stage of earlier months is paid. Such a family is neither called nor visited for its arrears.',
  })
  keepsPlan(@Root() { keepsPlan }: FamilyBill): boolean {
    return keepsPlan;
  }

  @FieldResolver(() => RupiahScalar, {
    description: 'The money that was paid in stages of the running plan, which is deducted from what is asked for.',
  })
  heldInPlan(@Root() { heldInPlan }: FamilyBill): Rupiah {
    return heldInPlan;
  }

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
