/** The GraphQL types of breaks: their class, state, owner, reason, and the steps taken. */
import { ArgsType, Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  IdOf,
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  DayRangeInput,
  Node,
  PageArguments,
  RupiahScalar,
  enumFor,
  enumOf,
  timeSorts,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { BreakSort } from './break.queries.js';
import type { BreakClass, BreakState, StepKind } from './settlement-break.js';

export const BreakClassEnum = enumFor('ReconciliationBreakClass', 'In what a file and the payments here differ.', {
  words: {
    AT_PARTNER_NOT_HERE: 'at-partner-not-here',
    HERE_NOT_AT_PARTNER: 'here-not-at-partner',
    AMOUNT_DIFFERS: 'amount-differs',
    STATUS_DIFFERS: 'status-differs',
    PAID_TWICE_AT_PARTNER: 'paid-twice-at-partner',
    DUPLICATE_LINE: 'duplicate-line',
    TIMING: 'timing',
    UNKNOWN_ACCOUNT: 'unknown-account',
  } as const satisfies Record<string, BreakClass>,
  values: {
    AT_PARTNER_NOT_HERE: {
      description: 'The file tells of a payment that no webhook told of: it was posted from the file.',
      id: 'Ada di mitra, tidak di sini',
      en: 'At the partner, not here',
    },
    HERE_NOT_AT_PARTNER: {
      description: 'Booked here, and neither the file of its day nor a later one has it.',
      id: 'Ada di sini, tidak di mitra',
      en: 'Here, not at the partner',
    },
    AMOUNT_DIFFERS: {
      description: 'The amounts differ; what the file says more waits in suspense.',
      id: 'Nominal berbeda',
      en: 'Amount differs',
    },
    STATUS_DIFFERS: {
      description: 'One side says paid, the other does not.',
      id: 'Status berbeda',
      en: 'Status differs',
    },
    PAID_TWICE_AT_PARTNER: {
      description: 'The partner took the same amount for the same number twice within a day.',
      id: 'Dibayar dua kali di mitra',
      en: 'Paid twice at the partner',
    },
    DUPLICATE_LINE: {
      description: 'The same line twice in one file: counted once.',
      id: 'Baris ganda',
      en: 'Duplicate line',
    },
    TIMING: {
      description: 'Booked here, not in the file of its day: the next one may bring it.',
      id: 'Beda waktu',
      en: 'Timing',
    },
    UNKNOWN_ACCOUNT: {
      description: 'Nobody has the number, or nobody of the family is covered: the money is in suspense.',
      id: 'Nomor tidak dikenal',
      en: 'Unknown account',
    },
  },
});

export const BreakStateEnum = enumFor('ReconciliationBreakState', 'How far a break has come.', {
  words: {
    WAITING: 'waiting',
    OPEN: 'open',
    REVERSAL_PROPOSED: 'reversal-proposed',
    CLOSED: 'closed',
  } as const satisfies Record<string, BreakState>,
  values: {
    WAITING: { description: "For the partner's next file.", id: 'Menunggu berkas berikutnya', en: 'Waiting' },
    OPEN: { description: 'Somebody must act.', id: 'Terbuka', en: 'Open' },
    REVERSAL_PROPOSED: {
      description: 'Another person must approve that the payment is taken back.',
      id: 'Pembatalan diusulkan',
      en: 'Reversal proposed',
    },
    CLOSED: { description: 'Nothing is left to do.', id: 'Ditutup', en: 'Closed' },
  },
});

export const StepKindEnum = enumFor('ReconciliationBreakStepKind', 'What was done with a break.', {
  words: {
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
  } as const satisfies Record<string, StepKind>,
  values: {
    OPENED: { description: 'A file showed it.', id: 'Ditemukan', en: 'Opened' },
    POSTED: { description: 'Its money was handed to posting.', id: 'Dibukukan', en: 'Posted' },
    FOUND_LATER: { description: 'A later file brought it.', id: 'Ditemukan kemudian', en: 'Found later' },
    RECLASSIFIED: {
      description: 'The next file did not bring it either.',
      id: 'Golongan berubah',
      en: 'Reclassified',
    },
    PARTNER_ASKED: {
      description: 'The partner was asked; the note has its answer.',
      id: 'Mitra ditanya',
      en: 'Partner asked',
    },
    ASSIGNED: { description: 'It has another owner, named in the note.', id: 'Ditugaskan', en: 'Assigned' },
    EXPLAINED: { description: 'It has another reason.', id: 'Dijelaskan', en: 'Explained' },
    REVERSAL_PROPOSED: {
      description: 'Somebody proposes to take the payment back.',
      id: 'Pembatalan diusulkan',
      en: 'Reversal proposed',
    },
    REVERSAL_DECLINED: {
      description: 'Somebody says that the payment stays.',
      id: 'Pembatalan ditolak',
      en: 'Reversal declined',
    },
    REVERSED: {
      description: 'A second person approved, and the payment was taken back.',
      id: 'Dibatalkan',
      en: 'Reversed',
    },
    CLOSED: { description: 'Somebody closed it, for the reason in the note.', id: 'Ditutup', en: 'Closed' },
  },
});

const BreakSortEnum = enumOf<BreakSort>('ReconciliationBreakSort', 'The order of a list of breaks.', {
  ...timeSorts('found'),
  LARGEST: {
    description: 'The largest sum first: what the file says, or else what is booked here.',
    id: 'Nominal terbesar',
    en: 'Largest sum first',
  },
});

@ObjectType('ReconciliationBreakStep', { simpleResolvers: true, description: 'One step in the history of a break.' })
export class BreakStepType {
  @Field(() => StepKindEnum, { description: 'What was done.' })
  kind!: StepKind;

  @Field(() => String, { description: 'Who did it; `settlement` is the machinery itself.' })
  byWhom!: string;

  @Extensions({ translated: true })
  @Field(() => String, { description: 'Why, or with what: in the words of who did it, or in ours.' })
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
  implements: Node,
  description: "A difference between what is booked here and what a partner's file says. It is never deleted.",
})
export class BreakType extends Node {
  @Field(() => String, { description: "The partner's code." })
  partnerCode!: string;

