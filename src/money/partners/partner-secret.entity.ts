/** The row of one secret shared with a partner, encrypted; two are live during a rotation. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { PartnerId } from '../../kernel/ids.js';
import { Partner } from './partner.entity.js';

@Entity({ tableName: 'partner_secrets' })
export class PartnerSecret {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  /** The secret as a JWE, which nobody can decrypt with the database alone. */
  @Property({ type: 'text' }) encryptedSecret!: string;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) retiredAt: Date | null = null;
}
