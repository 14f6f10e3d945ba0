/**
 * The row of a partner's inquiry for a bill. Its key is the external id of that day, so that a second use of the id is
 * recognised.
 */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PartnerId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Partner } from './partner.entity.js';

@Entity({ tableName: 'inquiries' })
export class Inquiry {
  declare [PrimaryKeyProp]?: ['partnerId', 'askedOn', 'externalId'];
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id', primary: true }) partnerId!: PartnerId;
  @PrimaryKey({ type: 'date' }) askedOn!: CivilDate;
  @PrimaryKey({ type: 'text' }) externalId!: string;
  /** The SHA-256 digest of the minified body, in hexadecimal. */
  @Property({ type: 'text' }) bodyHash!: string;
  @Property({ type: 'timestamptz', nullable: true }) askedAt: Date | null = null;
  /** The reference that the partner gives the payment that may follow. */
  @Property({ type: 'text', nullable: true }) reference: string | null = null;
  @Property({ type: 'text', nullable: true }) accountText: string | null = null;
  /** The amount that was shown to the payer; null when there was nothing to pay. */
  @Property({ type: RupiahType, nullable: true }) shownAmount: Rupiah | null = null;
}
