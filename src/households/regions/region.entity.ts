/** A region of the country: province, regency, district or village, by its code. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { RegionCode } from '../../kernel/region-code.js';

@Entity({ tableName: 'regions' })
export class Region {
  declare [PrimaryKeyProp]?: 'code';
  @PrimaryKey({ type: 'text', collation: 'C' }) code!: RegionCode;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'parent_code', nullable: true })
  parentCode: RegionCode | null = null;
  @Property({ type: 'text' }) name!: string;
  /** The decree by which code and name hold; null when none was told. */
  @Property({ type: 'text', nullable: true }) decree: string | null = null;
}
