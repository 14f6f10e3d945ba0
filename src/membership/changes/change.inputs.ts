/** The GraphQL inputs of changes. */
import { Field, ID, InputType, Int } from 'type-graphql';
import { CareClassEnum } from '../../households/arrears/index.js';
import { EvidenceInput, type Relation, RelationEnum, SegmentEnum, SexEnum } from '../../households/families/index.js';
import { BillingMonthScalar, CivilDateScalar, RegionCodeScalar } from '../../platform/graphql/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Segment } from '../../kernel/segment.js';
import type { Sex } from '../../kernel/nik.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { MoveCauseEnum } from './change.types.js';
import type { MoveCause } from './change.js';

const ID_OF_CHANGE = 'The id of the change, made by the client: its type, _ and a UUID.';
const NEW_HEAD =
  'Who is the head of the family then; needed when the head goes and others stay, and left out otherwise.';

@InputType('CorrectParticipantInput', {
  description:
    "A correction of a person's data; what is left out stays. Sent again with the same id, it is the same request.",
})
export class CorrectParticipantInput {
  @Field(() => ID, { description: ID_OF_CHANGE })
  id!: string;

  @Field(() => ID, { description: 'The person.' })
  participantId!: string;

  @Field(() => String, { nullable: true, description: 'The right name: at most 100 characters.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The right mobile number, in any common notation; an empty text removes the number.',
  })
  phone?: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The right date of birth; it must agree with the NIK.' })
  birthDate?: CivilDate | null;

  @Field(() => SexEnum, { nullable: true, description: 'The right sex; it must agree with the NIK.' })
  sex?: Sex | null;

  @Field(() => String, { nullable: true, description: 'The right identity number (NIK): 16 digits.' })
  nik?: string | null;

  @Field(() => EvidenceInput, { description: 'The document that shows the right data.' })
  evidence!: EvidenceInput;
}

@InputType('RecordDeathInput', {
  description: 'A death. Sent again with the same id, it is the same request.',
})
export class RecordDeathInput {
  @Field(() => ID, { description: ID_OF_CHANGE })
  id!: string;

  @Field(() => ID, { description: 'The person who died.' })
  participantId!: string;

  @Field(() => CivilDateScalar, {
    description: 'The day of death; the family is billed for the person through its month.',
  })
  diedOn!: CivilDate;

  @Field(() => ID, { nullable: true, description: NEW_HEAD })
  newHeadId?: string | null;

  @Field(() => EvidenceInput, { description: 'The certificate of death.' })
  evidence!: EvidenceInput;
}

@InputType('RecordLeavingInput', {
  description: 'Somebody who leaves the family. Sent again with the same id, it is the same request.',
})
export class RecordLeavingInput {
  @Field(() => ID, { description: ID_OF_CHANGE })
  id!: string;

  @Field(() => ID, { description: 'The person who leaves.' })
  participantId!: string;

  @Field(() => CivilDateScalar, { description: 'The day; the family is billed for the person through its month.' })
  leftOn!: CivilDate;

  @Field(() => ID, { nullable: true, description: NEW_HEAD })
  newHeadId?: string | null;

  @Field(() => EvidenceInput, { description: 'The document that shows it.' })
  evidence!: EvidenceInput;
}

@InputType('MovingPersonInput', { description: 'A person who moves.' })
export class MovingPersonInput {
  @Field(() => ID, { description: 'The person, in the family that is left.' })
  participantId!: string;

  @Field(() => RelationEnum, { description: 'The relation to the head of the receiving family.' })
  relation!: Relation;
}

@InputType('FoundedFamilyInput', { description: 'A family that the movers found; exactly one of them is its head.' })
export class FoundedFamilyInput {
  @Field(() => ID, { description: 'The id of the family, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => String, { description: 'The number of its family card (KK): 16 digits, built like a NIK.' })
  familyCardNumber!: string;

  @Field(() => RegionCodeScalar, { description: 'The village where it lives.' })
  region!: RegionCode;

  @Field(() => CareClassEnum, { description: 'The class of care of all its members.' })
  careClass!: CareClass;
}

@InputType('MoveParticipantsInput', {
  description:
    'People who move to another family, or found one: a marriage, a household of their own. They keep their card numbers. Sent again with the same id, it is the same request.',
})
export class MoveParticipantsInput {
  @Field(() => ID, { description: ID_OF_CHANGE })
  id!: string;

  @Field(() => MoveCauseEnum, { description: 'Why they move.' })
  cause!: MoveCause;

  @Field(() => CivilDateScalar, {
    description:
      'The day: the family that is left is billed through its month, the receiving one from the next month on.',
  })
  movedOn!: CivilDate;

  @Field(() => [MovingPersonInput], { description: 'Who moves: 1 to 20 people, of one family or of several.' })
  people!: MovingPersonInput[];

  @Field(() => ID, { nullable: true, description: 'The family that receives them; left out when they found one.' })
  toFamilyId?: string | null;

  @Field(() => FoundedFamilyInput, {
    nullable: true,
    description: 'The family that they found; left out when another one receives them.',
  })
  founded?: FoundedFamilyInput | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'For each family whose head moves while others stay: who is its head then.',
  })
  newHeadIds?: string[] | null;

