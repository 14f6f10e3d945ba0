/** The number of people who lived in a region on a day, and who counted them. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Region } from '../../households/regions/region.entity.js';

@Entity({ tableName: 'populations' })
export class Population {
  declare [PrimaryKeyProp]?: ['regionCode', 'countedOn'];
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code', primary: true }) regionCode!: RegionCode;
  @PrimaryKey({ type: 'date' }) countedOn!: CivilDate;
  @Property({ type: 'integer' }) population!: number;
  @Property({ type: 'text' }) source!: string;
  @Property({ type: 'text' }) recordedBy!: string;
  @Property({ type: 'timestamptz' }) recordedAt!: Date;
}
