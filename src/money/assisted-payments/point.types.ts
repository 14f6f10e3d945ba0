/** The GraphQL types of terminals and agents, of who took a payment, and of what may be told when one is registered or revoked. */
import { ArgsType, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, RegionCodeScalar, RupiahScalar } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PointKind, RegisterPointOutcome, RevokePointOutcome, TakerAlarm } from './payment-point.js';

const PointKindEnum: { readonly [K in PointKind]: K } = { TERMINAL: 'TERMINAL', AGENT: 'AGENT' };

registerEnumType(PointKindEnum, {
  name: 'PaymentPointKind',
  description: 'What takes a payment with a cadre beside it.',
  valuesConfig: {
    TERMINAL: { description: "A bank's EDC machine that one cadre carries." },
    AGENT: { description: "A bank's agent, who pays from a deposit at that bank." },
  },
});

export const TakerAlarmEnum: { readonly [A in TakerAlarm]: A } = { REVOKED: 'REVOKED', UNKNOWN: 'UNKNOWN' };

registerEnumType(TakerAlarmEnum, {
  name: 'PaymentTakerAlarm',
  description: 'Why money needs a look although it was kept and posted.',
  valuesConfig: {
    REVOKED: { description: 'The terminal or agent had been revoked when the money was paid.' },
    UNKNOWN: { description: 'No terminal of this number was ever registered with the bank.' },
  },
});

@ObjectType('PaymentPoint', {
  simpleResolvers: true,
  description: 'A terminal or an agent through which families pay with a cadre beside them. The bank alone confirms.',
})
export class PaymentPointType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => PointKindEnum, { description: 'What it is.' })
  kind!: PointKind;

  @Field(() => String, { description: 'As its bank numbers it.' })
  number!: string;

  @Field(() => String, { description: 'Its name for people.' })
  name!: string;

  @Field(() => CivilDateScalar, { description: 'The first day on which it may be used.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day; null while none is set.' })
  validThrough!: CivilDate | null;

  @Field(() => DateTimeScalar, { description: 'When it was registered.' })
  registeredAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null while it is not.' })
  revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was revoked.' })
  revokedReason!: string | null;
}

@ObjectType('PaymentTaker', {
  simpleResolvers: true,
  description: 'Which terminal or agent took a payment, as the partner said.',
})
export class PaymentTakerType {
  @Field(() => String, { description: 'As the partner numbers it.' })
  number!: string;

  @Field(() => TakerAlarmEnum, { nullable: true, description: 'Why it needs a look; null when it needs none.' })
  alarm!: TakerAlarm | null;
}

@ObjectType('TerminalAlarm', {
  simpleResolvers: true,
  description:
    'Money that came through a revoked terminal or agent, or through a terminal nobody registered. It is posted all the same.',
})
export class TerminalAlarmType {
  @Field(() => ID, { description: 'The payment.' })
  paymentId!: string;

  @Field(() => String, { description: 'The number of the terminal or agent.' })
  number!: string;

  @Field(() => TakerAlarmEnum, { description: 'Why it needs a look.' })
  alarm!: TakerAlarm;

  @Field(() => RupiahScalar, { description: 'What was paid.' })
  amount!: Rupiah;

  @Field(() => DateTimeScalar, { description: "When it was paid, by the partner's clock." })
  paidAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was posted here.' })
  postedAt!: Date;
}

@ArgsType()
export class PaymentPointsArguments {
  @Field(() => PointKindEnum, { nullable: true, description: 'Of this kind.' })
  kind?: PointKind | null;

  @Field(() => ID, { nullable: true, description: 'Bound to this cadre.' })
  cadre?: string | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Inside this region.' })
  region?: RegionCode | null;

  @Field(() => Int, { defaultValue: 50, description: 'How many at most: 1 to 200.' })
  first!: number;
}

const ID_OF_CLIENT = { description: 'A UUID made by the client: it becomes the id of the point.' };
const FROM = { description: 'The first day on which it may be used.' };
const THROUGH = { nullable: true, description: 'The last day; left out: until it is revoked.' };
const NUMBER = { description: 'As the bank numbers it: 4 to 32 letters, digits and dashes.' };

@InputType('RegisterTerminalInput', {
  description: 'An EDC terminal in the hands of one cadre. Sent again with the same id, it is the same one.',
})
export class RegisterTerminalInput {
  @Field(() => ID, ID_OF_CLIENT)
  id!: string;

  @Field(() => String, { description: 'The code of the acquiring bank, a partner.' })
  acquirer!: string;

  @Field(() => String, NUMBER)
  number!: string;

  @Field(() => ID, { description: 'The cadre who carries it.' })
  cadreId!: string;

  @Field(() => CivilDateScalar, FROM)
  from!: CivilDate;

  @Field(() => CivilDateScalar, THROUGH)
  through?: CivilDate | null;
}

@InputType('RegisterAgentInput', {
  description: "A bank's agent. Sent again with the same id, it is the same one.",
})
export class RegisterAgentInput {
  @Field(() => ID, ID_OF_CLIENT)
  id!: string;

