/** A campaign of calls to families of one region, for some days, among those that owe from 2 to 23 months. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CampaignId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { SelfPayingSegment } from '../../kernel/segment.js';
import { Region } from '../../households/regions/region.entity.js';

@Entity({ tableName: 'call_campaigns' })
export class CallCampaign {
  @PrimaryKey({ type: 'uuid' }) id!: CampaignId;
  @Property({ type: 'text' }) name!: string;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @Property({ type: 'text' }) segment!: SelfPayingSegment;
  @Property({ type: 'text', nullable: true }) careClass: CareClass | null = null;
  @Property({ type: 'smallint' }) monthsMin!: number;
  @Property({ type: 'smallint' }) monthsMax!: number;
  @Property({ type: 'smallint' }) contactFromHour!: number;
  @Property({ type: 'smallint' }) contactUntilHour!: number;
  @Property({ type: 'smallint' }) attemptsMax!: number;
  @Property({ type: 'smallint' }) dailyTarget!: number;
  @Property({ type: 'date' }) validFrom!: CivilDate;
  @Property({ type: 'date' }) validThrough!: CivilDate;
  @Property({ type: 'text' }) openedBy!: string;
  @Property({ type: 'timestamptz' }) openedAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) endedAt: Date | null = null;
  @Property({ type: 'date' }) queuedFor!: CivilDate;
}