  @Field(() => BreakClassEnum, { description: 'In what they differ.' })
  class!: BreakClass;

  @Field(() => BreakStateEnum, { description: 'How far it has come.' })
  state!: BreakState;

  @Field(() => String, { nullable: true, description: 'Who must act; null until somebody is named.' })
  owner!: string | null;

  @Field(() => CivilDateScalar, { description: 'The business day it belongs to.' })
  day!: CivilDate;

  @IdOf('SettlementFile')
  @Field(() => ID, { nullable: true, description: 'The file that showed it.' })
  fileId!: string | null;

  @Field(() => Int, { nullable: true, description: 'The line in that file; null when no line has it.' })
  line!: number | null;

  @IdOf('Payment')
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
  partnerCode?: string | null;

  @Field(() => BreakClassEnum, { nullable: true, description: 'Of this class.' })
  class?: BreakClass | null;

  @Field(() => BreakStateEnum, { nullable: true, description: 'In this state.' })
  state?: BreakState | null;

  @Field(() => Boolean, { nullable: true, description: 'True: not closed; false: closed.' })
  open?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Of this owner.' })
  owner?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: somebody must act; false: nobody is named yet.' })
  assigned?: boolean | null;

  @Field(() => DayRangeInput, { nullable: true, description: 'Of these business days.' })
  days?: DayRangeInput | null;
}

@ArgsType()
export class BreaksArguments extends PageArguments {
  @Field(() => BreaksFilterInput, { nullable: true, description: 'Which breaks.' })
  filter?: BreaksFilterInput | null;

  @Field(() => BreakSortEnum, { defaultValue: BreakSortEnum.NEWEST, description: 'In which order.' })
  sort!: BreakSort;
}

const BREAK_ID = { description: 'The break.' };

@InputType('AssignBreakInput', { description: 'A break and who must act.' })
export class AssignBreakInput {
  @Field(() => ID, BREAK_ID)
  breakId!: string;

  @Field(() => String, { description: 'Who must act: 3 to 100 characters.' })
  owner!: string;
}

@InputType('BreakStepInput', { description: 'A step with a break, and why.' })
export class BreakStepInput {
  @Field(() => ID, BREAK_ID)
  breakId!: string;

  @Field(() => String, { description: 'Why: 3 to 500 characters; it stays in the history.' })
  reason!: string;
}

@InputType('ApproveBreakReversalInput', { description: 'A reversal to approve.' })
export class ApproveBreakReversalInput {
  @Field(() => ID, BREAK_ID)
  breakId!: string;
}

/** A number leads to a person: the last four digits are enough to tell two lines apart. */
export const maskAccount = (account: string): string =>
  account.length <= 4 ? '****' : `${'*'.repeat(account.length - 4)}${account.slice(-4)}`;
