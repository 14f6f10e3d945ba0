/** An address of a family as it was told on a day. Rows are only added: the newest of the family's village counts. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Family } from '../families/family.entity.js';
import { Region } from '../regions/region.entity.js';

@Entity({ tableName: 'family_addresses' })
export class FamilyAddress {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @Property({ type: 'text' }) street!: string;
  @Property({ type: 'text', nullable: true }) houseNumber: string | null = null;
  @Property({ type: 'text', nullable: true }) rt: string | null = null;
  @Property({ type: 'text', nullable: true }) rw: string | null = null;
  @Property({ type: 'text', nullable: true }) note: string | null = null;
  /** The subject of the token of whoever wrote it. */
  @Property({ type: 'text' }) recordedBy!: string;
  @Property({ type: 'timestamptz' }) recordedAt!: Date;
}
