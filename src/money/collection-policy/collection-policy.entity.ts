/** The row of a collection policy. It is inserted once, its end may be brought forward, and it is never deleted. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CollectionPolicyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Region } from '../../households/regions/region.entity.js';

@Entity({ tableName: 'collection_policies' })
export class CollectionPolicyRow {
  /** The client makes the id, so that a repeated request names the same policy. */
  @PrimaryKey({ type: 'uuid' }) id!: CollectionPolicyId;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @Property({ type: 'date' }) validFrom!: CivilDate;
  @Property({ type: 'date', nullable: true }) validThrough: CivilDate | null = null;
  @Property({ type: 'boolean' }) allowsEdc!: boolean;
  @Property({ type: 'boolean' }) allowsAgent!: boolean;
  @Property({ type: 'text' }) reason!: string;
  @Property({ type: 'text' }) madeBy!: string;
  @Property({ type: 'timestamptz' }) madeAt!: Date;
  @Property({ type: 'text', nullable: true }) endedBy: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) endedAt: Date | null = null;
}
