/** A message to a family, from its queueing to the provider's last report. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, MessageCampaignId, MessageId, MessageTemplateId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import { Cadre } from '../../fieldwork/cadres/cadre.entity.js';
import { Family } from '../../households/families/family.entity.js';
import { MessageCampaign } from './message-campaign.entity.js';
import { MessageTemplate } from './message-template.entity.js';
import type { MessageChannel, MessageState, StopReason } from './message-words.js';

@Entity({ tableName: 'messages' })
export class Message {
  @PrimaryKey({ type: 'uuid' }) id!: MessageId;
  @ManyToOne({ entity: () => MessageCampaign, mapToPk: true, fieldName: 'campaign_id', nullable: true })
  campaignId: MessageCampaignId | null = null;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @ManyToOne({ entity: () => MessageTemplate, mapToPk: true, fieldName: 'template_id' }) templateId!: MessageTemplateId;
  @Property({ type: 'text' }) channel!: MessageChannel;
  @Property({ type: 'text' }) state!: MessageState;
  @Property({ type: 'text', nullable: true }) reason: StopReason | null = null;
  @Property({ type: 'timestamptz' }) sendAfter!: Date;
  @Property({ type: 'date', nullable: true }) lastDay: CivilDate | null = null;
  @Property({ type: 'text' }) requestedBy!: string;
  @Property({ type: 'timestamptz' }) queuedAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) enqueuedAt: Date | null = null;
  /** The id of the worker that is sending it; null while none is. */
  @Property({ type: 'integer', nullable: true }) claimedBy: number | null = null;
  @Property({ type: 'smallint', default: 0 }) attempts = 0;
  /** Whether a provider was asked and its answer is unknown. */
  @Property({ type: 'boolean', default: false }) isUncertain = false;
  /** The number in clear, as messages have it that went before numbers were sealed. */
  @Property({ type: 'text', nullable: true }) phone: PhoneNumber | null = null;
  /** The same, sealed. */
  @Property({ type: 'blob', nullable: true }) sealedPhone: Buffer | null = null;
  @Property({ type: 'text', nullable: true }) phoneMasked: string | null = null;
  /** The text as it was sent; null before the first attempt. */
  @Property({ type: 'text', nullable: true }) body: string | null = null;
  /** Whether the text and the number were taken out, because they were kept long enough. */
  @Property({ type: 'boolean', default: false }) areWordsForgotten = false;
  @Property({ type: 'text', nullable: true }) provider: string | null = null;
  @Property({ type: 'text', nullable: true }) providerMessageId: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) sentAt: Date | null = null;
  @Property({ type: 'timestamptz', nullable: true }) deliveredAt: Date | null = null;
  @Property({ type: 'timestamptz', nullable: true }) readAt: Date | null = null;
  @Property({ type: 'timestamptz', nullable: true }) endedAt: Date | null = null;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id', nullable: true })
  cadreId: CadreId | null = null;
}