  @Field(() => EvidenceInput, { description: 'The document that shows the move.' })
  evidence!: EvidenceInput;
}

@InputType('NameNewHeadInput', {
  description: 'Another head of a family from which nobody goes. Sent again with the same id, it is the same request.',
})
export class NameNewHeadInput {
  @Field(() => ID, { description: ID_OF_CHANGE })
  id!: string;

  @Field(() => ID, { description: 'The person who is the head from now on.' })
  participantId!: string;

  @Field(() => RelationEnum, { description: 'The relation of the former head to the new one.' })
  formerHeadRelation!: Relation;

  @Field(() => CivilDateScalar, { description: 'The day from which it is so.' })
  since!: CivilDate;

  @Field(() => EvidenceInput, { description: 'The new family card.' })
  evidence!: EvidenceInput;
}

@InputType('DuplicateInput', { description: 'One person in two records.' })
export class DuplicateInput {
  @Field(() => ID, { description: 'The record that is kept.' })
  keptId!: string;

  @Field(() => ID, { description: 'The record that is billed no more; its card number still leads to a bill.' })
  duplicateId!: string;
}

@InputType('MergeParticipantsInput', {
  description: 'A person who was registered twice. Sent again with the same id, it is the same request.',
})
export class MergeParticipantsInput extends DuplicateInput {
  @Field(() => ID, { description: ID_OF_CHANGE })
  id!: string;

  @Field(() => EvidenceInput, { description: 'The document that shows that both are one person.' })
  evidence!: EvidenceInput;
}

@InputType('MergeFamiliesInput', {
  description:
    'Two families that are one. The one that is paid less far is kept; the people of the other join it from their first unpaid month on. Sent again with the same id, it is the same request.',
})
export class MergeFamiliesInput {
  @Field(() => ID, { description: ID_OF_CHANGE })
  id!: string;

  @Field(() => ID, { description: 'The family that is kept.' })
  keptFamilyId!: string;

  @Field(() => ID, { description: 'The family whose people join it.' })
  mergedFamilyId!: string;

  @Field(() => [DuplicateInput], {
    nullable: true,
    description:
      'People who are in both families: the record of each in the family that is kept, and in the other one.',
  })
  duplicates?: DuplicateInput[] | null;

  @Field(() => EvidenceInput, { description: 'The family card that shows all of them.' })
  evidence!: EvidenceInput;
}

@InputType('RegisterRecordInput', { description: 'What the welfare register (DTSEN) says of a household.' })
export class RegisterRecordInput {
  @Field(() => Int, { description: 'The decile: 1, the poorest tenth, to 10.' })
  decile!: number;

  @Field(() => CivilDateScalar, { description: 'The day of the record.' })
  registeredOn!: CivilDate;
}

@InputType('ChangeSegmentInput', {
  description:
    'Another body pays the premium of a family (an employer, the central or a regional government), or the family itself again. What it owes for the months before stays owed. Sent again with the same id, it is the same request.',
})
export class ChangeSegmentInput {
  @Field(() => ID, { description: ID_OF_CHANGE })
  id!: string;

  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @Field(() => SegmentEnum, { description: 'Who pays the premium.' })
  segment!: Segment;

  @Field(() => CareClassEnum, {
    nullable: true,
    description: 'The class that holds with it; left out, the class stays.',
  })
  careClass?: CareClass | null;

  @Field(() => BillingMonthScalar, { description: 'The first month of the segment, the next month at the latest.' })
  from!: BillingMonth;

  @Field(() => RegisterRecordInput, {
    nullable: true,
    description: 'What the welfare register says of the household; needed for PBI.',
  })
  register?: RegisterRecordInput | null;

  @Field(() => ID, { nullable: true, description: 'The assessment of hardship of which this is the outcome.' })
  assessmentId?: string | null;

  @Field(() => EvidenceInput, { description: 'The decree or letter that says so.' })
  evidence!: EvidenceInput;
}

@InputType('ChangeCareClassInput', {
  description:
    'Another class of care for a whole family that pays its premiums itself. The months before keep their price. Sent again with the same id, it is the same request.',
})
export class ChangeCareClassInput {
  @Field(() => ID, { description: ID_OF_CHANGE })
  id!: string;

  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @Field(() => CareClassEnum, { description: 'The class of everybody in the family.' })
  careClass!: CareClass;

  @Field(() => BillingMonthScalar, { description: 'The first month of the class: the month after this one.' })
  from!: BillingMonth;

  @Field(() => EvidenceInput, { description: 'The form that the family signed.' })
  evidence!: EvidenceInput;
}

@InputType('ApproveMembershipChangeInput', { description: 'The change to apply. Sent again, it changes nothing more.' })
export class ApproveMembershipChangeInput {
  @Field(() => ID, { description: 'The id of the change.' })
  id!: string;
}

@InputType('RejectMembershipChangeInput', { description: 'The change to reject, and the reason.' })
export class RejectMembershipChangeInput {
  @Field(() => ID, { description: 'The id of the change.' })
  id!: string;

  @Field(() => String, { description: 'The reason: 1 to 500 characters.' })
  reason!: string;
}
