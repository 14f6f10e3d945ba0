/** The GraphQL type of the promises whose day it is. */
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { CivilDateScalar, RegionCodeScalar, RupiahScalar } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';

@ObjectType('PromisesDue', {
  simpleResolvers: true,
  description:
    'What families promised to pay by a day, to cadres at their doors and on the telephone. A family that promised again counts by its last promise alone.',
})
export class PromisesDueType {
  @Field(() => CivilDateScalar, { description: 'The day.' })
  date!: CivilDate;

  @Field(() => Int, { description: 'The number of families that promised to pay by this day.' })
  count!: number;

  @Field(() => RupiahScalar, { description: 'What they promised together.' })
  amount!: Rupiah;

  @Field(() => Int, {
    description: 'The number of those that have kept it: that paid as much since, by the end of the day.',
  })
  keptCount!: number;
}

@ArgsType()
export class PromisesDueArguments {
  @Field(() => CivilDateScalar, { nullable: true, description: 'The day; left out: today, where the viewer works.' })
  date?: CivilDate | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Only families that live in this region, at any level; left out: in all that the viewer may see.',
  })
  region?: RegionCode | null;
}
