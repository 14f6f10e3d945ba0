/** The GraphQL type of a family as it was. */
import { Field, ObjectType } from 'type-graphql';
import { BillingMonthScalar, DateTimeScalar, RupiahScalar } from '../../platform/graphql/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { FamilyType } from './family.types.js';

@ObjectType('FamilyAt', {
  simpleResolvers: true,
  description: 'The account of a family at a past moment, as a replay of the journal would tell it.',
})
export class FamilyAtType {
  @Field(() => FamilyType, { description: 'The family as it is today.' })
  family!: FamilyType;

  @Field(() => DateTimeScalar, { description: 'The moment.' })
  asOf!: Date;

  @Field(() => BillingMonthScalar, { description: 'The last month that payments had paid by then.' })
  paidThrough!: BillingMonth;

  @Field(() => RupiahScalar, { description: 'Money received by then and not applied to a month.' })
  credit!: Rupiah;
}
