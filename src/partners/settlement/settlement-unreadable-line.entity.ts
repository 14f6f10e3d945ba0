/** The row of a line that could not be read, as it was received. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { SettlementFileId } from '../../kernel/ids.js';
import { SettlementFile } from './settlement-file.entity.js';

@Entity({ tableName: 'settlement_unreadable_lines' })
export class SettlementUnreadableLine {
  declare [PrimaryKeyProp]?: ['fileId', 'line'];
  @ManyToOne({ entity: () => SettlementFile, mapToPk: true, fieldName: 'file_id', primary: true })
  fileId!: SettlementFileId;
  @PrimaryKey({ type: 'integer' }) line!: number;
  @Property({ type: 'blob' }) rawLine!: Buffer;
  @Property({ type: 'text' }) problem!: string;
}
