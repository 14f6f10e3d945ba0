/** A participant's request to sign in. The code itself is stored nowhere: it follows from the id and a key. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import { Family } from '../../households/families/family.entity.js';
import { Participant } from '../../households/families/participant.entity.js';

@Entity({ tableName: 'sign_in_requests' })
export class SignInRequest {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** Who signs in; null for a card that nobody holds with that birth date, so that both look alike. */
  @ManyToOne({ entity: () => Participant, mapToPk: true, fieldName: 'participant_id', nullable: true })
  participantId: ParticipantId | null = null;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id', nullable: true })
  familyId: FamilyId | null = null;
  /** The number in clear, as requests have it that were made before it was sealed. */
  @Property({ type: 'text', nullable: true }) phone: PhoneNumber | null = null;
  /** The same, sealed; null for nobody. */
  @Property({ type: 'blob', nullable: true }) sealedPhone: Buffer | null = null;
  @Property({ type: 'smallint', default: 0 }) tries = 0;
  @Property({ type: 'timestamptz' }) madeAt!: Date;
  @Property({ type: 'timestamptz' }) expiresAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) usedAt: Date | null = null;
}
