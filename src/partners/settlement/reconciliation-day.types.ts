/** The GraphQL type of the three sums of a day. */
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
    NO_FILE: { description: "The partner's file has not arrived.", id: 'Berkas belum diterima', en: 'No file' },
    DIFFERS: { description: 'Two sums differ, or a break is open.', id: 'Ada selisih', en: 'Differs' },
    NO_STATEMENT: {
      description: 'The books here and the file agree; no bank statement has the credit yet.',
      id: 'Rekening koran belum ada',
      en: 'No statement',
    },
    AGREES: { description: 'All three sums agree.', id: 'Cocok', en: 'Agrees' },
    CLOSED: {
      description: 'The sums agree, and the day of this post office or counter is closed.',
      id: 'Ditutup',
      en: 'Closed',
    },
  },
});

@ObjectType('ReconciliationDay', {
  simpleResolvers: true,
  description: 'A business day of a partner: what is booked here, what its file says, and what the bank credited.',
})
export class ReconciliationDayType {
  @Field(() => String, { description: 'The code of the partner.' })
  partnerCode!: string;

  @Field(() => String, { description: 'The name of the partner.' })
  partnerName!: string;

  @Field(() => CivilDateScalar, { description: 'The business day.' })
  day!: CivilDate;

  @Field(() => DayStateEnum, { description: 'Whether the three sums agree.' })
  state!: DayState;

  @Field(() => Int, { description: 'The number of payments booked here for the day.' })
  paymentsHere!: number;

  @Field(() => Int, {
    description:
      'The number of these payments whose amount is more than any payment can be; they are in suspense, and `amountHere` does not count them.',
  })
  uncountedHere!: number;

  @Field(() => RupiahScalar, { description: 'The sum of the other payments, without what was taken back.' })
  amountHere!: bigint;

  @Field(() => Int, {
    nullable: true,
    description: "The number of paid lines in the partner's files; null while no file covers the day.",
  })
  linesInFile!: number | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'The sum of these lines; null while no file covers the day.',
  })
  amountInFile!: bigint | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "The partner's fees for these lines; null while no file covers the day.",
  })
  feesInFile!: bigint | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description:
      'The sum that the bank should credit by the file, with or without the fees; null while no file covers the day.',
  })
  amountToBeCredited!: bigint | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'The sum that the bank statement credits; null while no statement has the day.',
  })
  amountCredited!: bigint | null;

  @Field(() => Int, { description: 'The number of breaks of the day that are not closed.' })
  openBreaks!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The time at which the day was closed; null while it is open, and for partners other than post offices and counters.',
  })
  closedAt!: Date | null;
}
