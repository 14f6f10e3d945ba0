/**
 * A month that an entry of the journal paid, or opened again, for a person who joined the family later: a reversal reads
 * from it what was paid before. Rows are only added.
 */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import { Family } from './family.entity.js';
import { Participant } from './participant.entity.js';

@Entity({ tableName: 'joiner_movements' })
export class JoinerMovement {
  /** The payment, or the entry beside payments. */
  @PrimaryKey({ type: 'uuid' }) entryId!: string;
  @ManyToOne({ entity: () => Participant, mapToPk: true, fieldName: 'participant_id', primary: true })
  participantId!: ParticipantId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @Property({ type: 'date' }) paidThroughBefore!: CivilDate;
  /** Null once the person has caught up with the family. */
  @Property({ type: 'date', nullable: true }) paidThroughAfter: CivilDate | null = null;
  @Property({ type: 'timestamptz' }) postedAt!: Date;
}
