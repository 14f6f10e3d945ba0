/** A seal of rows of the access log: their hash together with that of the seal before. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

@Entity({ tableName: 'access_log_seals' })
export class AccessLogSeal {
  @PrimaryKey({ type: 'bigint', autoincrement: false }) number!: bigint;
  /** The sealed rows, in their order. */
  @Property({ type: 'uuid[]', columnType: 'uuid[]' }) rowIds!: string[];
  /** The place of the last of them, after which the next seal begins. */
  @Property({ type: 'xid8' }) throughWrittenIn!: string;
  @Property({ type: 'uuid' }) throughId!: string;
  /** SHA-256 of the hash of the seal before and of the rows. */
  @Property({ type: 'bytea' }) hash!: Buffer;
  @Property({ type: 'timestamptz' }) sealedAt!: Date;
}
