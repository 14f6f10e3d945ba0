/**
 * The position of a family's home, measured with its consent; a row without one says that the place before counts no
 * more. Rows are only added: the newest of the family's village counts.
 */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { FamilyId, VisitId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Family } from '../families/family.entity.js';
import { Region } from '../regions/region.entity.js';
import type { ForgetReason } from './address.js';

@Entity({ tableName: 'family_places' })
export class FamilyPlaceRow {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @Property({ type: 'double', nullable: true }) latitude: number | null = null;
  @Property({ type: 'double', nullable: true }) longitude: number | null = null;
  @Property({ type: 'integer', nullable: true }) accuracyMeters: number | null = null;
  @Property({ type: 'timestamptz', nullable: true }) measuredAt: Date | null = null;
  /** The visit at which it was measured. */
  @Property({ type: 'uuid', nullable: true }) visitId: VisitId | null = null;
  /** Why the place before counts no more; null for a measured position. */
  @Property({ type: 'text', nullable: true }) reason: ForgetReason | null = null;
  @Property({ type: 'text' }) recordedBy!: string;
  @Property({ type: 'timestamptz' }) recordedAt!: Date;
}
