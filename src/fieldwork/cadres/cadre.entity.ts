/**
 * A cadre: a volunteer of the village who visits families for a branch office. The first activation of an appointment
 * makes the row.
 */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { BranchId, CadreId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Region } from '../../households/regions/region.entity.js';
import { Branch } from './branch.entity.js';

@Entity({ tableName: 'cadres' })
export class Cadre {
  @PrimaryKey({ type: 'uuid' }) id!: CadreId;
  @ManyToOne({ entity: () => Branch, mapToPk: true, fieldName: 'branch_id' }) branchId!: BranchId;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'home_region_code' }) homeRegionCode!: RegionCode;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text' }) phone!: PhoneNumber;
}
