/** GraphQL's view of what happens to complaints, as it is told live: ids and states, none of their words. */
import { Field, ID, ObjectType } from 'type-graphql';
import { ComplaintCategoryEnum, ComplaintLevelEnum, ComplaintStateEnum } from './complaint.types.js';
import type { ComplaintUpdated } from './complaint.events.js';
import { IdOf, LiveCursorScalar, RegionCodeScalar } from '../../platform/graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { writeLiveCursor } from '../../platform/live/index.js';
import type { Numbered } from '../../platform/db/event-log.js';

@ObjectType('ComplaintUpdate', {
  simpleResolvers: true,
  description: 'A complaint was filed, answered, escalated by a person, or closed, in one commit.',
})
export class ComplaintUpdateType {
  @Field(() => LiveCursorScalar, {
    description: 'The place of this event in the stream: give it back as `after` to go on from here.',
  })
  cursor!: string;

  @IdOf('Complaint')
  @Field(() => ID, { description: 'The complaint: its words are read with the query `complaint`.' })
  complaintId!: string;

  @IdOf('Family')
  @Field(() => ID, { nullable: true, description: 'The family it is about; null when it is about none.' })
  familyId!: string | null;

  @Field(() => RegionCodeScalar, { description: 'Where it belongs.' })
  regionCode!: RegionCode;

  @Field(() => ComplaintCategoryEnum, { description: 'What it is about.' })
  category!: ComplaintUpdated['category'];

  @Field(() => ComplaintLevelEnum, { description: 'How soon it must be answered.' })
  level!: ComplaintUpdated['level'];

  @Field(() => ComplaintStateEnum, { description: 'How far it has come with this event.' })
  state!: ComplaintUpdated['state'];

  @Field(() => Date, { description: 'When it happened.' })
  happenedAt!: Date;
}

export const toComplaintUpdate = (event: Numbered<ComplaintUpdated>): ComplaintUpdateType => ({
  cursor: writeLiveCursor(event.number),
  complaintId: event.complaintId,
  familyId: event.familyId,
  regionCode: event.regionCode,
  category: event.category,
  level: event.level,
  state: event.state,
  happenedAt: event.occurredAt,
});
