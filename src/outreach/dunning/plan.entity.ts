/** A dunning plan: whom it concerns, who drafted it, who switched it on and who stopped it. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CampaignId, DunningPlanId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Region } from '../../households/regions/region.entity.js';
import { CallCampaign } from '../telecollecting/campaign.entity.js';

@Entity({ tableName: 'dunning_plans' })
export class DunningPlanRow {
  @PrimaryKey({ type: 'uuid' }) id!: DunningPlanId;
  @Property({ type: 'text' }) name!: string;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @Property({ type: 'smallint', nullable: true }) monthsMin: number | null = null;
  @Property({ type: 'smallint', nullable: true }) monthsMax: number | null = null;
  @Property({ type: 'text', nullable: true }) careClass: CareClass | null = null;
  @ManyToOne({ entity: () => CallCampaign, mapToPk: true, fieldName: 'call_campaign_id', nullable: true })
  callCampaignId: CampaignId | null = null;
  @Property({ type: 'smallint' }) effectDays!: number;
  @Property({ type: 'text' }) draftedBy!: string;
  @Property({ type: 'timestamptz' }) draftedAt!: Date;
  @Property({ type: 'text', nullable: true }) switchedOnBy: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) switchedOnAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) stoppedBy: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) stoppedAt: Date | null = null;
  /** The last day on which the plan looked for families. */
  @Property({ type: 'date', nullable: true }) ranOn: CivilDate | null = null;
}
