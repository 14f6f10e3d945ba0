/** The GraphQL type of a registration. */
import { Field, Int, ObjectType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';

@ObjectType('Registration', {
  simpleResolvers: true,
  description: 'The registration of a family, and who is credited with it.',
})
export class RegistrationType {
  @Field(() => CivilDateScalar, { description: 'The day of the registration where the family lives.' })
  registeredOn!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'The moment of the registration.' })
  registeredAt!: Date;

  @Field(() => Int, { description: 'The number of people registered with the family.' })
  persons!: number;
}
