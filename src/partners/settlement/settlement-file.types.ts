/** The GraphQL types of settlement files and of their formats. */
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

export const FileKindEnum = enumFor('SettlementFileKind', 'The kind of settlement file.', {
  words: { TRANSACTIONS: 'transactions', STATEMENT: 'statement' } as const satisfies Record<string, FileKind>,
  values: {
    TRANSACTIONS: { description: 'A list of payments, one line for each.', id: 'Transaksi', en: 'Transactions' },
    STATEMENT: {
      description: 'A bank statement, one line for each credit of the account.',
      id: 'Rekening koran',
      en: 'Bank statement',
    },
  },
});

export const FileStateEnum = enumFor('SettlementFileState', 'The state of a settlement file.', {
  words: { REFUSED: 'refused', POSTING: 'posting', RECONCILED: 'reconciled' } as const satisfies Record<
    string,
    FileState
  >,
  values: {
    REFUSED: {
      description: 'The file is not whole or not in its format; nothing of it counts.',
      id: 'Ditolak',
      en: 'Refused',
    },
    POSTING: {
      description: 'The file was compared, and payments that only it has are being posted.',
      id: 'Sedang dibukukan',
      en: 'Posting',
    },
    RECONCILED: {
      description: 'The file was compared, and its payments are posted.',
      id: 'Selesai dicocokkan',
      en: 'Reconciled',
    },
  },
});

@ObjectType('UnreadableSettlementLine', {
  simpleResolvers: true,
  description: 'A line that could not be read. It is stored as it was received.',
})
export class UnreadableLineType {
  @Field(() => Int, { description: 'The number of the line; the first line of the file is 1.' })
  line!: number;

  @Extensions({ translated: true })
  @Field(() => String, { description: 'The field, and what was expected there.' })
  problem!: string;
}

@ObjectType('SettlementFileDay', { simpleResolvers: true, description: 'The totals of a file for one business day.' })
export class FileDayType {
  @Field(() => CivilDateScalar, { description: 'The business day, by the cut-off of the partner.' })
  day!: CivilDate;

  @Field(() => Int, { description: 'The number of paid lines, each reference once.' })
  lines!: number;

  @Field(() => RupiahScalar, { description: 'The sum of these lines.' })
  amount!: Rupiah;

  @Field(() => RupiahScalar, { description: "The partner's fees for these lines." })
  fee!: Rupiah;
}

@ObjectType('SettlementFile', {
  simpleResolvers: true,
  implements: Node,
  description: 'A file in which a partner lists what was paid.',
})
export class SettlementFileType extends Node {
  @Field(() => String, { description: 'The code of the partner.' })
  partnerCode!: string;

  @Field(() => FileKindEnum, { description: 'Whether it lists payments or is a bank statement.' })
  kind!: FileKind;

  @Field(() => String, { description: 'The name of the file, as it was uploaded.' })
  fileName!: string;

  @Field(() => String, {
    description: 'The SHA-256 digest of its bytes. A file that is uploaded twice is stored once.',
  })
  sha256!: string;

  @Field(() => FileStateEnum, { description: 'The state of the file.' })
  state!: FileState;

  @Field(() => Int, { description: 'The number of lines of payments, readable or not.' })
  lines!: number;

  @Field(() => RupiahScalar, { description: 'The sum of all its lines, as its control total counts them.' })
  amount!: Rupiah;

  @Field(() => Int, { nullable: true, description: 'The number of lines that it states; null when it states none.' })
  statedLines!: number | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'The sum that it states; null when it states none.' })
  statedAmount!: Rupiah | null;

  @Field(() => Int, { description: 'The number of lines that could not be read; each is a break.' })
  unreadableLines!: number;

  @Field(() => RupiahScalar, { description: 'The sum of those of them whose amount could be read.' })
  unreadableAmount!: Rupiah;

  @Field(() => Int, { description: 'The number of lines that an earlier file has already; they are counted there.' })
  repeatedLines!: number;

  @Field(() => Int, {
    description: 'The number of lines whose reference occurs earlier in the file; each reference is counted once.',
  })
  duplicateLines!: number;

  @Field(() => Int, { description: 'The number of paid lines with a payment here that agrees.' })
  matchedLines!: number;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The first day that the file covers; null when it covers none.',
  })
  coversFrom!: CivilDate | null;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The last day that the file covers; null when it covers none.',
  })
  coversThrough!: CivilDate | null;

  @Field(() => DateTimeScalar, { description: 'The time at which the file was received.' })
  receivedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time at which all payments that only it has were posted; null until then.',
  })
  finishedAt!: Date | null;
}

