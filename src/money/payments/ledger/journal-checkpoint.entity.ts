/**
 * The row of a checkpoint over the entries of one commit: a hash over their digests and the checkpoint before. Rows are
 * only ever added.
 */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../../kernel/civil-date.js';

@Entity({ tableName: 'journal_checkpoints' })
export class JournalCheckpoint {
  declare [PrimaryKeyProp]?: ['day', 'number'];
  @PrimaryKey({ type: 'date' }) day!: CivilDate;
  @PrimaryKey({ type: 'bigint' }) number!: bigint;
  @Property({ type: 'uuid[]', columnType: 'uuid[]' }) entryIds!: string[];
  @Property({ type: 'bytea[]', columnType: 'bytea[]' }) digests!: Buffer[];
  @Property({ type: 'blob' }) previousHash!: Buffer;
  @Property({ type: 'blob' }) hash!: Buffer;
  @Property({ type: 'timestamptz' }) madeAt!: Date;
}
