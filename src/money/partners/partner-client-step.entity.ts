/** A step in the life of a partner's client: it was registered, or ended. It is inserted once and never changed. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { PartnerId } from '../../kernel/ids.js';
import { Partner } from './partner.entity.js';

@Entity({ tableName: 'partner_client_steps' })
export class PartnerClientStep {
  declare [PrimaryKeyProp]?: ['clientId', 'number'];
  /** The id of the client at the issuer. */
  @PrimaryKey({ type: 'text' }) clientId!: string;
  /** 1, 2, 3 for each client, so that of two steps at once one is taken. */
  @PrimaryKey({ type: 'integer' }) number!: number;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  @Property({ type: 'text' }) step!: 'REGISTERED' | 'ENDED';
  @Property({ type: 'text', nullable: true }) reason: string | null = null;
  @Property({ type: 'text' }) takenBy!: string;
  @Property({ type: 'timestamptz' }) takenAt!: Date;
}