export const SettlementFileConnection = ConnectionOf(SettlementFileType, 'SettlementFile');

@InputType('SettlementFilesFilter', { description: 'A filter of files; all its conditions apply together.' })
class SettlementFilesFilterInput {
  @Field(() => String, { nullable: true, description: 'Only files of the partner with this code.' })
  partnerCode?: string | null;

  @Field(() => FileKindEnum, { nullable: true, description: 'Only files of this kind.' })
  kind?: FileKind | null;

  @Field(() => FileStateEnum, { nullable: true, description: 'Only files in this state.' })
  state?: FileState | null;
}

@ArgsType()
export class SettlementFilesArguments extends PageArguments {
  @Field(() => SettlementFilesFilterInput, {
    nullable: true,
    description: 'The filter; left out: all files that the viewer may see.',
  })
  filter?: SettlementFilesFilterInput | null;
}

@ObjectType('SettlementFormat', {
  simpleResolvers: true,
  description: "The format of a partner's files, from a day on.",
})
export class SettlementFormatType {
  @Field(() => FileKindEnum, { description: 'The kind of files in this format.' })
  kind!: FileKind;

  @Field(() => CivilDateScalar, {
    description:
      'The first day of files in this format: it applies to files received on this day or later, until a newer format begins.',
  })
  validFrom!: CivilDate;

  @Field(() => String, {
    description: 'The format as JSON: layout, fields, forms of amounts and days, control totals.',
  })
  json!: string;

  @Field(() => DateTimeScalar, { description: 'The time at which the format was set.' })
  setAt!: Date;
}

export const toFormatType = ({ kind, effectiveFrom, format, setAt }: DatedFormat): SettlementFormatType => ({
  kind,
  validFrom: effectiveFrom,
  json: JSON.stringify(format),
  setAt,
});

@InputType('SetSettlementFormatInput', { description: "The format of a partner's files from a day on." })
export class SetSettlementFormatInput {
  @Field(() => String, { description: 'The code of the partner.' })
  partnerCode!: string;

  @Field(() => String, {
    description: 'The format as JSON: layout, fields, forms of amounts and days, control totals.',
  })
  json!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The first day of the format; left out: today.' })
  validFrom?: CivilDate | null;
}

const SettlementFormatSet = successWith(
  'SettlementFormatSet',
  'The format is set: files received from that day on are read with it.',
  {
    format: { type: () => SettlementFormatType, description: 'The format as it was read.' },
  },
);

type Outcome = SetFormatOutcome | { readonly kind: 'unknown-partner' };

const { types, refuse } = problemsOf<Exclude<Outcome['kind'], 'set'>>({
  'format-invalid': {
    type: problemWith('SettlementFormatInvalid', 'The JSON is not a valid format.', {
      problems: {
        type: () => [String],
        description: 'Each fault, with its place in the format.',
      },
    }),
    code: 'SETTLEMENT_FORMAT_INVALID',
    description: 'The JSON is not a valid format; `problems` names each fault.',
    id: 'Format ini memuat {count, number} kesalahan.',
    en: 'The format has {count, plural, one {a fault} other {# faults}}.',
  },
  'unknown-partner': PARTNER_NOT_FOUND,
});

export const SetSettlementFormatResult = resultOf(
  'SetSettlementFormatResult',
  'The format that was set, or the reason why none was.',
  { success: SettlementFormatSet, problems: [types['format-invalid'], types['unknown-partner']] },
);

export function toSetFormatResult(outcome: Outcome): object {
  if (outcome.kind === 'set') return { __typename: 'SettlementFormatSet', format: toFormatType(outcome.format) };
  if (outcome.kind === 'unknown-partner') return refuse(outcome.kind);
  const { problems } = outcome;
  return refuse(outcome.kind, { problems, count: problems.length });
}
