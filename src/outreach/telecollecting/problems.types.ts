/** What may stand in the way of a campaign, a claim, a call or a segment, each as a type of its own. */
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.js';

const MESSAGE = { description: 'For the person at the screen, in English.' };

/** Answers are plain values that name their type. */
export const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

function problem(name: string, description: string): new () => { message: string } {
  @ObjectType(name, { simpleResolvers: true, description })
  class Problem {
    @Field(() => String, MESSAGE)
    message!: string;
  }
  return Problem;
}

export const MonthsOutsideOfficersQueue = problem(
  'MonthsOutsideOfficersQueue',
  'Campaigns call families that owe from 2 to 23 months: younger debt is reminded, older debt is visited.',
);
export const ContactHoursNotAllowed = problem(
  'ContactHoursNotAllowed',
  'The hours are no range, or lie outside those in which families may be called at all.',
);
export const CampaignDaysImpossible = problem(
  'CampaignDaysImpossible',
  'The last day is before the first, or the campaign would run for more than a year.',
);
export const CampaignRegionOutOfReach = problem(
  'CampaignRegionOutOfReach',
  'The region is not one in which the viewer works, or there is no such region.',
);
export const CampaignConflictsWithEarlier = problem(
  'CampaignConflictsWithEarlier',
  'The id stands for another campaign. Nothing was changed.',
);
export const CampaignUnknown = problem(
  'CampaignUnknown',
  'There is no such campaign in the regions in which the viewer works.',
);
export const CampaignNotRunning = problem('CampaignNotRunning', 'The campaign has not begun, is over, or was ended.');
export const CallClaimNotOpen = problem(
  'CallClaimNotOpen',
  'The claim is not of this operator, or the family was handed on after its lease had run out. Nothing was recorded.',
);
export const CallConflictsWithEarlier = problem(
  'CallConflictsWithEarlier',
  'The call was recorded before in other words; it stays as it was.',
);
export const CallPromiseMissing = problem(
  'CallPromiseMissing',
  'The outcome says that the family promised to pay, and no promise came with it.',
);
export const CallPromiseNotAllowed = problem(
  'CallPromiseNotAllowed',
  'A promise came with another outcome, without an amount, or for a day before the call.',
);
export const CallInTheFuture = problem('CallInTheFuture', 'The call is said to take place later than now.');
export const CallFamilyUnknown = problem('CallFamilyUnknown', 'There is no such family that the viewer may see.');
export const SegmentNameTaken = problem('SegmentNameTaken', 'The branch has another segment of that name.');
export const SegmentOwnedByAnother = problem(
  'SegmentOwnedByAnother',
  'The id is of a segment that another viewer saved.',
);
export const SegmentWithoutBranch = problem(
  'SegmentWithoutBranch',
  'Segments are kept by branches, and the viewer has none.',
);
export const SegmentUnknown = problem('SegmentUnknown', 'The viewer has saved no such segment.');

@ObjectType('OutsideContactHours', {
  simpleResolvers: true,
  description: 'Families of this campaign are not called at this time of the day or week.',
})
export class OutsideContactHours {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => DateTimeScalar, { description: 'When calling begins again.' })
  opensAt!: Date;
}

@ObjectType('NobodyToCall', { simpleResolvers: true, description: 'No family of the campaign may be called now.' })
export class NobodyToCall {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the next one may be called; null when the queue is through.',
  })
  nextFrom!: Date | null;
}
