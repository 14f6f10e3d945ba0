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

  @IdOf('Cadre')
  @Field(() => ID, { nullable: true, description: 'In whose portfolio.' })
  cadreId!: string | null;

  @Field(() => CareClassEnum, { nullable: true, description: 'Of which class.' })
  careClass!: CareClass | null;
}

@ObjectType('SavedSegment', {
  simpleResolvers: true,
  implements: Node,
  description: 'Families chosen by a filter that a branch keeps under a name. Who is in it is asked anew each time.',
})
export class SavedSegmentType extends Node {
  @Field(() => String, { description: 'Unique within the branch.' })
  name!: string;

  @Field(() => String, { description: 'Who saved it.' })
  ownerName!: string;

  @Field(() => SegmentFilterType, { description: 'By what it chooses families.' })
  filter!: SegmentFilterType;

  @Field(() => DateTimeScalar, { description: 'When it was last saved.' })
  savedAt!: Date;
}

export const SavedSegmentConnection = ConnectionOf(SavedSegmentType, 'SavedSegment');

@InputType('DropSegmentInput', { description: 'Which segment to drop.' })
export class DropSegmentInput {
  @Field(() => ID, { description: 'The segment.' })
  segmentId!: string;
}

@InputType('SaveSegmentInput', { description: 'A segment. Sent again with the same id, it is changed.' })
export class SaveSegmentInput {
  @Field(() => ID, { description: 'The id of the segment, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => String, { description: '3 to 100 characters, unique within the branch.' })
  name!: string;

  @Field(() => FamiliesFilterInput, { description: 'By what to choose families, as in the query `families`.' })
  filter!: FamiliesFilterInput;
}

const SegmentSaved = successWith('SegmentSaved', 'The segment is saved.', {
  segment: { type: () => SavedSegmentType, description: 'The segment as it stands.' },
});
const SegmentDropped = successWith('SegmentDropped', 'The segment is gone.', {
  segmentId: { type: () => ID, idOf: 'SavedSegment', description: 'The id it had.' },
});

const { types, refuse } = problemsOf<Exclude<SaveOutcome['kind'], 'saved'> | 'not-found'>({
  'name-taken': {
    type: WrongState,
    code: 'SEGMENT_NAME_TAKEN',
    description: 'The branch has another segment of that name.',
    id: 'Cabang Anda sudah memiliki segmen lain dengan nama itu.',
    en: 'Your branch has another segment of that name.',
  },
  'owned-by-another': {
    type: WrongState,
    code: 'SEGMENT_OWNED_BY_ANOTHER',
    description: 'The id is of a segment that another viewer saved.',
    id: 'Segmen ini disimpan oleh orang lain.',
    en: 'Somebody else saved this segment.',
  },
  'without-branch': {
    type: NotEligible,
    code: 'SEGMENT_WITHOUT_BRANCH',
    description: 'Segments are kept by branches, and the viewer has none.',
    id: 'Segmen hanya dapat disimpan oleh kantor cabang.',
    en: 'Only branches keep segments.',
  },
  'not-found': {
    type: NotFound,
    code: 'SEGMENT_NOT_FOUND',
    description: 'The viewer has saved no such segment.',
    id: 'Anda tidak memiliki segmen tersebut.',
    en: 'You have saved no such segment.',
  },
});

export const SaveSegmentResult = resultOf('SaveSegmentResult', 'The saved segment, or why there is none.', {
  success: SegmentSaved,
  problems: [types['name-taken'], types['without-branch']],
});

export const DropSegmentResult = resultOf('DropSegmentResult', 'That the segment is gone, or why not.', {
  success: SegmentDropped,
  problems: [types['not-found']],
});

export const toSaveSegmentResult = (outcome: SaveOutcome) =>
  outcome.kind === 'saved' ? { __typename: 'SegmentSaved', segment: outcome.segment } : refuse(outcome.kind);

export const toDropSegmentResult = ({ id, dropped }: { id: string; dropped: boolean }) =>
  dropped ? { __typename: 'SegmentDropped', segmentId: id } : refuse('not-found');
