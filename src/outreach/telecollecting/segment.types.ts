/** The GraphQL types of saved segments. */
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type CardStatus, CardStatusEnum, CareClassEnum } from '../../households/arrears/index.js';
import { FamiliesFilterInput } from '../../households/families/index.js';
import {
  IdOf,
  ConnectionOf,
  DateTimeScalar,
  Node,
  NotEligible,
  NotFound,
  RegionCodeScalar,
  WrongState,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { SaveOutcome } from './segments.js';

@ObjectType('SegmentMonths', { simpleResolvers: true, description: 'Months in arrears, both ends included.' })
class SegmentMonthsType {
  @Field(() => Int, { nullable: true, description: 'The least months; null for any number.' })
  min!: number | null;

  @Field(() => Int, { nullable: true, description: 'The most months; null for any number.' })
  max!: number | null;
}

@ObjectType('SegmentFilter', { simpleResolvers: true, description: 'The filter by which a segment chooses families.' })
class SegmentFilterType {
  @Field(() => SegmentMonthsType, { description: 'The months in arrears of the families.' })
  monthsInArrears!: SegmentMonthsType;

  @Field(() => CardStatusEnum, { nullable: true, description: "The status of the families' cards; null for any." })
  status!: CardStatus | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'The region where the families live; null for any.' })
  region!: RegionCode | null;

  @IdOf('Cadre')
  @Field(() => ID, { nullable: true, description: 'The id of the cadre whose portfolio they are in; null for any.' })
  cadreId!: string | null;

  @Field(() => CareClassEnum, { nullable: true, description: 'The care class of the families; null for any.' })
  careClass!: CareClass | null;

  @Field(() => Boolean, {
    description: 'True: families that keep an instalment plan. False: all but these, as it is unless it is chosen.',
  })
  keepsPlan!: boolean;
}

@ObjectType('SavedSegment', {
  simpleResolvers: true,
  implements: Node,
  description: 'A filter of families that a branch saves under a name. The families are found anew each time.',
})
export class SavedSegmentType extends Node {
  @Field(() => String, { description: 'The name of the segment, unique within the branch.' })
  name!: string;

  @Field(() => String, { description: 'The name of the person who saved the segment.' })
  ownerName!: string;

  @Field(() => SegmentFilterType, { description: 'The filter by which the segment chooses families.' })
  filter!: SegmentFilterType;

  @Field(() => DateTimeScalar, { description: 'When the segment was last saved.' })
  savedAt!: Date;
}

export const SavedSegmentConnection = ConnectionOf(SavedSegmentType, 'SavedSegment');

@InputType('DropSegmentInput', { description: 'The segment to drop.' })
export class DropSegmentInput {
  @Field(() => ID, { description: 'The id of the segment.' })
  segmentId!: string;
}

@InputType('SaveSegmentInput', {
  description: 'A segment to save. Sent again with the same id, the segment is changed.',
})
export class SaveSegmentInput {
  @Field(() => ID, { description: 'The id of the segment, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => String, { description: 'The name of the segment: 3 to 100 characters, unique within the branch.' })
  name!: string;

  @Field(() => FamiliesFilterInput, { description: 'The filter, as in the query `families`.' })
  filter!: FamiliesFilterInput;
}

const SegmentSaved = successWith('SegmentSaved', 'The segment was saved.', {
  segment: { type: () => SavedSegmentType, description: 'The segment as it stands now.' },
});
const SegmentDropped = successWith('SegmentDropped', 'The segment was dropped.', {
  segmentId: { type: () => ID, idOf: 'SavedSegment', description: 'The id of the dropped segment.' },
});

const { types, refuse } = problemsOf<Exclude<SaveOutcome['kind'], 'saved'> | 'not-found'>({
  'name-taken': {
    type: WrongState,
    code: 'SEGMENT_NAME_TAKEN',
    description: 'The branch has another segment with that name.',
    id: 'Cabang Anda sudah memiliki segmen lain dengan nama itu.',
    en: 'Your branch has another segment of that name.',
  },
  'owned-by-another': {
    type: WrongState,
    code: 'SEGMENT_OWNED_BY_ANOTHER',
    description: 'The id belongs to a segment that another viewer saved.',
    id: 'Segmen ini disimpan oleh orang lain.',
    en: 'Somebody else saved this segment.',
  },
  'without-branch': {
    type: NotEligible,
    code: 'SEGMENT_WITHOUT_BRANCH',
    description: 'Segments belong to branches, and the viewer has none.',
    id: 'Segmen hanya dapat disimpan oleh kantor cabang.',
    en: 'Only branches keep segments.',
  },
  'not-found': {
    type: NotFound,
    code: 'SEGMENT_NOT_FOUND',
    description: 'There is no such segment that the viewer saved.',
    id: 'Anda tidak memiliki segmen tersebut.',
    en: 'You have saved no such segment.',
  },
});

export const SaveSegmentResult = resultOf(
  'SaveSegmentResult',
  'The saved segment, or the reason why it was not saved.',
  {
    success: SegmentSaved,
    problems: [types['name-taken'], types['without-branch']],
  },
);

export const DropSegmentResult = resultOf(
  'DropSegmentResult',
  'The dropped segment, or the reason why it was not dropped.',
  {
    success: SegmentDropped,
    problems: [types['not-found']],
  },
);

export const toSaveSegmentResult = (outcome: SaveOutcome) =>
  outcome.kind === 'saved' ? { __typename: 'SegmentSaved', segment: outcome.segment } : refuse(outcome.kind);

export const toDropSegmentResult = ({ id, dropped }: { id: string; dropped: boolean }) =>
  dropped ? { __typename: 'SegmentDropped', segmentId: id } : refuse('not-found');
