/** The GraphQL types of what a family owes; every value is computed on the day of the question. */
import { Field, Int, ObjectType } from 'type-graphql';
import { BillingMonthScalar, CivilDateScalar, RupiahScalar, enumOf } from '../../platform/graphql/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { CardStatus } from './assess-arrears.js';

export const CareClassEnum = enumOf<CareClass>(
  'CareClass',
  'The class of inpatient care; a whole family has one, which sets its premium.',
  {
    I: { description: 'Class I.', id: 'Kelas I', en: 'Class I' },
    II: { description: 'Class II.', id: 'Kelas II', en: 'Class II' },
    III: { description: 'Class III; the state adds a part of its premium.', id: 'Kelas III', en: 'Class III' },
  },
);

export const CardStatusEnum = enumOf<CardStatus>('CardStatus', 'Whether the cards of a family are accepted today.', {
  ACTIVE: {
    description: 'The cards are accepted: every month before the current one is paid.',
    id: 'Aktif',
    en: 'Active',
  },
  SUSPENDED: {
    description:
      'A month ended unpaid: the cover is suspended from the 1st of the next month until all arrears and the current month are paid.',
    id: 'Tidak aktif karena tunggakan',
    en: 'Suspended for arrears',
  },
  AWAITING_FIRST_PREMIUM: {
    description: 'The family is registered and not covered yet: its cards become active with the first premium.',
    id: 'Menunggu iuran pertama',
    en: 'Awaiting the first premium',
  },
});

@ObjectType('OwedMonth', {
  simpleResolvers: true,
  description: 'One month of a family, and its price for all members together.',
})
export class OwedMonthType {
  @Field(() => BillingMonthScalar, { description: 'The month.' })
  month!: BillingMonth;

  @Field(() => RupiahScalar, { description: "The price for all members, by that month's own tariff." })
  amount!: Rupiah;

  @Field(() => Int, { description: 'The number of members for whom the month is billed; never zero.' })
  membersBilled!: number;

  @Field(() => Boolean, { description: 'Whether it is the current month, which is due but not yet in arrears.' })
  isCurrent!: boolean;

  @Field(() => Boolean, {
    description: 'Whether it is owed for people alone who joined the family after the others had paid it.',
  })
  isForJoiners!: boolean;
}

@ObjectType('Arrears', {
  simpleResolvers: true,
  description: 'What a family owes today, whether its cards are active, and what would make them active.',
})
export class ArrearsType {
  @Field(() => CardStatusEnum, { description: 'Whether the cards are active today.' })
  status!: CardStatus;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The 1st of the month after the first unpaid month; null unless the cards are suspended.',
  })
  suspendedSince!: CivilDate | null;

  @Field(() => BillingMonthScalar, {
    description: 'The last month paid, including months that credit has paid since.',
  })
  paidThrough!: BillingMonth;

  @Field(() => Int, { description: 'The number of months after the current one that are paid already.' })
  monthsPaidAhead!: number;

  @Field(() => Int, {
    description: 'The number of all unpaid months before the current one, billed or beyond the cap of 24.',
  })
  monthsInArrears!: number;

  @Field(() => Int, { description: 'The number of arrears months on the bill, at most 24.' })
  billedMonths!: number;

  @Field(() => [OwedMonthType], {
    description:
      'The months of the bill: billed arrears months, then the current month while it is unpaid; oldest first.',
  })
  months!: readonly OwedMonthType[];

  @Field(() => [BillingMonthScalar], {
    description: 'The unpaid months that the cap of 24 leaves out; they are never billed.',
  })
  unbilledMonths!: readonly BillingMonth[];

  @Field(() => RupiahScalar, {
    description: 'The price of the billed arrears months, without the current one and before credit.',
  })
  arrearsTotal!: Rupiah;

  @Field(() => RupiahScalar, { description: 'The price of the current month; zero once it is paid.' })
  currentMonthAmount!: Rupiah;

  @Field(() => RupiahScalar, { description: 'The price of the arrears and the current month together, before credit.' })
  owedTotal!: Rupiah;

  @Field(() => RupiahScalar, { description: "The rest of the family's credit after the months that it paid." })
  credit!: Rupiah;

  @Field(() => RupiahScalar, {
    description:
      'The amount that pays everything now: what is owed less the credit and the money paid in stages of a running plan. Zero when nothing is unpaid.',
  })
  amountToReactivate!: Rupiah;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description:
      "The due day of the bill's last month, or of the next month to be billed when nothing is unpaid; null when nobody is billed any more.",
  })
  dueDate!: CivilDate | null;

  @Field(() => Boolean, {
    description:
      'Whether the due day of a month has passed unpaid. A family may be late and still covered until the month ends.',
  })
  isLate!: boolean;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description:
      'The last day on which the cards are active if nothing is paid until then; null when they are not active, or when nothing unpaid would suspend them.',
  })
  activeThrough!: CivilDate | null;
}
