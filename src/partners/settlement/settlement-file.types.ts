/** The GraphQL types of settlement files and of the formats they are written in. */
import { ArgsType, Extensions, Field, InputType, Int, ObjectType } from 'type-graphql';
import {
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  Node,
  PageArguments,
  RupiahScalar,
  enumFor,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { PARTNER_NOT_FOUND } from '../../money/partners/index.js';
import type { DatedFormat } from './format.queries.js';
import type { SetFormatOutcome } from './set-format.js';
import type { FileState } from './settlement-file.js';
import type { FileKind } from './settlement-format.js';

export const FileKindEnum = enumFor('SettlementFileKind', 'What a file tells of.', {
  words: { TRANSACTIONS: 'transactions', STATEMENT: 'statement' } as const satisfies Record<string, FileKind>,
  values: {
    TRANSACTIONS: { description: 'One line for each payment.', id: 'Transaksi', en: 'Transactions' },
    STATEMENT: {
      description: "The credits of the bank account: a statement's lines.",
      id: 'Rekening koran',
      en: 'Bank statement',
    },
  },
});

export const FileStateEnum = enumFor('SettlementFileState', 'How far a file has come.', {
  words: { REFUSED: 'refused', POSTING: 'posting', RECONCILED: 'reconciled' } as const satisfies Record<
    string,
    FileState
  >,
  values: {
    REFUSED: {
      description: 'It is not whole or not in its format: nothing of it counts.',
      id: 'Ditolak',
      en: 'Refused',
    },
    POSTING: {
      description: 'Compared; payments that only it tells of are being posted.',
      id: 'Sedang dibukukan',
      en: 'Posting',
    },
    RECONCILED: { description: 'Compared and posted.', id: 'Selesai dicocokkan', en: 'Reconciled' },
  },
});

@ObjectType('UnreadableSettlementLine', {
  simpleResolvers: true,
  description: 'A line that could not be read; it is kept.',
})
export class UnreadableLineType {
  @Field(() => Int, { description: 'The line, the first of the file being 1.' })
  line!: number;

  @Extensions({ translated: true })
  @Field(() => String, { description: 'Which field, and what was expected there.' })
  problem!: string;
}

@ObjectType('SettlementFileDay', { simpleResolvers: true, description: 'What a file says of one business day.' })
export class FileDayType {
  @Field(() => CivilDateScalar, { description: 'The business day, by the cut-off of the partner.' })
  day!: CivilDate;

  @Field(() => Int, { description: 'Lines that are paid, each reference once.' })
  lines!: number;

  @Field(() => RupiahScalar, { description: 'What they come to.' })
  amount!: Rupiah;

  @Field(() => RupiahScalar, { description: "The partner's fees for them." })
  fee!: Rupiah;
}

@ObjectType('SettlementFile', {
  simpleResolvers: true,
  implements: Node,
  description: 'A file by which a partner says what was paid.',
})
export class SettlementFileType extends Node {
  @Field(() => String, { description: "The partner's code." })
  partnerCode!: string;

  @Field(() => FileKindEnum, { description: 'What it tells of.' })
  kind!: FileKind;

  @Field(() => String, { description: 'Its name, as it was handed in.' })
  fileName!: string;

  @Field(() => String, { description: 'SHA-256 of its bytes: the same file twice is one.' })
  sha256!: string;

  @Field(() => FileStateEnum, { description: 'How far it has come.' })
  state!: FileState;

  @Field(() => Int, { description: 'Lines of payments, readable or not.' })
  lines!: number;

  @Field(() => RupiahScalar, { description: 'What all its lines come to, as its control total counts them.' })
  amount!: Rupiah;

  @Field(() => Int, { nullable: true, description: 'How many lines it states of itself; null when it does not.' })
  statedLines!: number | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'What it states of itself; null when it states no sum.' })
  statedAmount!: Rupiah | null;

  @Field(() => Int, { description: 'Lines that could not be read.' })
  unreadableLines!: number;

  @Field(() => Int, { description: 'Lines that an earlier file brought already; they are counted there.' })
  repeatedLines!: number;

  @Field(() => Int, { description: 'Lines whose reference stands in it before; each is counted once.' })
  duplicateLines!: number;

  @Field(() => Int, { description: 'Paid lines with a payment here that agrees.' })
  matchedLines!: number;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The first day it speaks for.' })
  coversFrom!: CivilDate | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day it speaks for.' })
  coversThrough!: CivilDate | null;

  @Field(() => DateTimeScalar, { description: 'When it was handed in.' })
  receivedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When all that only it tells of was posted.' })
  finishedAt!: Date | null;
}

