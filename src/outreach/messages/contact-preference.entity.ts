/** The contact preference of a family, or of the owner of a telephone number. The newest of each counts. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { FamilyId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import { Family } from '../../households/families/family.entity.js';
import type { ContactPreference } from './message-words.js';

@Entity({ tableName: 'contact_preferences' })
export class ContactPreferenceRow {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** The family; null for a preference of a number alone. */
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id', nullable: true })
  familyId: FamilyId | null = null;
  /** The number in clear, in rows that wait to be sealed; null for a preference of a family. */
  @Property({ type: 'text', nullable: true }) phone: PhoneNumber | null = null;
  @Property({ type: 'blob', nullable: true }) sealedPhone: Buffer | null = null;
  /** The blind index by which the number is found; a number in clear has it too. */
  @Property({ type: 'blob', nullable: true }) phoneIndex: Buffer | null = null;
  @Property({ type: 'text' }) preference!: ContactPreference;
  @Property({ type: 'text', nullable: true }) reason: string | null = null;
  @Property({ type: 'text' }) setBy!: string;
  @Property({ type: 'timestamptz' }) setAt!: Date;
}
