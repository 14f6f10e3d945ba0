/** The row that a test of health writes; no two of its versions fit into one page, so that a full disk refuses it. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

@Entity({ tableName: 'health_writes' })
export class HealthWrite {
  @PrimaryKey({ type: 'smallint', autoincrement: false }) id!: number;
  @Property({ type: 'timestamptz' }) writtenAt!: Date;
  @Property({ type: 'text' }) filler!: string;
}
