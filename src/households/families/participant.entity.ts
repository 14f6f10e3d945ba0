/** A member of a family, with the number of the JKN card. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { BillingNumber, CardNumber } from '../../kernel/card-number.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import type { Nik, Sex } from '../../kernel/nik.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import { Family } from './family.entity.js';
import type { Ending, Relation } from './family.js';

@Entity({ tableName: 'participants' })
export class Participant {
  @PrimaryKey({ type: 'uuid' }) id!: ParticipantId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @Property({ type: 'text' }) cardNumber!: CardNumber;
  @Property({ type: 'text', generated: '("right"(card_number, 11)) stored' }) billingNumber!: BillingNumber;
  /** The number in clear, in rows from before it was sealed. */
  @Property({ type: 'text', nullable: true }) nik: Nik | null = null;
  @Property({ type: 'blob', nullable: true }) sealedNik: Buffer | null = null;
  /** What lists show of it. */
  @Property({ type: 'text', nullable: true }) nikMasked: string | null = null;
  /** The blind index by which it is looked up. */
  @Property({ type: 'blob', nullable: true }) nikIndex: Buffer | null = null;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'date' }) birthDate!: CivilDate;
  @Property({ type: 'text' }) sex!: Sex;
  @Property({ type: 'text' }) relation!: Relation;
  /** The number in clear, in rows that wait to be sealed. */
  @Property({ type: 'text', nullable: true }) phone: PhoneNumber | null = null;
  @Property({ type: 'blob', nullable: true }) sealedPhone: Buffer | null = null;
  /** What lists show of it. */
  @Property({ type: 'text', nullable: true }) phoneMasked: string | null = null;
  /** The blind index by which it is joined; the number in clear has it too. */
  @Property({ type: 'blob', nullable: true }) phoneIndex: Buffer | null = null;
  /** The first day of the first month billed. */
  @Property({ type: 'date' }) coveredFrom!: CivilDate;
  /** The first day of the last month paid for a person who joined later, while it is behind the family's; else null. */
  @Property({ type: 'date', nullable: true }) ownPaidThrough: CivilDate | null = null;
  /** The day from which the first premium of a person who joined later may be paid. */
  @Property({ type: 'date', nullable: true }) firstPremiumFrom: CivilDate | null = null;
  /** The first day of the last month billed; null while the person belongs to the family. */
  @Property({ type: 'date', nullable: true }) coveredThrough: CivilDate | null = null;
  /** The same person in another family, by whose row the numbers are found; null while this row is the present one. */
  @Property({ type: 'uuid', nullable: true }) successorId: ParticipantId | null = null;
  /** When the person was given a pseudonym, long after the family ended; null for everybody else. */
  @Property({ type: 'timestamptz', nullable: true }) forgottenAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) ending: Ending | null = null;
}
