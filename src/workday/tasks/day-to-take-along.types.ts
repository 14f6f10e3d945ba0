/** The GraphQL type of what a cadre takes along for a day without signal. */
import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { type Family, FamilyType } from '../../households/families/index.js';
import { TAKEN_ALONG_AT_MOST } from '../../households/full-readings/index.js';
import { CivilDateScalar } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';

@ObjectType('DayToTakeAlong', {
  simpleResolvers: true,
  description: 'The families of a day, to be kept on a phone for doors without signal.',
})
export class DayToTakeAlongType {
  @Field(() => CivilDateScalar, { description: 'Today, where the cadre works.' })
  date!: CivilDate;

  @Extensions({ mostItems: TAKEN_ALONG_AT_MOST })
  @Field(() => [FamilyType], {
    description:
      'The families of the stops of the day in their order, then those of the other tasks. Of each, with `purpose: VISIT`, the address, the place and the telephone are shown in full.',
  })
  families!: readonly Family[];

  @Field(() => Int, { description: 'The number of families of the day for which the download has no room.' })
  familiesLeft!: number;
}
