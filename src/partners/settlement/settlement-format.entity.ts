/** The row of the format in which a partner's files are read, from a day on. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PartnerId } from '../../kernel/ids.js';
import { Partner } from '../../money/partners/partner.entity.js';
import type { FileKind } from './settlement-format.js';

@Entity({ tableName: 'settlement_formats' })
export class SettlementFormat {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  @Property({ type: 'text' }) kind!: FileKind;
  @Property({ type: 'date' }) effectiveFrom!: CivilDate;
  @Property({ type: 'jsonb' }) format!: object;
  @Property({ type: 'text' }) setBy!: string;
  @Property({ type: 'timestamptz' }) setAt!: Date;
}
