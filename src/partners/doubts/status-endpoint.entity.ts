/** The row of a partner's status endpoint, with our credentials there encrypted. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { PartnerId } from '../../kernel/ids.js';
import { Partner } from '../../money/partners/partner.entity.js';

@Entity({ tableName: 'status_endpoints' })
export class StatusEndpointRow {
  declare [PrimaryKeyProp]?: 'partnerId';
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id', primary: true }) partnerId!: PartnerId;
  @Property({ type: 'text' }) baseUrl!: string;
  @Property({ type: 'text' }) tokenPath!: string;
  @Property({ type: 'text' }) statusPath!: string;
  @Property({ type: 'text' }) clientId!: string;
  @Property({ type: 'text' }) partnerIdHeader!: string;
  @Property({ type: 'text' }) channelId!: string;
  /** The key as a JWE, which nobody can decrypt with the database alone. */
  @Property({ type: 'text' }) encryptedPrivateKey!: string;
  @Property({ type: 'text', nullable: true }) encryptedClientSecret: string | null = null;
  @Property({ type: 'timestamptz' }) changedAt!: Date;
  @Property({ type: 'text' }) changedBy!: string;
}
