/** The GraphQL types of settlement files and of the formats they are written in. */
import { ArgsType, Field, ID, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import {
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  PageArguments,
  RupiahScalar,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { DatedFormat } from './format.queries.js';
import type { SetFormatOutcome } from './set-format.js';
import type { FileState } from './settlement-file.js';
import type { FileKind } from './settlement-format.js';

export const FileKindEnum = {
  TRANSACTIONS: 'transactions',
  STATEMENT: 'statement',
} as const satisfies Record<string, FileKind>;

registerEnumType(FileKindEnum, {
  name: 'SettlementFileKind',
  description: 'What a file tells of.',
  valuesConfig: {
    TRANSACTIONS: { description: 'One line for each payment.' },
    STATEMENT: { description: "The credits of the bank account: a statement's lines." },
  },
});

const FileStateEnum = {
  REFUSED: 'refused',
  POSTING: 'posting',
  RECONCILED: 'reconciled',
} as const satisfies Record<string, FileState>;

registerEnumType(FileStateEnum, {
  name: 'SettlementFileState',
  description: 'How far a file has come.',
  valuesConfig: {
    REFUSED: { description: 'It is not whole or not in its format: nothing of it counts.' },
    POSTING: { description: 'Compared; payments that only it tells of are being posted.' },
    RECONCILED: { description: 'Compared and posted.' },
  },
});

@ObjectType('UnreadableSettlementLine', {
  simpleResolvers: true,
  description: 'A line that could not be read; it is kept.',
})
export class UnreadableLineType {
  @Field(() => Int, { description: 'The line, the first of the file being 1.' })
  line!: number;

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

@ObjectType('SettlementFile', { simpleResolvers: true, description: 'A file by which a partner says what was paid.' })
export class SettlementFileType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

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

  @Field(() => String, {
    nullable: true,
    description: 'Why it was refused, the difference named; null when it was not.',
  })
  refusal!: string | null;

  @Field(() => Int, { description: 'Lines of payments, readable or not.' })
  lines!: number;

  @Field(() => RupiahScalar, { description: 'What all its lines come to, as its control total counts them.' })
  amount!: Rupiah;

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

@ArgsType()
export class SettlementFilesArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: 'Of the partner with this code.' })
  partner?: string | null;

  @Field(() => FileKindEnum, { nullable: true, description: 'Of this kind.' })
  kind?: FileKind | null;

  @Field(() => FileStateEnum, { nullable: true, description: 'In this state.' })
  state?: FileState | null;
}

@ObjectType('SettlementFormat', {
  simpleResolvers: true,
  description: "How a partner's files are written, from a day on.",
})
export class SettlementFormatType {
  @Field(() => FileKindEnum, { description: 'Of which files.' })
  kind!: FileKind;

  @Field(() => CivilDateScalar, { description: 'For files handed in on this day or later, until a newer one begins.' })
  effectiveFrom!: CivilDate;

  @Field(() => String, {
    description: 'The format as JSON: layout, fields, forms of amounts and days, control totals.',
  })
  json!: string;

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  setAt!: Date;
}

export const toFormatType = ({ kind, effectiveFrom, format, setAt }: DatedFormat): SettlementFormatType => ({
  kind,
  effectiveFrom,
  json: JSON.stringify(format),
  setAt,
});

@ArgsType()
export class SetSettlementFormatArguments {
  @Field(() => String, { description: "The partner's code." })
  partner!: string;

  @Field(() => String, {
    description: 'The format as JSON: layout, fields, forms of amounts and days, control totals.',
  })
  format!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'From this day on; today when left out.' })
  effectiveFrom?: CivilDate | null;
}

const MESSAGE = { description: 'The same in a sentence.' };

@ObjectType('SettlementFormatSet', {
  simpleResolvers: true,
  description: 'Files handed in from that day on are read this way.',
})
class SettlementFormatSet {
  @Field(() => FileKindEnum, { description: 'Of which files.' })
  kind!: FileKind;

  @Field(() => String, { description: 'The format as it was understood, as JSON.' })
  json!: string;
}

@ObjectType('SettlementFormatInvalid', { simpleResolvers: true, description: 'The format does not describe files.' })
class SettlementFormatInvalid {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => [String], { description: 'Each problem with the place it stands at.' })
  problems!: readonly string[];
}

@ObjectType('SettlementPartnerUnknown', { simpleResolvers: true, description: 'No active partner has this code.' })
class SettlementPartnerUnknown {
  @Field(() => String, MESSAGE)
  message!: string;
}

export const SetSettlementFormatResult = createUnionType({
  name: 'SetSettlementFormatResult',
  description: 'The format that was set, or why none was.',
  types: () => [SettlementFormatSet, SettlementFormatInvalid, SettlementPartnerUnknown] as const,
  resolveType: (answer: object) => ('__typename' in answer ? String(answer.__typename) : undefined),
});

export function toSetFormatResult(outcome: SetFormatOutcome | { readonly kind: 'partner-unknown' }) {
  switch (outcome.kind) {
    case 'set': {
      const { format } = outcome;
      return { __typename: 'SettlementFormatSet', kind: format.kind, json: JSON.stringify(format) };
    }
    case 'format-invalid': {
      const { problems } = outcome;
      return { __typename: 'SettlementFormatInvalid', message: problems.join('; '), problems };
    }
    case 'partner-unknown':
      return { __typename: 'SettlementPartnerUnknown', message: 'No active partner has this code.' };
  }
}
