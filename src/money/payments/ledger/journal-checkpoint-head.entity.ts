/** The newest checkpoint of the journal, on which the next one builds. There is one row. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../../kernel/civil-date.js';

@Entity({ tableName: 'journal_seal_head' })
export class JournalCheckpointHead {
  @PrimaryKey({ type: 'smallint', autoincrement: false }) id!: number;
  @Property({ type: 'date' }) day!: CivilDate;
  @Property({ type: 'bigint' }) number!: bigint;
  @Property({ type: 'blob' }) hash!: Buffer;
}
