/** A family in the queue of a campaign, and the moment from which it may be called. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CampaignId, FamilyId } from '../../kernel/ids.js';

@Entity({ tableName: 'call_queue' })
export class QueuedCall {
  declare [PrimaryKeyProp]?: ['familyId', 'campaignId'];
  @PrimaryKey({ type: 'uuid' }) familyId!: FamilyId;
  @PrimaryKey({ type: 'uuid' }) campaignId!: CampaignId;
  @Property({ type: 'timestamptz', defaultRaw: `'-infinity'::timestamp with time zone` }) callFrom!: Date;
  @Property({ type: 'date' }) paidThrough!: CivilDate;
  @Property({ type: 'smallint', default: 0 }) attempts = 0;
}
