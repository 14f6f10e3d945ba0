/** A family that waits in a campaign to be called, and from when on it may be. */
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
