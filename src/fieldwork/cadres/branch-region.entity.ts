/** One of the regions that a branch office answers for. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import type { BranchId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Region } from '../../households/regions/region.entity.js';
import { Branch } from './branch.entity.js';

@Entity({ tableName: 'branch_regions' })
export class BranchRegion {
  declare [PrimaryKeyProp]?: ['branchId', 'regionCode'];
  @ManyToOne({ entity: () => Branch, mapToPk: true, fieldName: 'branch_id', primary: true }) branchId!: BranchId;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code', primary: true }) regionCode!: RegionCode;
}
