/** The row of a settlement file as it was received: what it states, and how many of its lines agreed. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PartnerId, SettlementFileId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Partner } from '../../money/partners/partner.entity.js';
import type { FileState } from './settlement-file.js';
import type { FileKind } from './settlement-format.js';

@Entity({ tableName: 'settlement_files' })
export class SettlementFile {
  @PrimaryKey({ type: 'uuid' }) id!: SettlementFileId;
  @Property({ type: 'bigint' }) fileNo!: bigint;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  @Property({ type: 'text' }) kind!: FileKind;
  @Property({ type: 'text' }) fileName!: string;
  @Property({ type: 'text' }) sha256!: string;
  @Property({ type: 'bigint' }) bytes!: bigint;
  @Property({ type: 'text' }) state!: FileState;
  /** The reason why the file was refused; null unless it was. */
  @Property({ type: 'text', nullable: true }) refusal: string | null = null;
  @Property({ type: 'integer' }) lines!: number;
  @Property({ type: RupiahType }) amount!: Rupiah;
  @Property({ type: 'bigint', nullable: true }) statedLines: bigint | null = null;
  @Property({ type: RupiahType, nullable: true }) statedAmount: Rupiah | null = null;
  @Property({ type: 'integer', default: 0 }) unreadableLines = 0;
  @Property({ type: 'integer', default: 0 }) repeatedLines = 0;
  @Property({ type: 'integer', default: 0 }) duplicateLines = 0;
  @Property({ type: 'integer', default: 0 }) matchedLines = 0;
  @Property({ type: 'date', nullable: true }) coversFrom: CivilDate | null = null;
  @Property({ type: 'date', nullable: true }) coversThrough: CivilDate | null = null;
  @Property({ type: 'text' }) receivedBy!: string;
  @Property({ type: 'timestamptz' }) receivedAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) finishedAt: Date | null = null;
}
