/** The number of questions that one caller asked, or that were asked about one card or code, in the present window. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

@Entity({ tableName: 'quota_counts' })
export class QuotaCount {
  declare [PrimaryKeyProp]?: 'asker';
  /** The key of the count, in which a card or code is a hash: see `callerKey` and `subjectKey`. */
  @PrimaryKey({ type: 'text' }) asker!: string;
  @Property({ type: 'integer' }) asked!: number;
  @Property({ type: 'timestamptz' }) windowEndsAt!: Date;
}
