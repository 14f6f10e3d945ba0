/** The row of the totals of a settlement file for one day. A line that an earlier file has is counted there. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PartnerId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Partner } from '../../money/partners/partner.entity.js';
import type { FileKind } from './settlement-format.js';

@Entity({ tableName: 'settlement_file_days' })
export class SettlementFileDay {
  declare [PrimaryKeyProp]?: ['fileNo', 'day'];
  @PrimaryKey({ type: 'bigint' }) fileNo!: bigint;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  @Property({ type: 'text' }) kind!: FileKind;
  @PrimaryKey({ type: 'date' }) day!: CivilDate;
  @Property({ type: 'integer' }) lines!: number;
  @Property({ type: RupiahType }) amount!: Rupiah;
  @Property({ type: RupiahType }) fee!: Rupiah;
}
