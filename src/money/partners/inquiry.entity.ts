/** A partner's question for a bill, by the external id it used that day, so that a second use of the id is recognised. */
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
  /** SHA-256 of the minified body, hex. */
  @Property({ type: 'text' }) bodyHash!: string;
  @Property({ type: 'timestamptz', nullable: true }) askedAt: Date | null = null;
  /** The partner's name for the payment that may follow. */
  @Property({ type: 'text', nullable: true }) reference: string | null = null;
  @Property({ type: 'text', nullable: true }) accountText: string | null = null;
  /** Null when the payer was shown nothing to pay. */
  @Property({ type: RupiahType, nullable: true }) shownAmount: Rupiah | null = null;
}
