/** The GraphQL types of saved segments. */
import { Field, ID, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { type CardStatus, CardStatusEnum, CareClassEnum } from '../../households/arrears/index.js';
import { FamiliesFilterInput } from '../../households/families/index.js';
import { DateTimeScalar, RegionCodeScalar } from '../../platform/graphql/index.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { RegionCode } from '../../kernel/region-code.js';
import {
  SegmentNameTaken,
  SegmentOwnedByAnother,
  SegmentUnknown,
  SegmentWithoutBranch,
  typeNameOf,
} from './problems.types.js';
import type { SaveOutcome } from './segments.js';

@ObjectType('SegmentMonths', { simpleResolvers: true, description: 'Months in arrears, both ends included.' })
class SegmentMonthsType {
  @Field(() => Int, { nullable: true, description: 'At least so many.' })
  min!: number | null;

  @Field(() => Int, { nullable: true, description: 'At most so many.' })
  max!: number | null;
}

@ObjectType('SegmentFilter', { simpleResolvers: true, description: 'By what a segment chooses families.' })
class SegmentFilterType {
  @Field(() => SegmentMonthsType, { description: 'How long they have owed.' })
  monthsInArrears!: SegmentMonthsType;

  @Field(() => CardStatusEnum, { nullable: true, description: 'Whether their cards are active.' })
  status!: CardStatus | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Where they live.' })
  region!: RegionCode | null;

  @Field(() => ID, { nullable: true, description: 'In whose portfolio.' })
  cadreId!: string | null;

  @Field(() => CareClassEnum, { nullable: true, description: 'Of which class.' })
  careClass!: CareClass | null;
}

@ObjectType('SavedSegment', {
  simpleResolvers: true,
  description: 'Families chosen by a filter that a branch keeps under a name. Who is in it is asked anew each time.',
})
export class SavedSegmentType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Unique within the branch.' })
  name!: string;

  @Field(() => String, { description: 'Who saved it.' })
  ownerName!: string;

  @Field(() => SegmentFilterType, { description: 'By what it chooses families.' })
  filter!: SegmentFilterType;

  @Field(() => DateTimeScalar, { description: 'When it was last saved.' })
  savedAt!: Date;
}

@InputType('SaveSegmentInput', { description: 'A segment. Sent again with the same id, it is changed.' })
export class SaveSegmentInput {
  @Field(() => ID, { description: 'A UUID made by the client: it becomes the id of the segment.' })
  id!: string;

  @Field(() => String, { description: '3 to 100 characters, unique within the branch.' })
  name!: string;

  @Field(() => FamiliesFilterInput, { description: 'By what to choose families, as in the query `families`.' })
  filter!: FamiliesFilterInput;
}

@ObjectType('SegmentSaved', { simpleResolvers: true, description: 'The segment is saved.' })
export class SegmentSaved {
  @Field(() => SavedSegmentType, { description: 'The segment as it stands.' })
  segment!: SavedSegmentType;
}

@ObjectType('SegmentDropped', { simpleResolvers: true, description: 'The segment is gone.' })
export class SegmentDropped {
  @Field(() => ID, { description: 'The id it had.' })
  id!: string;
}

export const SaveSegmentResult = createUnionType({
  name: 'SaveSegmentResult',
  description: 'The saved segment, or why there is none.',
  types: () => [SegmentSaved, SegmentNameTaken, SegmentOwnedByAnother, SegmentWithoutBranch] as const,
  resolveType: typeNameOf,
});

export const DropSegmentResult = createUnionType({
  name: 'DropSegmentResult',
  description: 'That the segment is gone, or why not.',
  types: () => [SegmentDropped, SegmentUnknown] as const,
  resolveType: typeNameOf,
});

const PROBLEMS: Readonly<Record<Exclude<SaveOutcome['kind'], 'saved'>, { __typename: string; message: string }>> = {
  'name-taken': { __typename: 'SegmentNameTaken', message: 'Your branch has another segment of that name.' },
  'owned-by-another': { __typename: 'SegmentOwnedByAnother', message: 'Somebody else saved this segment.' },
  'without-branch': { __typename: 'SegmentWithoutBranch', message: 'Only branches keep segments.' },
};

export const toSaveSegmentResult = (outcome: SaveOutcome) =>
  outcome.kind === 'saved' ? { __typename: 'SegmentSaved', segment: outcome.segment } : PROBLEMS[outcome.kind];

export const toDropSegmentResult = ({ id, dropped }: { id: string; dropped: boolean }) =>
  dropped
    ? { __typename: 'SegmentDropped', id }
    : { __typename: 'SegmentUnknown', message: 'You have saved no such segment.' };
