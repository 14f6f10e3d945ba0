/** The GraphQL types of breaks: their class, state, owner and reason, and the steps taken with them. */
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
  Personal,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { BreakSort } from './break.queries.js';
import type { BreakClass, BreakState, StepKind } from './settlement-break.js';

export const BreakClassEnum = enumFor(
  'ReconciliationBreakClass',
  'The kind of difference between a file and the payments here.',
  {
    words: {
      AT_PARTNER_NOT_HERE: 'at-partner-not-here',
      HERE_NOT_AT_PARTNER: 'here-not-at-partner',
      AMOUNT_DIFFERS: 'amount-differs',
      STATUS_DIFFERS: 'status-differs',
      PAID_TWICE_AT_PARTNER: 'paid-twice-at-partner',
      DUPLICATE_LINE: 'duplicate-line',
      TIMING: 'timing',
      UNKNOWN_ACCOUNT: 'unknown-account',
      ANOTHER_ACCOUNT: 'another-account',
      UNREADABLE_LINE: 'unreadable-line',
      CORRECTION: 'correction',
    } as const satisfies Record<string, BreakClass>,
    values: {
      AT_PARTNER_NOT_HERE: {
        description: 'The file has a payment that no webhook told of; it was posted from the file.',
        id: 'Ada di mitra, tidak di sini',
        en: 'At the partner, not here',
      },
      HERE_NOT_AT_PARTNER: {
        description: 'A payment is booked here, but neither the file of its day nor a later one has it.',
        id: 'Ada di sini, tidak di mitra',
        en: 'Here, not at the partner',
      },
      AMOUNT_DIFFERS: {
        description: 'The amounts differ; the surplus in the file is kept in suspense.',
        id: 'Nominal berbeda',
        en: 'Amount differs',
      },
      STATUS_DIFFERS: {
        description: 'One side has the payment as paid, the other does not.',
        id: 'Status berbeda',
        en: 'Status differs',
      },
      PAID_TWICE_AT_PARTNER: {
        description: 'The partner took the same amount for the same number twice within a day.',
        id: 'Dibayar dua kali di mitra',
        en: 'Paid twice at the partner',
      },
      DUPLICATE_LINE: {
        description: 'The file has the same line twice; it is counted once.',
        id: 'Baris ganda',
        en: 'Duplicate line',
      },
      TIMING: {
        description: 'A payment is booked here, but the file of its day lacks it; the next file may have it.',
        id: 'Beda waktu',
        en: 'Timing',
      },
      UNKNOWN_ACCOUNT: {
        description: 'Nobody has the number, or nobody of the family is covered; the money is in suspense.',
        id: 'Nomor tidak dikenal',
        en: 'Unknown account',
      },
      ANOTHER_ACCOUNT: {
        description: 'The file has the reference for another account than the one that was paid here.',
        id: 'Nomor lain',
        en: 'Another account',
      },
      UNREADABLE_LINE: {
        description: 'The line cannot be read by the format of the partner: nothing of it is counted.',
        id: 'Baris tidak terbaca',
        en: 'Unreadable line',
      },
      CORRECTION: {
        description: 'A line with a negative amount: the partner takes money back.',
        id: 'Koreksi',
        en: 'Correction',
      },
    },
  },
);

export const BreakStateEnum = enumFor('ReconciliationBreakState', 'The state of a break.', {
  words: {
    WAITING: 'waiting',
    OPEN: 'open',
    REVERSAL_PROPOSED: 'reversal-proposed',
    CLOSED: 'closed',
  } as const satisfies Record<string, BreakState>,
  values: {
    WAITING: {
      description: "The break waits for the partner's next file.",
      id: 'Menunggu berkas berikutnya',
      en: 'Waiting',
    },
    OPEN: { description: 'Somebody must act on the break.', id: 'Terbuka', en: 'Open' },
    REVERSAL_PROPOSED: {
      description: 'Another person must approve that the payment is taken back.',
      id: 'Pembatalan diusulkan',
      en: 'Reversal proposed',
    },
    CLOSED: { description: 'Nothing is left to do.', id: 'Ditutup', en: 'Closed' },
  },
});

export const StepKindEnum = enumFor('ReconciliationBreakStepKind', 'The kind of step that was taken with a break.', {
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
    OPENED: { description: 'A file showed the break.', id: 'Ditemukan', en: 'Opened' },
    POSTED: { description: 'The money of the line was posted.', id: 'Dibukukan', en: 'Posted' },
    FOUND_LATER: { description: 'A later file has the payment.', id: 'Ditemukan kemudian', en: 'Found later' },
    RECLASSIFIED: {
      description: 'The next file lacks the payment too.',
      id: 'Jenis selisih berubah',
      en: 'Reclassified',
    },
    PARTNER_ASKED: {
      description: 'The partner was asked; the note has its answer.',
      id: 'Mitra ditanya',
      en: 'Partner asked',
    },
    ASSIGNED: { description: 'The break got another owner, whom the note names.', id: 'Ditugaskan', en: 'Assigned' },
    EXPLAINED: { description: 'The break got another reason.', id: 'Dijelaskan', en: 'Explained' },
    REVERSAL_PROPOSED: {
      description: 'Somebody proposed to take the payment back.',
      id: 'Pembatalan diusulkan',
      en: 'Reversal proposed',
    },
    REVERSAL_DECLINED: {
      description: 'Somebody decided that the payment stays.',
      id: 'Pembatalan ditolak',
      en: 'Reversal declined',
    },
    REVERSED: {
      description: 'A second person approved, and the payment was taken back.',
      id: 'Dibatalkan',
      en: 'Reversed',
    },
    CLOSED: { description: 'Somebody closed the break, for the reason in the note.', id: 'Ditutup', en: 'Closed' },
  },
});

