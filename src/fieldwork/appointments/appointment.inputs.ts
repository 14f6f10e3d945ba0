/** What an office sends of appointments and cards. */
import { Extensions, Field, ID, InputType } from 'type-graphql';
import { CivilDateScalar, RegionCodeScalar } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';

const APPOINTMENT = { description: 'The id of the appointment.' };
const REASON = { description: 'Why, for the history; 1 to 500 characters.' };

@InputType('NewCadreInput', { description: 'Somebody who has not been a cadre before.' })
export class NewCadreInput {
  @Field(() => String, { description: 'The name for the official card; 1 to 100 characters.' })
  name!: string;

  @Field(() => String, { description: 'An Indonesian mobile number, such as 0812 3456 7890.' })
  phone!: string;

  @Field(() => RegionCodeScalar, { description: 'The village where the applicant lives and will work.' })
  village!: RegionCode;
}

@Extensions({ oneOf: true })
@InputType('ApplicantInput', { description: 'Exactly one of the two.' })
export class ApplicantInput {
  @Field(() => NewCadreInput, { nullable: true, description: 'Somebody new.' })
  person?: NewCadreInput | null;

  @Field(() => ID, { nullable: true, description: 'A cadre who is to be appointed once more.' })
  cadreId?: string | null;
}

@InputType('ApplyForAppointmentInput', {
  description: 'An application. Sent again with the same id, it is the same one.',
})
export class ApplyForAppointmentInput {
  @Field(() => ID, { description: 'The id of the appointment, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ApplicantInput, { description: 'Who applies.' })
  applicant!: ApplicantInput;

  @Field(() => String, {
    description: 'Where the photo is kept: letters, digits, dots, dashes, slashes; 1 to 200 characters.',
  })
  photoReference!: string;
}

@InputType('RecordRecommendationInput', { description: 'The letter of the village.' })
export class RecordRecommendationInput {
  @Field(() => ID, APPOINTMENT)
  appointmentId!: string;

  @Field(() => String, { description: 'Who signed it; 1 to 100 characters.' })
  by!: string;

  @Field(() => String, { description: 'Its number; 1 to 100 characters.' })
  letterNumber!: string;

  @Field(() => CivilDateScalar, { description: 'Its date, today at the latest.' })
  date!: CivilDate;
}

@InputType('SelectCadreInput', { description: 'An applicant who is selected.' })
export class SelectCadreInput {
  @Field(() => ID, APPOINTMENT)
  appointmentId!: string;
}

@InputType('ActivateAppointmentInput', { description: 'An appointment that begins, or goes on after a suspension.' })
export class ActivateAppointmentInput {
  @Field(() => ID, APPOINTMENT)
  appointmentId!: string;
}

@InputType('RecordTrainingInput', { description: 'A training that took place.' })
export class RecordTrainingInput {
  @Field(() => ID, APPOINTMENT)
  appointmentId!: string;

  @Field(() => CivilDateScalar, { description: 'The day of it, today at the latest.' })
  date!: CivilDate;

  @Field(() => String, { description: 'Who gave it; 1 to 100 characters.' })
  trainer!: string;
}

@InputType('IssueCredentialInput', { description: 'The first card of an appointment; its days become the term.' })
export class IssueCredentialInput {
  @Field(() => ID, APPOINTMENT)
  appointmentId!: string;

  @Field(() => CivilDateScalar, { description: 'The first day, today or later.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day, at most two years later.' })
  validThrough!: CivilDate;
}

@InputType('ReplaceCredentialInput', { description: 'A lost or spoilt card.' })
export class ReplaceCredentialInput {
  @Field(() => ID, APPOINTMENT)
  appointmentId!: string;

  @Field(() => String, REASON)
  reason!: string;
}

@InputType('SuspendAppointmentInput', { description: 'A cadre to be taken out of service at once.' })
export class SuspendAppointmentInput {
  @Field(() => ID, APPOINTMENT)
  appointmentId!: string;

  @Field(() => String, REASON)
  reason!: string;
}

@InputType('EndAppointmentInput', { description: 'An appointment or application that ends.' })
export class EndAppointmentInput {
  @Field(() => ID, APPOINTMENT)
  appointmentId!: string;

  @Field(() => String, REASON)
  reason!: string;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The last day of a running term, today or later; left out: it ends at once, today included.',
  })
  lastDay?: CivilDate | null;
}

@InputType('RevokeCredentialInput', { description: 'A card that is taken back.' })
export class RevokeCredentialInput {
  @Field(() => ID, { description: 'The id of the card.' })
  credentialId!: string;

  @Field(() => String, REASON)
  reason!: string;
}

@InputType('FreezeCredentialInput', { description: 'A cadre whose card and access are to rest.' })
export class FreezeCredentialInput {
  @Field(() => ID, { description: 'The id of the cadre.' })
  cadreId!: string;

  @Field(() => String, { description: 'Why; the cadre is not shown it. 1 to 500 characters.' })
  reason!: string;
}

@InputType('UnfreezeCredentialInput', { description: 'A decision that a frozen card holds again.' })
export class UnfreezeCredentialInput {
  @Field(() => ID, { description: 'The id of the cadre.' })
  cadreId!: string;

  @Field(() => String, { description: 'On what grounds; 1 to 500 characters.' })
  note!: string;
}

@InputType('AcknowledgeVillageNoticeInput', { description: 'A notice that the village head has seen.' })
export class AcknowledgeVillageNoticeInput {
  @Field(() => ID, { description: 'The id of the notice.' })
  noticeId!: string;
}
