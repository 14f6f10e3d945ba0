/** A participant's choice of a facility, from a day on; the newest choice that has begun is in force. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FacilityChoiceId, FacilityId, ParticipantId } from '../../kernel/ids.js';
import { Participant } from '../families/participant.entity.js';
import { Facility } from './facility.entity.js';
import type { ChoiceReason, FktpDocument } from './fktp-rule.js';

@Entity({ tableName: 'facility_choices' })
export class FacilityChoice {
  @PrimaryKey({ type: 'uuid' }) id!: FacilityChoiceId;
  @ManyToOne({ entity: () => Participant, mapToPk: true, fieldName: 'participant_id' }) participantId!: ParticipantId;
  @ManyToOne({ entity: () => Facility, mapToPk: true, fieldName: 'facility_id' }) facilityId!: FacilityId;
  @Property({ type: 'date' }) validFrom!: CivilDate;
  @Property({ type: 'text' }) reason!: ChoiceReason;
  @Property({ type: 'text[]', defaultRaw: `'{}'::text[]` }) documents: FktpDocument[] = [];
  @Property({ type: 'text' }) chosenBy!: string;
  @Property({ type: 'timestamptz' }) chosenAt!: Date;
}
