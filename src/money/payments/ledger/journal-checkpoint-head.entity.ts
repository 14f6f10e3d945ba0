/** The row of the newest checkpoint of the journal, to which the next one is chained. There is one row. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../../kernel/civil-date.js';

@Entity({ tableName: 'journal_checkpoint_head' })
export class JournalCheckpointHead {
  @PrimaryKey({ type: 'smallint', autoincrement: false }) id!: number;
  @Property({ type: 'date' }) day!: CivilDate;
  @Property({ type: 'bigint' }) number!: bigint;
  @Property({ type: 'blob' }) hash!: Buffer;
}
