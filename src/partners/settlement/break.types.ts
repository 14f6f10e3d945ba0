/** The GraphQL types of breaks: their class, state, owner, reason, and the steps taken. */
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  DayRangeInput,
  PageArguments,
  RupiahScalar,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { BreakClass, BreakState, StepKind } from './settlement-break.js';

export const BreakClassEnum = {
  AT_PARTNER_NOT_HERE: 'at-partner-not-here',
  HERE_NOT_AT_PARTNER: 'here-not-at-partner',
  AMOUNT_DIFFERS: 'amount-differs',
  STATUS_DIFFERS: 'status-differs',
  PAID_TWICE_AT_PARTNER: 'paid-twice-at-partner',
  DUPLICATE_LINE: 'duplicate-line',
  TIMING: 'timing',
  UNKNOWN_ACCOUNT: 'unknown-account',
} as const satisfies Record<string, BreakClass>;

registerEnumType(BreakClassEnum, {
  name: 'ReconciliationBreakClass',
  description: 'In what a file and the payments here differ.',
  valuesConfig: {
    AT_PARTNER_NOT_HERE: {
      description: 'The file tells of a payment that no webhook told of: it was posted from the file.',
    },
    HERE_NOT_AT_PARTNER: { description: 'Booked here, and neither the file of its day nor a later one has it.' },
    AMOUNT_DIFFERS: { description: 'The amounts differ; what the file says more waits in suspense.' },
    STATUS_DIFFERS: { description: 'One side says paid, the other does not.' },
    PAID_TWICE_AT_PARTNER: { description: 'The partner took the same amount for the same number twice within a day.' },
    DUPLICATE_LINE: { description: 'The same line twice in one file: counted once.' },
    TIMING: { description: 'Booked here, not in the file of its day: the next one may bring it.' },
    UNKNOWN_ACCOUNT: {
      description: 'Nobody has the number, or nobody of the family is covered: the money is in suspense.',
    },
  },
});

export const BreakStateEnum = {
  WAITING: 'waiting',
  OPEN: 'open',
  REVERSAL_PROPOSED: 'reversal-proposed',
  CLOSED: 'closed',
} as const satisfies Record<string, BreakState>;

registerEnumType(BreakStateEnum, {
  name: 'ReconciliationBreakState',
  description: 'How far a break has come.',
  valuesConfig: {
    WAITING: { description: "For the partner's next file." },
    OPEN: { description: 'Its owner must act.' },
    REVERSAL_PROPOSED: { description: 'Another person must approve that the payment is taken back.' },
    CLOSED: { description: 'Nothing is left to do.' },
  },
});

const StepKindEnum = {
  OPENED: 'opened',
  POSTED: 'posted',
  FOUND_LATER: 'found-later',
  RECLASSIFIED: 'reclassified',
  PARTNER_ASKED: 'partner-asked',
  ASSIGNED: 'assigned',
  EXPLAINED: 'explained',
  REVERSAL_PROPOSED: 'reversal-proposed',
  REVERSAL_DECLINED: 'reversal-declined',
  REVERSED: 'reversed',
  CLOSED: 'closed',
} as const satisfies Record<string, StepKind>;

registerEnumType(StepKindEnum, {
  name: 'ReconciliationBreakStepKind',
  description: 'What was done with a break.',
  valuesConfig: {
    OPENED: { description: 'A file showed it.' },
    POSTED: { description: 'Its money was handed to posting.' },
    FOUND_LATER: { description: 'A later file brought it.' },
    RECLASSIFIED: { description: 'The next file did not bring it either.' },
    PARTNER_ASKED: { description: 'The partner was asked; the note has its answer.' },
    ASSIGNED: { description: 'It has another owner, named in the note.' },
    EXPLAINED: { description: 'It has another reason.' },
    REVERSAL_PROPOSED: { description: 'Somebody proposes to take the payment back.' },
    REVERSAL_DECLINED: { description: 'Somebody says that the payment stays.' },
    REVERSED: { description: 'A second person approved, and the payment was taken back.' },
    CLOSED: { description: 'Somebody closed it, for the reason in the note.' },
  },
});

