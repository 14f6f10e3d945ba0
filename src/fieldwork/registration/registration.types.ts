/** The GraphQL type of a registration. */
import { Field, Int, ObjectType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';

@ObjectType('Registration', {
  simpleResolvers: true,
  description: 'How a family came in, and who is credited with it.',
})
export class RegistrationType {
  @Field(() => CivilDateScalar, { description: 'The day where the family lives.' })
  registeredOn!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'The moment.' })
  registeredAt!: Date;

  @Field(() => Int, { description: 'How many people were registered with it.' })
  persons!: number;
}
