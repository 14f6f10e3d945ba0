/** One secret shared with a partner, encrypted; two are live while it rotates. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { PartnerId } from '../../kernel/ids.js';
import { Partner } from './partner.entity.js';

@Entity({ tableName: 'partner_secrets' })
export class PartnerSecret {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  /** A JWE: without the encryption key the database alone opens nothing. */
  @Property({ type: 'text' }) sealedSecret!: string;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) retiredAt: Date | null = null;
}
