/** The row of a counter: a partner that takes cash, and the region in which it stands. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { PartnerId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Region } from '../../households/regions/region.entity.js';
import { Partner } from '../partners/partner.entity.js';

@Entity({ tableName: 'counters' })
export class Counter {
  declare [PrimaryKeyProp]?: 'partnerId';
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id', primary: true }) partnerId!: PartnerId;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @Property({ type: 'text' }) placedBy!: string;
  @Property({ type: 'timestamptz' }) placedAt!: Date;
}
