/** A proposal to forgive one family's arrears, with its verification and its decision. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, WriteOffCampaignId, WriteOffId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Family } from '../../households/families/family.entity.js';
import { WriteOffCampaign } from './write-off-campaign.entity.js';
import type { WriteOffState } from './write-off.js';

@Entity({ tableName: 'write_offs' })
export class WriteOff {
  @PrimaryKey({ type: 'uuid' }) id!: WriteOffId;
  @ManyToOne({ entity: () => WriteOffCampaign, mapToPk: true, fieldName: 'campaign_id' })
  campaignId!: WriteOffCampaignId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @Property({ type: 'text', collation: 'C' }) regionCode!: RegionCode;
  @Property({ type: 'smallint' }) persons!: number;
  @Property({ type: 'text' }) verification!: string;
  @Property({ type: 'date' }) verifiedOn!: CivilDate;
  /** The decile of the household in the welfare register; null where none was given. */
  @Property({ type: 'smallint', nullable: true }) decile: number | null = null;
  @Property({ type: 'text' }) state!: WriteOffState;
  @Property({ type: 'timestamptz' }) proposedAt!: Date;
  @Property({ type: 'text' }) proposedBy!: string;
  @Property({ type: 'timestamptz', nullable: true }) decidedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) decidedBy: string | null = null;
  @Property({ type: 'text', nullable: true }) decisionReason: string | null = null;
  @Property({ type: 'date', nullable: true }) firstMonth: CivilDate | null = null;
  @Property({ type: 'date', nullable: true }) lastMonth: CivilDate | null = null;
  @Property({ type: 'smallint', nullable: true }) months: number | null = null;
  @Property({ type: RupiahType, nullable: true }) amount: Rupiah | null = null;
}
