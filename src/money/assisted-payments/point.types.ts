/** The GraphQL types of terminals and agents and of who took a payment, and what is sent to register or revoke one. */
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  IdOf,
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  Node,
  PageArguments,
  RegionCodeScalar,
  RupiahScalar,
  enumOf,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PointKind, TakerAlarm } from './payment-point.js';

const PointKindEnum = enumOf<PointKind>('PaymentPointKind', 'What takes a payment with a cadre beside it.', {
  TERMINAL: { description: "A bank's EDC machine that one cadre carries.", id: 'Mesin EDC', en: 'EDC machine' },
  AGENT: {
    description: "A bank's agent, who pays from a deposit at that bank.",
    id: 'Agen bank',
    en: 'Agent of a bank',
  },
});

const TakerAlarmEnum = enumOf<TakerAlarm>(
  'PaymentTakerAlarm',
  'Why money needs a look although it was kept and posted.',
  {
    REVOKED: {
      description: 'The terminal or agent had been revoked when the money was paid.',
      id: 'Sudah dicabut',
      en: 'Revoked',
    },
    UNKNOWN: {
      description: 'No terminal of this number was ever registered with the bank.',
      id: 'Tidak terdaftar',
      en: 'Not registered',
    },
  },
);

@ObjectType('PaymentPoint', {
  simpleResolvers: true,
  implements: Node,
  description: 'A terminal or an agent through which families pay with a cadre beside them. The bank alone confirms.',
})
export class PaymentPointType extends Node {
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

export const PaymentPointConnection = ConnectionOf(PaymentPointType, 'PaymentPoint');

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
  @IdOf('Payment')
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
export class PaymentPointsArguments extends PageArguments {
  @Field(() => PointKindEnum, { nullable: true, description: 'Of this kind.' })
  kind?: PointKind | null;

  @Field(() => ID, { nullable: true, description: 'Bound to this cadre.' })
  cadreId?: string | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Inside this region.' })
  region?: RegionCode | null;
}

const ID_OF_CLIENT = { description: 'The id of the point, made by the client: its type, _ and a UUID.' };
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
  partnerCode!: string;

  @Field(() => String, NUMBER)
  number!: string;

  @Field(() => ID, { description: 'The cadre who carries it.' })
  cadreId!: string;

  @Field(() => CivilDateScalar, FROM)
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, THROUGH)
  validThrough?: CivilDate | null;
}

@InputType('RegisterAgentInput', {
  description: "A bank's agent. Sent again with the same id, it is the same one.",
})
export class RegisterAgentInput {
  @Field(() => ID, ID_OF_CLIENT)
  id!: string;

  @Field(() => String, { description: 'The code of the bank, a partner, where the agent keeps the deposit.' })
  partnerCode!: string;

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
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, THROUGH)
  validThrough?: CivilDate | null;
}

@InputType('RevokePaymentPointInput', {
  description: 'Ends the use of a terminal or agent. Sent again, it stays revoked.',
})
export class RevokePaymentPointInput {
  @Field(() => ID, { description: 'The terminal or agent.' })
  pointId!: string;

  @Field(() => String, { description: 'Why: 1 to 500 characters.' })
  reason!: string;
}
