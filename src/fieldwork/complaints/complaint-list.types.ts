/** The GraphQL types of the list of complaints: its filter and order, and how many wait. */
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, PageArguments, RegionCodeScalar, enumOf, timeSorts } from '../../platform/graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { ComplaintCategory, ComplaintLevel, ComplaintState } from './complaint-words.js';
import type { ComplaintSort } from './complaint.queries.js';
import { ComplaintCategoryEnum, ComplaintLevelEnum, ComplaintStateEnum } from './complaint.types.js';

@ObjectType('ComplaintCounts', { simpleResolvers: true, description: 'Numbers of complaints that are not closed.' })
export class ComplaintCountsType {
  @Field(() => Int, { description: 'All that are not closed.' })
  open!: number;

  @Field(() => Int, { description: 'Those with a passed deadline.' })
  overdue!: number;

  @Field(() => Int, {
    description:
      'Those whose next deadline passes before the day ends where the complaint lies, and has not passed yet.',
  })
  dueToday!: number;

  @Field(() => Int, { description: 'Those that nobody has answered.' })
  unanswered!: number;
}

@InputType('ComplaintsFilter', {
  description: 'Narrows a list of complaints; all conditions must hold.',
})
export class ComplaintsFilterInput {
  @Field(() => ComplaintCategoryEnum, { nullable: true, description: 'Complaints of this category.' })
  category?: ComplaintCategory | null;

  @Field(() => ComplaintLevelEnum, { nullable: true, description: 'Complaints of this level.' })
  level?: ComplaintLevel | null;

  @Field(() => ComplaintStateEnum, { nullable: true, description: 'Complaints in this state now, deadlines included.' })
  state?: ComplaintState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: complaints with a passed deadline. False: complaints without one.',
  })
  overdue?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: complaints that are not closed. False: closed ones.',
  })
  open?: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Complaints that are not closed and whose next deadline, `nextDueAt`, is before this moment, those with a passed one included.',
  })
  dueBefore?: Date | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Complaints of this region, which may be of any level.',
  })
  region?: RegionCode | null;

  @Field(() => ID, { nullable: true, description: 'Complaints about this family.' })
  familyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Complaints about this cadre.' })
  aboutCadreId?: string | null;
}

const ComplaintSortEnum = enumOf<ComplaintSort>('ComplaintSort', 'The order of a list of complaints.', {
  ...timeSorts('received'),
  DUE_FIRST: {
    description: 'By when they must be closed, the earliest first; closed complaints are listed by the same deadline.',
    id: 'Tenggat terdekat',
    en: 'Due first',
  },
  NEXT_DUE_FIRST: {
    description: 'By their next deadline, of the answer or the closure, the earliest first.',
    id: 'Batas berikutnya',
    en: 'Next deadline first',
  },
});

@ArgsType()
export class ComplaintsArguments extends PageArguments {
  @Field(() => ComplaintSortEnum, { defaultValue: 'NEWEST', description: 'The order of the list.' })
  sort!: ComplaintSort;

  @Field(() => ComplaintsFilterInput, {
    nullable: true,
    description: 'Narrows the list. Left out: all complaints that the viewer may see.',
  })
  filter?: ComplaintsFilterInput | null;
}
