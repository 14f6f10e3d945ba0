/** The GraphQL types of the money that waits for somebody. */
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, RupiahScalar } from '../../platform/graphql/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';

@ObjectType('WaitingSum', { simpleResolvers: true, description: 'How much waits, and for how long.' })
export class WaitingSumType {
  @Field(() => Int, { description: 'How many items wait.' })
  count!: number;

  @Field(() => RupiahScalar, { description: 'The rupiah that wait.' })
  amount!: Rupiah;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the oldest waits; null when nothing does.' })
  oldestSince!: Date | null;
}

/** A sum is read only when the client selects it. */
type Summed = () => Promise<WaitingSumType>;

@ObjectType('MoneyWaiting', { simpleResolvers: true, description: 'The money that waits for somebody to look at it.' })
export class MoneyWaitingType {
  @Field(() => WaitingSumType, {
    description: 'Money in suspense that is not resolved; for operators what belongs to no family.',
  })
  suspense!: Summed;

  @Field(() => WaitingSumType, {
    description: 'Breaks of settlement files that are not closed; the rupiah are those by which both sides differ.',
  })
  reconciliationBreaks!: Summed;

  @Field(() => WaitingSumType, {
    description:
      'Payments of which it is not certain that the partner holds the money, as long as they are not closed.',
  })
  paymentDoubts!: Summed;
}
