/** The GraphQL type of a family's account at a past moment. */
import { Field, ObjectType } from 'type-graphql';
import { BillingMonthScalar, DateTimeScalar, RupiahScalar } from '../../platform/graphql/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { FamilyType } from './family.types.js';

@ObjectType('FamilyAt', {
  simpleResolvers: true,
  description: 'The account of a family at a past moment, as a replay of the journal would give it.',
})
export class FamilyAtType {
  @Field(() => FamilyType, { description: 'The family as it is today.' })
  family!: FamilyType;

  @Field(() => DateTimeScalar, { description: 'The moment.' })
  asOf!: Date;

  @Field(() => BillingMonthScalar, { description: 'The last month that payments had paid by that moment.' })
  paidThrough!: BillingMonth;

  @Field(() => RupiahScalar, { description: 'The money received by that moment and not applied to a month.' })
  credit!: Rupiah;
}
