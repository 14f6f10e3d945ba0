/** The GraphQL inputs of assessments and referrals, read into commands. */
import { WIB, WIT } from '../../kernel/time-zone.js';
import { EvidenceInput, readEvidence } from '../../households/families/index.js';
import { RegisterRecordInput, readRegister } from '../../membership/changes/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { jknCeilingsOn } from '../../households/arrears/index.js';
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  readId,
  readNumber,
  readOptionalId,
  readText,
  BillingMonthScalar,
  DateTimeScalar,
  RupiahScalar,
  readRupiah,
} from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { CallId, VisitId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Acceptance, HardshipContact, MoveCommand, RecordCommand } from './assessment.js';
import type { Willingness } from './decide-route.js';
import { HardshipContactEnum, ReferralMoveEnum, WillingnessEnum } from './hardship.types.js';
import type { ReferralMove } from './referral.js';

@InputType('HardshipAnswersInput', { description: "The household's answers." })
export class HardshipAnswersInput {
  @Field(() => RupiahScalar, { description: 'The income of the whole household per month.' })
  monthlyIncome!: Rupiah;

  @Field(() => Int, { description: 'The number of people who live on that income: 1 to 30.' })
  householdSize!: number;

  @Field(() => Boolean, {
    description: 'Whether the household is in the national register for social assistance (DTSEN).',
  })
  inWelfareRegister!: boolean;

  @Field(() => Boolean, { description: 'Whether work or a harvest was lost within the last half year.' })
  lostIncome!: boolean;

  @Field(() => Boolean, { description: 'Whether somebody in the household is seriously ill.' })
  seriousIllness!: boolean;

  @Field(() => Boolean, { description: 'Whether the household has a car, land beyond the home or savings.' })
  hasValuables!: boolean;

  @Field(() => WillingnessEnum, { description: 'What the household says about paying.' })
  willingness!: Willingness;
}

@InputType('RecordHardshipInput', {
  description: 'An assessment of hardship. Sent again with the same id, it is the same assessment.',
})
export class RecordHardshipInput {
  @Field(() => ID, { description: 'The id of the assessment, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, {
    description: "The family. A cadre may name one of today's portfolio, an office one of its regions.",
  })
  familyId!: string;

  @Field(() => HardshipContactEnum, { description: 'The kind of contact at which the household was asked.' })
  contact!: HardshipContact;

  @Field(() => ID, {
    nullable: true,
    description: 'The visit or call of this family at which the household was asked.',
  })
  contactId?: string | null;

  @Field(() => HardshipAnswersInput, { description: "The household's answers." })
  answers!: HardshipAnswersInput;

  @Field(() => DateTimeScalar, {
    description: 'When the household was asked; a phone without signal may send it later.',
  })
  madeAt!: Date;
}

@InputType('PbiAcceptanceInput', {
  description:
    'By what a household is accepted as PBI. It requests the change of segment, which a second person confirms.',
})
export class PbiAcceptanceInput {
  @Field(() => ID, { description: 'The id of the change of segment, made by the client: its type, _ and a UUID.' })
  changeId!: string;

  @Field(() => BillingMonthScalar, { description: 'The first month that the central government pays.' })
  from!: BillingMonth;

  @Field(() => RegisterRecordInput, { description: 'What the welfare register says of the household.' })
  register!: RegisterRecordInput;

  @Field(() => EvidenceInput, { description: 'The decree that names the household.' })
  evidence!: EvidenceInput;
}

@InputType('MoveReferralInput', {
  description: 'A step of a referral. Sent again with the same id, it is the same step.',
})
export class MoveReferralInput {
  @Field(() => ID, { description: 'The id of the step, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The id of the assessment whose referral is moved.' })
  assessmentId!: string;

  @Field(() => ReferralMoveEnum, { description: 'The state to which the referral is moved.' })
  to!: ReferralMove;

  @Field(() => String, {
    description: 'The body to which it was sent, or the reason of the step: 1 to 500 characters.',
  })
  note!: string;

  @Field(() => PbiAcceptanceInput, {
    nullable: true,
    description: 'By what a household is accepted as PBI; needed when a referral to PBI is accepted.',
  })
  acceptance?: PbiAcceptanceInput | null;
}

const HOUSEHOLD_MAX = 30;
const NOTE_LENGTH_MAX = 500;

/** Reads the id of a visit or a call, as `contact` says; the counter of a branch has neither. */
function readContactId({ contact, contactId = null }: RecordHardshipInput): VisitId | CallId | null {
  if (contact === 'COUNTER' && contactId !== null)
    throw badInput('input.contactId', 'null for a contact at the counter');
  return readOptionalId(contact === 'CALL' ? 'Call' : 'Visit', 'input.contactId', contactId);
}

/** @throws CallerError naming the field at fault. */
export function readRecordHardship(input: RecordHardshipInput, now: Date): RecordCommand {
  const most = jknCeilingsOn(civilDateIn(now, WIB)).monthlyIncome;
  readRupiah('input.answers.monthlyIncome', input.answers.monthlyIncome, { mayBeZero: true, most });
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

function readAcceptance(given: PbiAcceptanceInput | null | undefined, now: Date): Acceptance | null {
  if (given === null || given === undefined) return null;
  return {
    changeId: readId('MembershipChange', 'input.acceptance.changeId', given.changeId),
    from: given.from,
    register: readRegister('input.acceptance.register', given.register),
    evidence: readEvidence('input.acceptance.evidence', given.evidence, civilDateIn(now, WIT)),
  };
}

/** @throws CallerError naming the field at fault. */
export function readMoveReferral(input: MoveReferralInput, now: Date): MoveCommand {
  return {
    id: readId('ReferralStep', 'input.id', input.id),
    assessmentId: readId('HardshipAssessment', 'input.assessmentId', input.assessmentId),
    to: input.to,
    note: readText('input.note', input.note, NOTE_LENGTH_MAX),
    acceptance: readAcceptance(input.acceptance, now),
  };
}
