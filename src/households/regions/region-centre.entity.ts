/** The centre of a region and the radius within which its families live, as somebody recorded it; the newest counts. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { RegionCode } from '../../kernel/region-code.js';
import { Region } from './region.entity.js';

@Entity({ tableName: 'region_centres' })
export class RegionCentreRow {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @Property({ type: 'double' }) latitude!: number;
  @Property({ type: 'double' }) longitude!: number;
  @Property({ type: 'integer' }) radiusMeters!: number;
  @Property({ type: 'text' }) source!: string;
  @Property({ type: 'text' }) recordedBy!: string;
  @Property({ type: 'timestamptz' }) recordedAt!: Date;
}
