/** A campaign of write-offs in a region, under the policy of its first day. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { WriteOffCampaignId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { SavedRule } from './write-off-rule.js';
import { Region } from '../../households/regions/region.entity.js';

@Entity({ tableName: 'write_off_campaigns' })
export class WriteOffCampaign {
  @PrimaryKey({ type: 'uuid' }) id!: WriteOffCampaignId;
  @Property({ type: 'text' }) name!: string;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @Property({ type: 'date' }) validFrom!: CivilDate;
  @Property({ type: 'date' }) validThrough!: CivilDate;
  /** The first day of the policy that was in force; it decides where the campaign brings no rule of its own. */
  @Property({ type: 'date' }) policyFrom!: CivilDate;
  @Property({ type: 'jsonb', nullable: true }) rule: SavedRule | null = null;
  @Property({ type: 'timestamptz' }) openedAt!: Date;
  @Property({ type: 'text' }) openedBy!: string;
}