export const SettlementFileConnection = ConnectionOf(SettlementFileType, 'SettlementFile');

@InputType('SettlementFilesFilter', { description: 'Which files; what is left out does not narrow.' })
class SettlementFilesFilterInput {
  @Field(() => String, { nullable: true, description: 'Of the partner with this code.' })
  partnerCode?: string | null;

  @Field(() => FileKindEnum, { nullable: true, description: 'Of this kind.' })
  kind?: FileKind | null;

  @Field(() => FileStateEnum, { nullable: true, description: 'In this state.' })
  state?: FileState | null;
}

@ArgsType()
export class SettlementFilesArguments extends PageArguments {
  @Field(() => SettlementFilesFilterInput, { nullable: true, description: 'Which files.' })
  filter?: SettlementFilesFilterInput | null;
}

@ObjectType('SettlementFormat', {
  simpleResolvers: true,
  description: "How a partner's files are written, from a day on.",
})
export class SettlementFormatType {
  @Field(() => FileKindEnum, { description: 'Of which files.' })
  kind!: FileKind;

  @Field(() => CivilDateScalar, { description: 'For files handed in on this day or later, until a newer one begins.' })
  validFrom!: CivilDate;

  @Field(() => String, {
    description: 'The format as JSON: layout, fields, forms of amounts and days, control totals.',
  })
  json!: string;

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  setAt!: Date;
}

export const toFormatType = ({ kind, effectiveFrom, format, setAt }: DatedFormat): SettlementFormatType => ({
  kind,
  validFrom: effectiveFrom,
  json: JSON.stringify(format),
  setAt,
});

@InputType('SetSettlementFormatInput', { description: "How a partner's files are written from a day on." })
export class SetSettlementFormatInput {
  @Field(() => String, { description: "The partner's code." })
  partnerCode!: string;

  @Field(() => String, {
    description: 'The format as JSON: layout, fields, forms of amounts and days, control totals.',
  })
  json!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'From this day on; today when left out.' })
  validFrom?: CivilDate | null;
}

const SettlementFormatSet = successWith('SettlementFormatSet', 'Files handed in from that day on are read this way.', {
  format: { type: () => SettlementFormatType, description: 'The format as it was understood.' },
});

type Outcome = SetFormatOutcome | { readonly kind: 'unknown-partner' };

const { types, refuse } = problemsOf<Exclude<Outcome['kind'], 'set'>>({
  'format-invalid': {
    type: problemWith('SettlementFormatInvalid', 'The format does not describe files.', {
      problems: {
        type: () => [String],
        description: 'Each fault with the place it stands at, in the words of the format.',
      },
    }),
    code: 'SETTLEMENT_FORMAT_INVALID',
    description: 'The format does not describe files; `problems` names each fault.',
    id: 'Format ini memuat {count, number} kesalahan.',
    en: 'The format has {count, plural, one {a fault} other {# faults}}.',
  },
  'unknown-partner': PARTNER_NOT_FOUND,
});

export const SetSettlementFormatResult = resultOf(
  'SetSettlementFormatResult',
  'The format that was set, or why none was.',
  { success: SettlementFormatSet, problems: [types['format-invalid'], types['unknown-partner']] },
);

export function toSetFormatResult(outcome: Outcome): object {
  if (outcome.kind === 'set') return { __typename: 'SettlementFormatSet', format: toFormatType(outcome.format) };
  if (outcome.kind === 'unknown-partner') return refuse(outcome.kind);
  const { problems } = outcome;
  return refuse(outcome.kind, { problems, count: problems.length });
}
