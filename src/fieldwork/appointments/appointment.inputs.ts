/** The GraphQL inputs of appointments, cards and village notices. */
import { Extensions, Field, ID, InputType } from 'type-graphql';
import { CivilDateScalar, RegionCodeScalar } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';

const APPOINTMENT = { description: 'The id of the appointment.' };
const REASON = { description: 'The reason, kept in the history: 1 to 500 characters.' };

@InputType('NewCadreInput', { description: 'A person who has not been a cadre before.' })
export class NewCadreInput {
  @Field(() => String, { description: 'The name for the official card: 1 to 100 characters.' })
  name!: string;

  @Field(() => String, { description: 'An Indonesian mobile number, such as 0812 3456 7890.' })
  phone!: string;

  @Field(() => RegionCodeScalar, { description: 'The village where the applicant lives and will work.' })
  village!: RegionCode;
}

@Extensions({ oneOf: true })
@InputType('ApplicantInput', { description: 'The applicant: exactly one of `person` and `cadreId`.' })
export class ApplicantInput {
  @Field(() => NewCadreInput, { nullable: true, description: 'A person who has not been a cadre before.' })
  person?: NewCadreInput | null;

  @Field(() => ID, { nullable: true, description: 'The id of a cadre who is to be appointed again.' })
  cadreId?: string | null;
}

@InputType('ApplyForAppointmentInput', {
  description: 'An application. Sent again with the same id, it is the same application.',
})
export class ApplyForAppointmentInput {
  @Field(() => ID, { description: 'The id of the appointment, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ApplicantInput, { description: 'The person who applies.' })
  applicant!: ApplicantInput;

  @Field(() => String, {
    description: 'The reference under which the photo is stored: 1 to 200 letters, digits, dots, dashes and slashes.',
  })
  photoReference!: string;
}

@InputType('RecordRecommendationInput', { description: "The village's letter of recommendation." })
export class RecordRecommendationInput {
  @Field(() => ID, APPOINTMENT)
  appointmentId!: string;

  @Field(() => String, { description: 'The person who signed the letter: 1 to 100 characters.' })
  by!: string;

  @Field(() => String, { description: 'The number of the letter: 1 to 100 characters.' })
  letterNumber!: string;

  @Field(() => CivilDateScalar, { description: 'The date of the letter, today at the latest.' })
  date!: CivilDate;
}

@InputType('SelectCadreInput', { description: 'The applicant to select.' })
export class SelectCadreInput {
  @Field(() => ID, APPOINTMENT)
  appointmentId!: string;
}

@InputType('ActivateAppointmentInput', {
  description: 'The appointment to activate, for the first time or after a suspension.',
})
export class ActivateAppointmentInput {
  @Field(() => ID, APPOINTMENT)
  appointmentId!: string;
}

@InputType('RecordTrainingInput', { description: 'The training that took place.' })
export class RecordTrainingInput {
  @Field(() => ID, APPOINTMENT)
  appointmentId!: string;

  @Field(() => CivilDateScalar, { description: 'The day of the training, today at the latest.' })
  date!: CivilDate;

  @Field(() => String, { description: 'The person who gave the training: 1 to 100 characters.' })
  trainer!: string;
}

@InputType('IssueCredentialInput', { description: 'The first card of an appointment; its days become the term.' })
export class IssueCredentialInput {
  @Field(() => ID, APPOINTMENT)
  appointmentId!: string;

  @Field(() => CivilDateScalar, { description: 'The first day of the card, today or later.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day of the card, at most two years after the first.' })
  validThrough!: CivilDate;
}

@InputType('ReplaceCredentialInput', { description: 'The appointment whose card was lost or spoilt.' })
export class ReplaceCredentialInput {
  @Field(() => ID, APPOINTMENT)
  appointmentId!: string;

  @Field(() => String, REASON)
  reason!: string;
}

@InputType('SuspendAppointmentInput', {
  description: 'The appointment of a cadre who is to be taken out of service at once.',
})
export class SuspendAppointmentInput {
  @Field(() => ID, APPOINTMENT)
  appointmentId!: string;

  @Field(() => String, REASON)
  reason!: string;
}

@InputType('EndAppointmentInput', { description: 'The appointment or application to end.' })
export class EndAppointmentInput {
  @Field(() => ID, APPOINTMENT)
  appointmentId!: string;

  @Field(() => String, REASON)
  reason!: string;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The last day of a running term, today or later. Left out: it ends at once, today included.',
  })
  lastDay?: CivilDate | null;
}

@InputType('RevokeCredentialInput', { description: 'The card to revoke.' })
export class RevokeCredentialInput {
  @Field(() => ID, { description: 'The id of the card.' })
  credentialId!: string;

  @Field(() => String, REASON)
  reason!: string;
}

@InputType('FreezeCredentialInput', { description: 'The cadre whose card and access are to be frozen.' })
export class FreezeCredentialInput {
  @Field(() => ID, { description: 'The id of the cadre.' })
  cadreId!: string;

  @Field(() => String, { description: 'The reason, which the cadre is not shown: 1 to 500 characters.' })
  reason!: string;
}

@InputType('UnfreezeCredentialInput', { description: 'The decision to lift the freeze of a card.' })
export class UnfreezeCredentialInput {
  @Field(() => ID, { description: 'The id of the cadre.' })
  cadreId!: string;

  @Field(() => String, { description: 'The grounds of the decision: 1 to 500 characters.' })
  note!: string;
}

@InputType('AcknowledgeVillageNoticeInput', { description: 'The notice that the village head has seen.' })
export class AcknowledgeVillageNoticeInput {
  @Field(() => ID, { description: 'The id of the notice.' })
  noticeId!: string;
}
