/** By how much the clock of a sandbox is ahead of the real time; the one row is there once somebody has moved it. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

@Entity({ tableName: 'sandbox_clock' })
export class SandboxClock {
  @PrimaryKey({ type: 'smallint', autoincrement: false }) id!: number;
  @Property({ type: 'bigint' }) aheadMs!: bigint;
  /** The real time of the last move. */
  @Property({ type: 'timestamptz' }) movedAt!: Date;
  @Property({ type: 'text' }) movedBy!: string;
}
