/** The GraphQL types of a day of visits. */
import { Field, Int, ObjectType } from 'type-graphql';
import { CivilDateScalar } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { ExplainedPriorityPart } from '../portfolios/index.js';
import { ServiceRestrictionType } from '../restrictions/index.js';

@ObjectType('VisitPlanStop', {
  simpleResolvers: true,
  description: 'One stop of a day of visits, and why it is there.',
})
export class VisitPlanStopType {
  @Field(() => Int, { description: 'From 1, in the order of the visits.' })
  position!: number;

  @Field(() => Int, { description: 'How urgent the visit is: the sum of its parts.' })
  score!: number;

  @Field(() => [ExplainedPriorityPart], { description: 'Each part of the score, with its reason.' })
  parts!: ExplainedPriorityPart[];

  @Field(() => Boolean, { description: 'Whether a visit is planned for the day already.' })
  isPlanned!: boolean;

  @Field(() => [ServiceRestrictionType], { description: 'Restrictions there that ask for care.' })
  warnings!: ServiceRestrictionType[];
}

@ObjectType('VisitPlan', {
  simpleResolvers: true,
  description: 'Whom to visit on a day and in which order. It is advice: plan the visits you mean to make.',
})
export class VisitPlanType {
  @Field(() => CivilDateScalar, { description: 'The day.' })
  date!: CivilDate;

  @Field(() => [VisitPlanStopType], {
    description: 'The stops: each next one is the most urgent and nearest to the one before.',
  })
  stops!: VisitPlanStopType[];

  @Field(() => Int, { description: 'Families in arrears for whom the day has no place.' })
  familiesLeft!: number;

  @Field(() => Int, { description: 'Families in arrears left out because visits are blocked where they live.' })
  familiesRestricted!: number;

  @Field(() => [ServiceRestrictionType], {
    description: 'Restrictions on that day where families of the portfolio live.',
  })
  restrictions!: ServiceRestrictionType[];
}
