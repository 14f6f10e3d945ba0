/** An event of the live feed, numbered in the order of commits. Rows are only ever added. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CadreId, FamilyId, PaymentId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';

@Entity({ tableName: 'live_events' })
export class LiveEvent {
  declare [PrimaryKeyProp]?: ['streamId', 'number'];
  @PrimaryKey({ type: 'smallint' }) streamId!: number;
  @PrimaryKey({ type: 'bigint' }) number!: bigint;
  @Property({ type: 'text' }) kind!: string;
  @Property({ type: 'uuid', nullable: true }) familyId: FamilyId | null = null;
  @Property({ type: 'uuid', nullable: true }) paymentId: PaymentId | null = null;
  @Property({ type: 'text', collation: 'C', nullable: true }) regionCode: RegionCode | null = null;
  @Property({ type: 'uuid', nullable: true }) cadreId: CadreId | null = null;
  @Property({ type: 'timestamptz' }) occurredAt!: Date;
  /** The details that the codec of its kind wrote. */
  @Property({ type: 'jsonb' }) details!: object;
}
