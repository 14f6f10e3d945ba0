/** A first-level care facility (FKTP), with its location and the number of participants it may have. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FacilityId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Region } from '../regions/region.entity.js';
import type { FacilityKind } from './facility.js';

@Entity({ tableName: 'facilities' })
export class Facility {
  @PrimaryKey({ type: 'uuid' }) id!: FacilityId;
  @Property({ type: 'text' }) code!: string;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text' }) kind!: FacilityKind;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @Property({ type: 'double' }) latitude!: number;
  @Property({ type: 'double' }) longitude!: number;
  @Property({ type: 'integer' }) capacity!: number;
  @Property({ type: 'date' }) openFrom!: CivilDate;
  @Property({ type: 'date', nullable: true }) openThrough: CivilDate | null = null;
}
