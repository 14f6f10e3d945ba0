/** The GraphQL types of signing in as a participant and of one's own family, in which nobody else appears. */
import { Field, Int, ObjectType } from 'type-graphql';
import { CardStatusEnum, type CardStatus } from '../../households/arrears/index.js';
import { dayOfPlan, planOn, scheduleOn } from '../../households/instalments/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import {
  CivilDateScalar,
  DateTimeScalar,
  NotFound,
  RupiahScalar,
  problemWith,
  problemsOf,
  resultOf,
  Personal,
} from '../../platform/graphql/index.js';
import { type ContactPreference, ContactPreferenceEnum } from '../messages/index.js';
import { OwnComplaintType, OwnInstalmentPlanType } from './own-things.types.js';
import type { OwnFamily } from './own-family.queries.js';
import type { RequestOutcome, SignInOutcome, TooMany } from './sign-in.js';

@ObjectType('SignInRequested', {
  simpleResolvers: true,
  description:
    'A code is on its way where the card, the birth date and a number on record fit; the answer never tells.',
})
class SignInRequested {
  @Field(() => String, { description: 'The request, which `signIn` names with the code.' })
  request!: string;

  @Field(() => DateTimeScalar, { description: 'Until when the code holds.' })
  expiresAt!: Date;
}

@ObjectType('ParticipantSession', { simpleResolvers: true, description: 'A session of a participant.' })
class ParticipantSession {
  @Field(() => String, { description: 'The access token of the role PARTICIPANT, for this family alone.' })
  token!: string;

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  expiresAt!: Date;
}

const { types, refuse } = problemsOf<'code-wrong' | 'too-many-questions'>({
  'code-wrong': {
    type: NotFound,
    code: 'SIGN_IN_CODE_WRONG',
    description: 'The code is wrong, used or over, or nobody was sent one; the answer never tells which.',
    id: 'Kode tidak cocok atau sudah tidak berlaku. Minta kode baru.',
    en: 'The code does not match or holds no longer. Ask for a new one.',
  },
  'too-many-questions': {
    type: problemWith('TooManySignIns', 'There were too many requests for this card or code, or by this caller.', {
      retryAfterSeconds: { type: () => Int, description: 'The number of seconds after which to come again.' },
    }),
    code: 'SIGN_IN_TOO_MANY',
    description: 'There were too many requests for this card or code, or by this caller.',
    id: 'Terlalu banyak permintaan. Coba lagi dalam {minutes, number} menit, atau hubungi Care Center 165.',
    en: 'Too many requests. Try again in {minutes, plural, one {# minute} other {# minutes}}, or call Care Center 165.',
  },
});

export const RequestSignInResult = resultOf('RequestSignInResult', 'The request, or why none was taken.', {
  success: SignInRequested,
  problems: [types['too-many-questions']],
});
export const SignInResult = resultOf('SignInResult', 'The session, or why there is none.', {
  success: ParticipantSession,
  problems: [types['code-wrong'], types['too-many-questions']],
});

function tooMany({ kind, retryAt }: TooMany, now: Date) {
  const seconds = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1_000));
  return refuse(kind, { retryAfterSeconds: seconds, minutes: Math.ceil(seconds / 60) });
}

export const toRequestResult = (outcome: RequestOutcome, now: Date) =>
  outcome.kind === 'requested'
    ? { __typename: 'SignInRequested', request: outcome.id, expiresAt: outcome.expiresAt }
    : tooMany(outcome, now);

export function toSignInResult(outcome: SignInOutcome, now: Date) {
  if (outcome.kind === 'code-wrong') return refuse('code-wrong');
  return outcome.kind === 'signed-in' ? { __typename: 'ParticipantSession', ...outcome } : tooMany(outcome, now);
}

@ObjectType('OwnPayment', { simpleResolvers: true, description: "A payment of one's own family." })
class OwnPaymentType {
  @Field(() => DateTimeScalar, { description: 'When it was paid.' })
  paidAt!: Date;

  @Field(() => RupiahScalar, { description: 'The amount.' })
  amount!: Rupiah;

  @Field(() => String, { description: 'The channel through which it came.' })
  channel!: string;
}

@ObjectType('OwnFamily', {
  simpleResolvers: true,
  description: "A participant's own family: its cards, its bill, where it can pay and what it paid.",
})
export class OwnFamilyType {
  @Personal('membership')
  @Field(() => CardStatusEnum, { description: 'Whether the cards of the family are active today.' })
  status!: CardStatus;

  @Personal('arrears')
  @Field(() => Int, { description: 'The number of unpaid months before the current one.' })
  monthsInArrears!: number;

  @Field(() => Int, { description: 'The number of these months that are billed, at most 24.' })
  billedMonths!: number;

  @Personal('arrears')
  @Field(() => RupiahScalar, { description: 'What is due now: the stages of a plan that is kept, or the whole bill.' })
  dueNow!: Rupiah;

  @Personal('arrears')
  @Field(() => RupiahScalar, { description: 'What pays everything that is owed; zero when nothing is.' })
  amountToReactivate!: Rupiah;

  @Personal('arrears')
  @Field(() => CivilDateScalar, { nullable: true, description: 'The day by which to pay; null when nobody is billed.' })
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

  @Field(() => Int, { nullable: true, description: 'The stage of the plan that is due; null without one.' })
  stage!: number | null;

  @Field(() => Int, { nullable: true, description: 'The number of stages of the plan; null where no stage is due.' })
  stages!: number | null;

  @Personal('accountNumber')
  @Field(() => String, {
    description: "The family's number at BRI, BNI, BTN, BCA, minimarkets, post offices and agents.",
  })
  virtualAccount!: string;

  @Personal('accountNumber')
  @Field(() => String, { description: "The family's number at Mandiri." })
  virtualAccountMandiri!: string;

  @Personal('payments')
  @Field(() => [OwnPaymentType], { description: 'The last payments, the newest first: at most 24.' })
  payments!: readonly OwnPaymentType[];

  @Personal('contactPreference')
  @Field(() => ContactPreferenceEnum, { description: "The family's wish for messages and calls." })
  contactPreference!: ContactPreference;

  @Personal('complaint')
  @Field(() => [OwnComplaintType], { description: 'The last complaints, the newest first: at most 24.' })
  complaints!: readonly OwnComplaintType[];

  @Personal('arrears')
  @Field(() => OwnInstalmentPlanType, {
    nullable: true,
    description: 'The newest instalment plan with all its stages, running or ended; null when there was none.',
  })
  instalmentPlan!: OwnInstalmentPlanType | null;
}

function toOwnPlan({ plan, days }: OwnFamily): OwnInstalmentPlanType | null {
  if (plan === null) return null;
  const today = dayOfPlan(plan, days);
  const { total, paid } = plan;
  return { state: planOn(plan, today).state, total, paid, schedule: scheduleOn(plan, today) };
}

export const toOwnFamily = ({ bill, preference, ...family }: OwnFamily): OwnFamilyType => ({
  ...family,
  status: bill.status,
  monthsInArrears: bill.monthsInArrears,
  billedMonths: bill.billedMonths,
  dueNow: bill.dueNow,
  amountToReactivate: bill.amountToReactivate,
  dueDate: bill.stageDue?.dueBy ?? bill.dueDate,
  isLate: bill.stageDue === null && bill.isLate,
  suspendedSince: bill.suspendedSince,
  activeThrough: bill.activeThrough,
  stage: bill.stageDue?.stage ?? null,
  stages: bill.stageDue?.of ?? null,
  contactPreference: preference,
  instalmentPlan: toOwnPlan({ bill, preference, ...family }),
});
