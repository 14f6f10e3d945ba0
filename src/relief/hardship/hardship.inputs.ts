/** What clients send of assessments and referrals, read into commands. */
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  readId,
  readNumber,
  readOptionalId,
  readText,
  DateTimeScalar,
  RupiahScalar,
} from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { CallId, VisitId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { HardshipContact, MoveCommand, RecordCommand } from './assessment.js';
import type { Willingness } from './decide-route.js';
import { HardshipContactEnum, ReferralMoveEnum, WillingnessEnum } from './hardship.types.js';
import type { ReferralMove } from './referral.js';

@InputType('HardshipAnswersInput', { description: 'What the household answers.' })
export class HardshipAnswersInput {
  @Field(() => RupiahScalar, { description: 'Income of the whole household per month.' })
  monthlyIncome!: Rupiah;

  @Field(() => Int, { description: 'People who live from it: 1 to 30.' })
  householdSize!: number;

  @Field(() => Boolean, { description: 'In the national register of social assistance (DTSEN).' })
  inWelfareRegister!: boolean;

  @Field(() => Boolean, { description: 'Work or harvest was lost within the last half year.' })
  lostIncome!: boolean;

  @Field(() => Boolean, { description: 'Somebody is seriously ill.' })
  seriousIllness!: boolean;

  @Field(() => Boolean, { description: 'A car, land beyond the home, savings.' })
  hasValuables!: boolean;

  @Field(() => WillingnessEnum, { description: 'What it says about paying.' })
  willingness!: Willingness;
}

@InputType('RecordHardshipInput', {
  description: 'An assessment of hardship. Sent again with the same id, it is the same assessment.',
})
export class RecordHardshipInput {
  @Field(() => ID, { description: 'The id of the assessment, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: "The family: of a cadre's portfolio today, of an office's regions." })
  familyId!: string;

  @Field(() => HardshipContactEnum, { description: 'Where it was asked.' })
  contact!: HardshipContact;

  @Field(() => ID, { nullable: true, description: 'The visit or call, of this family.' })
  contactId?: string | null;

  @Field(() => HardshipAnswersInput, { description: 'What was answered.' })
  answers!: HardshipAnswersInput;

  @Field(() => DateTimeScalar, { description: 'When it was asked; a phone without signal may send it later.' })
  madeAt!: Date;
}

@InputType('MoveReferralInput', {
  description: 'A step of a referral. Sent again with the same id, it is the same step.',
})
export class MoveReferralInput {
  @Field(() => ID, { description: 'The id of the step, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The assessment whose referral it is.' })
  assessmentId!: string;

  @Field(() => ReferralMoveEnum, { description: 'What it is moved to.' })
  to!: ReferralMove;

  @Field(() => String, { description: 'To whom, or why: 1 to 500 characters.' })
  note!: string;
}

const HOUSEHOLD_MAX = 30;
const NOTE_LENGTH_MAX = 500;

/** A visit or a call, as `contact` says; at the counter of a branch there is neither. */
function readContactId({ contact, contactId = null }: RecordHardshipInput): VisitId | CallId | null {
  if (contact === 'COUNTER' && contactId !== null)
    throw badInput('input.contactId', 'null for a contact at the counter');
  return readOptionalId(contact === 'CALL' ? 'Call' : 'Visit', 'input.contactId', contactId);
}

/** @throws CallerError naming the field at fault. */
export function readRecordHardship(input: RecordHardshipInput): RecordCommand {
  readNumber('input.answers.householdSize', input.answers.householdSize, [1, HOUSEHOLD_MAX]);
  return {
    id: readId('HardshipAssessment', 'input.id', input.id),
    familyId: readId('Family', 'input.familyId', input.familyId),
    contact: input.contact,
    contactId: readContactId(input),
    answers: input.answers,
    madeAt: input.madeAt,
  };
}

/** @throws CallerError naming the field at fault. */
export function readMoveReferral(input: MoveReferralInput): MoveCommand {
  return {
    id: readId('ReferralStep', 'input.id', input.id),
    assessmentId: readId('HardshipAssessment', 'input.assessmentId', input.assessmentId),
    to: input.to,
    note: readText('input.note', input.note, NOTE_LENGTH_MAX),
  };
}