@ObjectType('ReconciliationBreakStep', { simpleResolvers: true, description: 'One step in the history of a break.' })
export class BreakStepType {
  @Field(() => StepKindEnum, { description: 'What was done.' })
  kind!: StepKind;

  @Field(() => String, { description: 'Who did it; `settlement` is the machinery itself.' })
  byWhom!: string;

  @Field(() => String, { description: 'Why, or with what.' })
  note!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  takenAt!: Date;
}

@ObjectType('ReversalProposal', { simpleResolvers: true, description: 'A proposal to take a payment back.' })
export class ReversalProposalType {
  @Field(() => String, { description: 'Who proposed it.' })
  proposedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  proposedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who approved it, somebody else; null until then.' })
  approvedBy!: string | null;
}

@ObjectType('ReconciliationBreak', {
  simpleResolvers: true,
  description: "A difference between what is booked here and what a partner's file says. It is never deleted.",
})
export class BreakType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: "The partner's code." })
  partnerCode!: string;

  @Field(() => BreakClassEnum, { description: 'In what they differ.' })
  class!: BreakClass;

  @Field(() => BreakStateEnum, { description: 'How far it has come.' })
  state!: BreakState;

  @Field(() => String, { description: 'Why it is there, or why it was closed.' })
  reason!: string;

  @Field(() => String, { description: 'Who must act.' })
  owner!: string;

  @Field(() => CivilDateScalar, { description: 'The business day it belongs to.' })
  day!: CivilDate;

  @Field(() => ID, { nullable: true, description: 'The file that showed it.' })
  fileId!: string | null;

  @Field(() => Int, { nullable: true, description: 'The line in that file; null when no line has it.' })
  line!: number | null;

  @Field(() => ID, { nullable: true, description: 'The payment here; null when there is none.' })
  paymentId!: string | null;

  @Field(() => String, { description: "The partner's reference." })
  reference!: string;

  @Field(() => RupiahScalar, { nullable: true, description: 'What is booked here; null when nothing is.' })
  amountHere!: Rupiah | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'What the file says; null when it says nothing.' })
  amountInFile!: Rupiah | null;

  @Field(() => DateTimeScalar, { description: 'When it was found.' })
  openedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null until then.' })
  closedAt!: Date | null;

  @Field(() => ReversalProposalType, { nullable: true, description: 'The proposal to take the payment back, if any.' })
  proposal!: ReversalProposalType | null;
}

export const BreakConnection = ConnectionOf(BreakType, 'ReconciliationBreak');

@InputType('ReconciliationBreaksFilter', { description: 'Which breaks; what is left out does not narrow.' })
export class BreaksFilterInput {
  @Field(() => String, { nullable: true, description: 'Of the partner with this code.' })
  partner?: string | null;

  @Field(() => BreakClassEnum, { nullable: true, description: 'Of this class.' })
  class?: BreakClass | null;

  @Field(() => BreakStateEnum, { nullable: true, description: 'In this state.' })
  state?: BreakState | null;

  @Field(() => Boolean, { nullable: true, description: 'True: not closed; false: closed.' })
  open?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Of this owner.' })
  owner?: string | null;

  @Field(() => DayRangeInput, { nullable: true, description: 'Of these business days.' })
  days?: DayRangeInput | null;
}

@ArgsType()
export class BreaksArguments extends PageArguments {
  @Field(() => BreaksFilterInput, { nullable: true, description: 'Which breaks.' })
  filter?: BreaksFilterInput | null;
}

/** A number leads to a person: the last four digits are enough to tell two lines apart. */
export const maskAccount = (account: string): string =>
  account.length <= 4 ? '****' : `${'*'.repeat(account.length - 4)}${account.slice(-4)}`;
