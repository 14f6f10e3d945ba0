/** One secret shared with a partner, sealed; two are live while it rotates. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { PartnerId } from '../../kernel/ids.js';

@Entity({ tableName: 'partner_secrets' })
export class PartnerSecret {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) partnerId!: PartnerId;
  /** A JWE: without the sealing key the database alone opens nothing. */
  @Property({ type: 'text' }) sealedSecret!: string;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) retiredAt: Date | null = null;
}
