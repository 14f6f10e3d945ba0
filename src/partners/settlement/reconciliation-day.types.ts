/** The GraphQL type of a day's three sums. */
import { Field, Int, ObjectType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, RupiahScalar, enumFor } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { DayState } from './reconciliation-day.js';

export const DayStateEnum = enumFor('ReconciliationDayState', 'Whether the sums of a day agree.', {
  words: {
    NO_FILE: 'no-file',
    DIFFERS: 'differs',
    NO_STATEMENT: 'no-statement',
    AGREES: 'agrees',
    CLOSED: 'closed',
  } as const satisfies Record<string, DayState>,
  values: {
    NO_FILE: { description: "The partner's file has not come.", id: 'Berkas belum diterima', en: 'No file' },
    DIFFERS: { description: 'Two sums differ, or a break is open.', id: 'Ada selisih', en: 'Differs' },
    NO_STATEMENT: {
      description: 'Here and file agree; no bank statement has the credit yet.',
      id: 'Rekening koran belum ada',
      en: 'No statement',
    },
    AGREES: { description: 'All three agree.', id: 'Cocok', en: 'Agrees' },
    CLOSED: {
      description: 'All agree, and the day of this post office or counter is closed.',
      id: 'Ditutup',
      en: 'Closed',
    },
  },
});

@ObjectType('ReconciliationDay', {
  simpleResolvers: true,
  description: 'A business day of a partner: what is booked here, what its file says, what the bank credited.',
})
export class ReconciliationDayType {
  @Field(() => String, { description: "The partner's code." })
  partnerCode!: string;

  @Field(() => String, { description: "The partner's name." })
  partnerName!: string;

  @Field(() => CivilDateScalar, { description: 'The business day.' })
  day!: CivilDate;

  @Field(() => DayStateEnum, { description: 'Whether they agree.' })
  state!: DayState;

  @Field(() => Int, { description: 'Payments booked here for the day.' })
  paymentsHere!: number;

  @Field(() => RupiahScalar, { description: 'What they come to, without what was taken back.' })
  amountHere!: bigint;

  @Field(() => Int, { nullable: true, description: 'Paid lines in its files; null while no file covers the day.' })
  linesInFile!: number | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'What they come to.' })
  amountInFile!: bigint | null;

  @Field(() => RupiahScalar, { nullable: true, description: "The partner's fees for them." })
  feesInFile!: bigint | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'What the bank should credit by the file: all of it, or all without the fees.',
  })
  amountToBeCredited!: bigint | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'What the bank statement credits; null while no statement has the day.',
  })
  amountCredited!: bigint | null;

  @Field(() => Int, { description: 'Breaks of the day that are not closed.' })
  openBreaks!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the day was closed; post offices and counters alone.',
  })
  closedAt!: Date | null;
}