  @Field(() => String, { description: 'The code of the bank, a partner, where the agent keeps the deposit.' })
  bank!: string;

  @Field(() => String, NUMBER)
  number!: string;

  @Field(() => String, { description: 'The name on its sign: 1 to 100 characters.' })
  name!: string;

  @Field(() => RegionCodeScalar, { description: 'Where it is.' })
  region!: RegionCode;

  @Field(() => String, {
    description: 'The deposit account that it pays from: 6 to 20 digits. Shown masked ever after.',
  })
  depositAccount!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The cadre who works with it; left out: any cadre, for families that live in its region.',
  })
  cadreId?: string | null;

  @Field(() => CivilDateScalar, FROM)
  from!: CivilDate;

  @Field(() => CivilDateScalar, THROUGH)
  through?: CivilDate | null;
}

const MESSAGE = { description: 'The same in a sentence, for the person who asked.' };
const POINT = { description: 'As it stands now.' };

@ObjectType('PaymentPointRegistered', { simpleResolvers: true, description: 'It may be used in its days.' })
class PaymentPointRegistered {
  @Field(() => PaymentPointType, POINT)
  point!: PaymentPointType;
}

@ObjectType('PaymentPointRevoked', {
  simpleResolvers: true,
  description: 'It is revoked: no payment may be begun with it any more.',
})
class PaymentPointRevoked {
  @Field(() => PaymentPointType, POINT)
  point!: PaymentPointType;
}

@ObjectType('PaymentPointPartnerUnknown', { simpleResolvers: true, description: 'No active partner has this code.' })
class PaymentPointPartnerUnknown {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PaymentPointCadreUnknown', { simpleResolvers: true, description: 'There is no such cadre to see.' })
class PaymentPointCadreUnknown {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PaymentPointRegionOutsideBranch', {
  simpleResolvers: true,
  description: "The region is not one of the viewer's, nor inside one.",
})
class PaymentPointRegionOutsideBranch {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PaymentPointNumberTaken', {
  simpleResolvers: true,
  description: 'The bank has another terminal or agent of this number on some of these days.',
})
class PaymentPointNumberTaken {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PaymentPointPeriodIsEmpty', { simpleResolvers: true, description: 'It would end before it begins.' })
class PaymentPointPeriodIsEmpty {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PaymentPointConflictsWithEarlier', {
  simpleResolvers: true,
  description: 'The id stands for another terminal or agent. Nothing was changed.',
})
class PaymentPointConflictsWithEarlier {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PaymentPointNotFound', {
  simpleResolvers: true,
  description: 'There is no such terminal or agent to see.',
})
class PaymentPointNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

export const RegisterPaymentPointResult = createUnionType({
  name: 'RegisterPaymentPointResult',
  description: 'The terminal or agent, or why it is not registered.',
  types: () =>
    [
      PaymentPointRegistered,
      PaymentPointPartnerUnknown,
      PaymentPointCadreUnknown,
      PaymentPointRegionOutsideBranch,
      PaymentPointNumberTaken,
      PaymentPointPeriodIsEmpty,
      PaymentPointConflictsWithEarlier,
    ] as const,
  resolveType: typeNameOf,
});

export const RevokePaymentPointResult = createUnionType({
  name: 'RevokePaymentPointResult',
  description: 'The revoked terminal or agent, or why there is none.',
  types: () => [PaymentPointRevoked, PaymentPointNotFound] as const,
  resolveType: typeNameOf,
});

type ProblemKind = Exclude<(RegisterPointOutcome | RevokePointOutcome)['kind'], 'registered' | 'revoked'>;

const PROBLEMS: Readonly<Record<ProblemKind, { readonly __typename: string; readonly message: string }>> = {
  'partner-unknown': { __typename: 'PaymentPointPartnerUnknown', message: 'No active partner has this code.' },
  'cadre-unknown': { __typename: 'PaymentPointCadreUnknown', message: 'There is no such cadre in your regions.' },
  'region-outside-branch': {
    __typename: 'PaymentPointRegionOutsideBranch',
    message: 'That region is not one of yours.',
  },
  'number-taken': {
    __typename: 'PaymentPointNumberTaken',
    message: 'That number is registered with the bank already; revoke it first.',
  },
  'period-is-empty': { __typename: 'PaymentPointPeriodIsEmpty', message: 'It would end before it begins.' },
  'conflicts-with-earlier': {
    __typename: 'PaymentPointConflictsWithEarlier',
    message: 'This id stands for another terminal or agent.',
  },
  unknown: { __typename: 'PaymentPointNotFound', message: 'There is no such terminal or agent.' },
};

export const toRegisterPointResult = (outcome: RegisterPointOutcome) =>
  outcome.kind === 'registered'
    ? { __typename: 'PaymentPointRegistered', point: outcome.point }
    : PROBLEMS[outcome.kind];

export const toRevokePointResult = (outcome: RevokePointOutcome) =>
  outcome.kind === 'revoked' ? { __typename: 'PaymentPointRevoked', point: outcome.point } : PROBLEMS[outcome.kind];
