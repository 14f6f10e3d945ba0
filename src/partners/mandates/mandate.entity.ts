/** The row of a mandate: a family's consent that its bank account is debited on the debit days. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { FamilyId, MandateId } from '../../kernel/ids.js';
import { Family } from '../../households/families/family.entity.js';
import type { DebitBank } from './debit-policy.js';

@Entity({ tableName: 'mandates' })
export class Mandate {
  @PrimaryKey({ type: 'uuid' }) id!: MandateId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @Property({ type: 'text' }) bank!: DebitBank;
  @Property({ type: 'text' }) accountMasked!: string;
  /** The account number as a JWE, which nobody can decrypt with the database alone. */
  @Property({ type: 'text' }) encryptedAccount!: string;
  @Property({ type: 'text' }) holderName!: string;
  @Property({ type: 'timestamptz' }) consentedAt!: Date;
  @Property({ type: 'timestamptz' }) enrolledAt!: Date;
  @Property({ type: 'text' }) enrolledBy!: string;
  @Property({ type: 'timestamptz', nullable: true }) endedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) endedBy: string | null = null;
  @Property({ type: 'text', nullable: true }) endReason: string | null = null;
}
