/** A campaign: one template sent to many families of a region, and how far its messages are queued. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, MessageCampaignId, MessageTemplateId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Region } from '../../households/regions/region.entity.js';
import { MessageTemplate } from './message-template.entity.js';

@Entity({ tableName: 'message_campaigns' })
export class MessageCampaign {
  @PrimaryKey({ type: 'uuid' }) id!: MessageCampaignId;
  @ManyToOne({ entity: () => MessageTemplate, mapToPk: true, fieldName: 'template_id' }) templateId!: MessageTemplateId;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @Property({ type: 'smallint', nullable: true }) monthsMin: number | null = null;
  @Property({ type: 'smallint', nullable: true }) monthsMax: number | null = null;
  @Property({ type: 'text', nullable: true }) careClass: CareClass | null = null;
  @Property({ type: 'timestamptz' }) sendFrom!: Date;
  @Property({ type: 'date' }) lastDay!: CivilDate;
  @Property({ type: 'text' }) startedBy!: string;
  @Property({ type: 'timestamptz' }) startedAt!: Date;
  @Property({ type: 'date', nullable: true }) filledToMonth: CivilDate | null = null;
  @Property({ type: 'uuid', nullable: true }) filledToFamily: FamilyId | null = null;
  @Property({ type: 'timestamptz', nullable: true }) filledAt: Date | null = null;
  @Property({ type: 'timestamptz', nullable: true }) stoppedAt: Date | null = null;
}
