/** A restriction as it is stored: its end may be brought forward, and it is never deleted. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RestrictionId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Region } from '../../households/regions/region.entity.js';
import type { RestrictionMode } from './service-restriction.js';

@Entity({ tableName: 'service_restrictions' })
export class ServiceRestrictionRow {
  /** The client makes the id, so that a repeated request is the same restriction. */
  @PrimaryKey({ type: 'uuid' }) id!: RestrictionId;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @Property({ type: 'date' }) validFrom!: CivilDate;
  @Property({ type: 'date', nullable: true }) validThrough: CivilDate | null = null;
  @Property({ type: 'text' }) mode!: RestrictionMode;
  @Property({ type: 'text' }) reason!: string;
  @Property({ type: 'text' }) madeBy!: string;
  @Property({ type: 'timestamptz' }) madeAt!: Date;
  @Property({ type: 'text', nullable: true }) endedBy: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) endedAt: Date | null = null;
}
