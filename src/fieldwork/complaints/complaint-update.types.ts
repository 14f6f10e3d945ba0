/** The GraphQL type of live updates of complaints: they carry ids and states, never the complaint's text. */
import { Field, ID, ObjectType } from 'type-graphql';
import { ComplaintCategoryEnum, ComplaintLevelEnum, ComplaintStateEnum } from './complaint.types.js';
import type { ComplaintUpdated } from './complaint.events.js';
import { IdOf, LiveCursorScalar, RegionCodeScalar, Personal } from '../../platform/graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { writeLiveCursor } from '../../platform/live/index.js';
import type { Numbered } from '../../platform/db/event-log.js';

@ObjectType('ComplaintUpdate', {
  simpleResolvers: true,
  description: 'One update: a complaint was filed, answered, escalated by a person, or closed.',
})
export class ComplaintUpdateType {
  @Field(() => LiveCursorScalar, {
    description: 'The position of this update in the stream; pass it as `after` to continue from here.',
  })
  cursor!: string;

  @IdOf('Complaint')
  @Field(() => ID, { description: 'The id of the complaint; read its text with the query `complaint`.' })
  complaintId!: string;

  @IdOf('Family')
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the family that the complaint is about; null when it is about none.',
  })
  familyId!: string | null;

  @Field(() => RegionCodeScalar, { description: 'The region to which the complaint belongs.' })
  regionCode!: RegionCode;

  @Personal('complaint')
  @Field(() => ComplaintCategoryEnum, { description: 'What the complaint is about.' })
  category!: ComplaintUpdated['category'];

  @Field(() => ComplaintLevelEnum, { description: 'How soon the complaint must be answered and closed.' })
  level!: ComplaintUpdated['level'];

  @Personal('complaint')
  @Field(() => ComplaintStateEnum, { description: 'The state of the complaint after this update.' })
  state!: ComplaintUpdated['state'];

  @Personal('complaint')
  @Field(() => Date, { description: 'When the update happened.' })
  happenedAt!: Date;
}

export const toComplaintUpdate = (event: Numbered<ComplaintUpdated>): ComplaintUpdateType => ({
  cursor: writeLiveCursor(event),
  complaintId: event.complaintId,
  familyId: event.familyId,
  regionCode: event.regionCode,
  category: event.category,
  level: event.level,
  state: event.state,
  happenedAt: event.occurredAt,
});
