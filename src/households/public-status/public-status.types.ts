/** The GraphQL types of the answer to a public question. */
import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { CardStatusEnum, type CardStatus } from '../arrears/index.js';
import {
  CivilDateScalar,
  NotFound,
  RupiahScalar,
  VirtualAccountScalar,
  problemWith,
  problemsOf,
  resultOf,
  Personal,
} from '../../platform/graphql/index.js';
import type { Text } from '../../platform/texts/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { type VirtualAccount, toVirtualAccount } from '../../kernel/virtual-account.js';
import type { PublicStatusOutcome } from './public-status.js';
import { statusInWords } from './status-in-words.js';

@ObjectType('PublicStatus', {
  simpleResolvers: true,
  description:
    "The status of a card and of its family's bill, without any name, and with no number but the one that was asked with.",
})
class PublicStatusType {
  @Personal('membership')
  @Field(() => CardStatusEnum, { description: 'Whether the cards of the family are active today.' })
  status!: CardStatus;

  @Personal('arrears')
  @Field(() => Int, { description: 'The number of unpaid months before the current one.' })
  monthsInArrears!: number;

  @Field(() => Int, { description: 'The number of these months that are billed, at most 24.' })
  billedMonths!: number;

  @Personal('arrears')
  @Field(() => RupiahScalar, {
    description:
      'The amount that a payer is asked for now: the stages due of an instalment plan, or everything; zero when nothing is unpaid.',
  })
  amountToPay!: Rupiah;

  @Personal('arrears')
  @Field(() => RupiahScalar, {
    description: 'The amount that pays everything, after what was paid in stages; zero when nothing is unpaid.',
  })
  amountToReactivate!: Rupiah;

  @Personal('arrears')
  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The day by which to pay; null when nobody is billed any more.',
  })
  dueDate!: CivilDate | null;

  @Field(() => Boolean, { description: 'Whether the due day has passed unpaid.' })
  isLate!: boolean;

  @Personal('membership')
  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The day since which the cards are suspended; null unless they are.',
  })
  suspendedSince!: CivilDate | null;

  @Personal('membership')
  @Field(() => CivilDateScalar, {
    nullable: true,
    description:
      'The last day on which the cards are active if nothing is paid until then; null when they are not active, or when nothing unpaid would suspend them.',
  })
  activeThrough!: CivilDate | null;

  @Personal('accountNumber')
  @Field(() => VirtualAccountScalar, {
    description: "The card's number at BRI, BNI, BTN, BCA, minimarkets, post offices and agents.",
  })
  virtualAccount!: VirtualAccount;

  @Personal('accountNumber')
  @Field(() => VirtualAccountScalar, { description: "The card's number at Mandiri." })
  virtualAccountMandiri!: VirtualAccount;

  @Personal('membership')
  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The day from which a newly registered family may pay its first premium; null for other families.',
  })
  firstPremiumFrom!: CivilDate | null;

  @Extensions({ translated: true })
  @Personal('arrears')
  @Field(() => String, { description: 'The status and the bill in sentences, for the citizen.' })
  explanation!: Text;
}

const { types, refuse } = problemsOf<Exclude<PublicStatusOutcome['kind'], 'found'>>({
  'no-match': {
    type: NotFound,
    code: 'PUBLIC_STATUS_NOT_FOUND',
    description: 'There is no such card, or its holder has another birth date; the answer never tells which.',
    id: 'Nomor kartu dan tanggal lahir tidak cocok. Periksa kembali kedua data tersebut.',
    en: 'The card number and the date of birth do not match. Check both once more.',
  },
  'too-many-questions': {
    type: problemWith('TooManyStatusQuestions', 'There were too many questions about this card, or by this caller.', {
      retryAfterSeconds: { type: () => Int, description: 'The number of seconds after which to ask again.' },
    }),
    code: 'PUBLIC_STATUS_TOO_MANY_QUESTIONS',
    description: 'There were too many questions about this card, or by this caller.',
    id: 'Terlalu banyak pertanyaan. Coba lagi dalam {minutes, number} menit, atau hubungi Care Center 165.',
    en: 'Too many questions. Try again in {minutes, plural, one {# minute} other {# minutes}}, or call Care Center 165.',
  },
});

export const PublicStatusResult = resultOf('PublicStatusResult', 'The status, or why it is not given.', {
  success: PublicStatusType,
  problems: [types['no-match'], types['too-many-questions']],
});

export function toPublicStatusResult(outcome: PublicStatusOutcome, now: Date) {
  if (outcome.kind === 'no-match') return refuse(outcome.kind);
  if (outcome.kind === 'too-many-questions') {
    const seconds = Math.max(1, Math.ceil((outcome.retryAt.getTime() - now.getTime()) / 1_000));
    return refuse(outcome.kind, { retryAfterSeconds: seconds, minutes: Math.ceil(seconds / 60) });
  }
  const { assessment, cardNumber, familyId, firstPremiumFrom, today } = outcome;
  const { status, monthsInArrears, billedMonths, amountToReactivate, dueNow, dueDate, stageDue } = assessment;
  const { isLate, suspendedSince, activeThrough } = assessment;
  return {
    __typename: 'PublicStatus',
    familyId,
    status,
    monthsInArrears,
    billedMonths,
    amountToPay: dueNow,
    amountToReactivate,
    dueDate: stageDue?.dueBy ?? dueDate,
    isLate: stageDue === null && isLate,
    suspendedSince: status === 'SUSPENDED' ? suspendedSince : null,
    activeThrough: status === 'ACTIVE' ? activeThrough : null,
    virtualAccount: toVirtualAccount(cardNumber),
    virtualAccountMandiri: toVirtualAccount(cardNumber, 'MANDIRI'),
    firstPremiumFrom: status === 'AWAITING_FIRST_PREMIUM' ? firstPremiumFrom : null,
    explanation: statusInWords(assessment, { firstPremiumFrom, today }),
  };
}
