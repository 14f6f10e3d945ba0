/** The GraphQL types of a day of visits. */
import { Field, Int, ObjectType } from 'type-graphql';
import { CivilDateScalar, Personal } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { ExplainedPriorityPart } from '../portfolios/index.js';
import { ServiceRestrictionType } from '../restrictions/index.js';

@ObjectType('VisitPlanStop', {
  simpleResolvers: true,
  description: 'One stop of a day of visits, and why it is there.',
})
export class VisitPlanStopType {
  @Field(() => Int, { description: 'The position of the stop in the day, from 1.' })
  position!: number;

  @Field(() => Int, { description: 'How urgent the visit is: the sum of the points of all parts.' })
  score!: number;

  @Personal('arrears')
  @Field(() => [ExplainedPriorityPart], { description: 'Each part of the score, with its reason.' })
  parts!: ExplainedPriorityPart[];

  @Field(() => Boolean, { description: 'Whether the cadre has planned a visit to the family for the day already.' })
  isPlanned!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'The metres from the stop before, as the crow flies and to ten metres; null for the first stop, and where one of both places is not known.',
  })
  metersFromBefore!: number | null;

  @Field(() => [ServiceRestrictionType], {
    description: 'Restrictions where the family lives that warn and do not block the visit.',
  })
  warnings!: ServiceRestrictionType[];
}

@ObjectType('VisitPlan', {
  simpleResolvers: true,
  description:
    'The families to visit on a day, and in which order. It is advice: plan the visits that you mean to make.',
})
export class VisitPlanType {
  @Field(() => CivilDateScalar, { description: 'The day of the visits.' })
  date!: CivilDate;

  @Field(() => [VisitPlanStopType], {
    description: 'The stops: each next one is the most urgent and nearest to the one before.',
  })
  stops!: VisitPlanStopType[];

  @Field(() => Int, { description: 'The number of families in arrears for which the day has no stop.' })
  familiesLeft!: number;

  @Field(() => Int, {
    description: 'The number of families in arrears left out because visits are blocked where they live.',
  })
  familiesRestricted!: number;

  @Field(() => [ServiceRestrictionType], {
    description: 'Restrictions on that day where families of the portfolio live.',
  })
  restrictions!: ServiceRestrictionType[];
}
