/** How far a source of notices was read: every occasion before it has its message. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

@Entity({ tableName: 'notice_cursors' })
export class NoticeCursor {
  @PrimaryKey({ type: 'text' }) source!: string;
  /** The number of the last event that was read; null for sources that are read by time. */
  @Property({ type: 'bigint', nullable: true }) reached: bigint | null = null;
  @Property({ type: 'timestamptz' }) lookedThrough!: Date;
}
