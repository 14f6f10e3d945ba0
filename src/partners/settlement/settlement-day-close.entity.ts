/** The row of a partner's closed day, whose payments all agree with its file. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PartnerId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Partner } from '../../money/partners/partner.entity.js';

@Entity({ tableName: 'settlement_day_closes' })
export class SettlementDayClose {
  declare [PrimaryKeyProp]?: ['partnerId', 'day'];
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id', primary: true }) partnerId!: PartnerId;
  @PrimaryKey({ type: 'date' }) day!: CivilDate;
  @Property({ type: 'bigint' }) fileNo!: bigint;
  @Property({ type: 'integer' }) payments!: number;
  @Property({ type: RupiahType }) amount!: Rupiah;
  @Property({ type: 'timestamptz' }) closedAt!: Date;
}