const BreakSortEnum = enumOf<BreakSort>('ReconciliationBreakSort', 'The order of a list of breaks.', {
  ...timeSorts('found'),
  LARGEST: {
    description: 'The largest amount first: that in the file, or else that booked here.',
    id: 'Nominal terbesar',
    en: 'Largest sum first',
  },
});

@ObjectType('ReconciliationBreakStep', { simpleResolvers: true, description: 'One step in the history of a break.' })
export class BreakStepType {
  @Field(() => StepKindEnum, { description: 'The kind of step.' })
  kind!: StepKind;

  @Field(() => String, { description: 'The person who took the step; `settlement` is the system itself.' })
  byWhom!: string;

  @Extensions({ translated: true })
  @Field(() => String, { description: 'The reason or result of the step, as the person or the system wrote it.' })
  note!: string;

  @Field(() => DateTimeScalar, { description: 'The time of the step.' })
  takenAt!: Date;
}

@ObjectType('ReversalProposal', { simpleResolvers: true, description: 'A proposal to take a payment back.' })
export class ReversalProposalType {
  @Field(() => String, { description: 'The person who proposed it.' })
  proposedBy!: string;

  @Field(() => DateTimeScalar, { description: 'The time at which it was proposed.' })
  proposedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The person who approved it, another than the one who proposed it; null until then.',
  })
  approvedBy!: string | null;
}

@ObjectType('ReconciliationBreak', {
  simpleResolvers: true,
  implements: Node,
  description: "A difference between what is booked here and what a partner's file says. It is never deleted.",
})
export class BreakType extends Node {
  @Field(() => String, { description: 'The code of the partner.' })
  partnerCode!: string;

  @Field(() => BreakClassEnum, { description: 'The kind of difference.' })
  class!: BreakClass;

  @Field(() => BreakStateEnum, { description: 'The state of the break.' })
  state!: BreakState;

  @Field(() => String, { nullable: true, description: 'The person who must act; null until one is named.' })
  owner!: string | null;

  @Field(() => CivilDateScalar, { description: 'The business day to which the break belongs.' })
  day!: CivilDate;

  @IdOf('SettlementFile')
  @Field(() => ID, { nullable: true, description: 'The file that showed the break; null when no file did.' })
  fileId!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the line in that file; null when no line has the payment.',
  })
  line!: number | null;

  @IdOf('Payment')
  @Field(() => ID, { nullable: true, description: 'The payment here; null when there is none.' })
  paymentId!: string | null;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => String, { description: "The partner's reference of the payment." })
  reference!: string;

  @Personal('payments', { paymentIn: 'paymentId', isMasked: true })
  @Field(() => String, {
    nullable: true,
    description: 'The text of a line that could not be read, with its numbers masked; null for every other break.',
  })
  lineText!: string | null;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'The amount that is booked here; null when nothing is booked.',
  })
  amountHere!: Rupiah | null;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => RupiahScalar, { nullable: true, description: 'The amount in the file; null when the file has none.' })
  amountInFile!: Rupiah | null;

  @Field(() => DateTimeScalar, { description: 'The time at which the break was found.' })
  openedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time at which the break was closed; null until then.',
  })
  closedAt!: Date | null;

  @Field(() => ReversalProposalType, {
    nullable: true,
    description: 'The proposal to take the payment back; null when there is none.',
  })
  proposal!: ReversalProposalType | null;
}

export const BreakConnection = ConnectionOf(BreakType, 'ReconciliationBreak');

@InputType('ReconciliationBreaksFilter', { description: 'A filter of breaks; all its conditions apply together.' })
export class BreaksFilterInput {
  @Field(() => String, { nullable: true, description: 'Only breaks of the partner with this code.' })
  partnerCode?: string | null;

  @Field(() => BreakClassEnum, { nullable: true, description: 'Only breaks of this class.' })
  class?: BreakClass | null;

  @Field(() => BreakStateEnum, { nullable: true, description: 'Only breaks in this state.' })
  state?: BreakState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only breaks that are not closed; false: only closed ones.',
  })
  open?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Only breaks of this owner.' })
  owner?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only breaks with a named owner; false: only those without one.',
  })
  assigned?: boolean | null;

  @Field(() => DayRangeInput, { nullable: true, description: 'Only breaks of these business days.' })
  days?: DayRangeInput | null;
}

@ArgsType()
export class BreaksArguments extends PageArguments {
  @Field(() => BreaksFilterInput, {
    nullable: true,
    description: 'The filter; left out: all breaks that the viewer may see.',
  })
  filter?: BreaksFilterInput | null;

  @Field(() => BreakSortEnum, { defaultValue: BreakSortEnum.NEWEST, description: 'The order of the breaks.' })
  sort!: BreakSort;
}

const BREAK_ID = { description: 'The break to change.' };

@InputType('AssignBreakInput', { description: 'A break, and the person who must act on it.' })
export class AssignBreakInput {
  @Field(() => ID, BREAK_ID)
  breakId!: string;

  @Field(() => String, { description: 'The person who must act: 3 to 100 characters.' })
  owner!: string;
}

@InputType('BreakStepInput', { description: 'A break, and the reason for the step.' })
export class BreakStepInput {
  @Field(() => ID, BREAK_ID)
  breakId!: string;

  @Field(() => String, { description: 'The reason: 3 to 500 characters. It stays in the history.' })
  reason!: string;
}

@InputType('ApproveBreakReversalInput', { description: 'A break whose reversal to approve.' })
export class ApproveBreakReversalInput {
  @Field(() => ID, BREAK_ID)
  breakId!: string;
}
