/**
 * The GraphQL types of terminals and agents and of the acceptance points of payments, and the inputs that register or revoke a
 * point.
 */
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
  Personal,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PointKind, AcceptanceAlarm } from './acceptance-point.js';

const PointKindEnum = enumOf<PointKind>(
  'AcceptancePointKind',
  'The kind of point through which a family pays beside a cadre.',
  {
    TERMINAL: { description: "A bank's EDC machine that one cadre carries.", id: 'Mesin EDC', en: 'EDC machine' },
    AGENT: {
      description: "A bank's agent, who pays from a deposit at that bank.",
      id: 'Agen bank',
      en: 'Agent of a bank',
    },
  },
);

const AcceptanceAlarmEnum = enumOf<AcceptanceAlarm>(
  'PaymentAcceptanceAlarm',
  'The reason why a payment has to be looked at although it is posted.',
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

@ObjectType('AcceptancePoint', {
  simpleResolvers: true,
  implements: Node,
  description: 'A terminal or an agent through which families pay beside a cadre. Only its bank confirms the payments.',
})
export class AcceptancePointType extends Node {
  @Field(() => PointKindEnum, { description: 'Whether it is a terminal or an agent.' })
  kind!: PointKind;

  @Field(() => String, { description: 'The number that its bank gave it.' })
  number!: string;

  @Field(() => String, { description: 'The name of the terminal or agent for people.' })
  name!: string;

  @Field(() => CivilDateScalar, { description: 'The first day on which it may be used.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The last day on which it may be used; null while none is set.',
  })
  validThrough!: CivilDate | null;

  @Field(() => DateTimeScalar, { description: 'The time at which it was registered.' })
  registeredAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time at which it was revoked; null while it is not.',
  })
  revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The reason why it was revoked; null while it is not.' })
  revokedReason!: string | null;
}

export const AcceptancePointConnection = ConnectionOf(AcceptancePointType, 'AcceptancePoint');

@ObjectType('PaymentAcceptance', {
  simpleResolvers: true,
  description: 'The terminal or agent that took a payment, as the partner named it.',
})
export class PaymentAcceptanceType {
  @Field(() => String, { description: 'The number that the partner gives it.' })
  number!: string;

  @Field(() => AcceptanceAlarmEnum, {
    nullable: true,
    description: 'The reason why the payment has to be looked at; null when it need not be.',
  })
  alarm!: AcceptanceAlarm | null;
}

@ObjectType('TerminalAlarm', {
  simpleResolvers: true,
  description:
    'A payment that came through a revoked terminal or agent, or through a terminal that nobody registered. It is posted all the same.',
})
export class TerminalAlarmType {
  @IdOf('Payment')
  @Field(() => ID, { description: 'The payment.' })
  paymentId!: string;

  @Field(() => String, { description: 'The number of the terminal or agent.' })
  number!: string;

  @Field(() => AcceptanceAlarmEnum, { description: 'The reason why the payment has to be looked at.' })
  alarm!: AcceptanceAlarm;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => RupiahScalar, { description: 'The amount that was paid.' })
  amount!: Rupiah;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => DateTimeScalar, { description: "The time at which it was paid, by the partner's clock." })
  paidAt!: Date;

  @Personal('payments', { paymentIn: 'paymentId' })
  @Field(() => DateTimeScalar, { description: 'The time at which it was posted.' })
  postedAt!: Date;
}

@ArgsType()
export class AcceptancePointsArguments extends PageArguments {
  @Field(() => PointKindEnum, { nullable: true, description: 'Only points of this kind.' })
  kind?: PointKind | null;

  @Field(() => ID, { nullable: true, description: 'Only points that are bound to this cadre.' })
  cadreId?: string | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Only points inside this region.' })
  region?: RegionCode | null;
}

const ID_OF_CLIENT = { description: 'The id of the point, made by the client: its type, _ and a UUID.' };
const FROM = { description: 'The first day on which the point may be used.' };
const THROUGH = {
  nullable: true,
  description: 'The last day on which the point may be used; left out: no end is set.',
};
const NUMBER = { description: 'The number that the bank gave the point: 4 to 32 letters, digits and dashes.' };

@InputType('RegisterTerminalInput', {
  description: 'An EDC terminal that one cadre carries. Sent again with the same id, it changes nothing more.',
})
export class RegisterTerminalInput {
  @Field(() => ID, ID_OF_CLIENT)
  id!: string;

  @Field(() => String, { description: 'The code of the acquiring bank, which is a partner.' })
  partnerCode!: string;

  @Field(() => String, NUMBER)
  number!: string;

  @Field(() => ID, { description: 'The cadre who carries the terminal.' })
  cadreId!: string;

  @Field(() => CivilDateScalar, FROM)
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, THROUGH)
  validThrough?: CivilDate | null;
}

@InputType('RegisterAgentInput', {
  description: "A bank's agent. Sent again with the same id, it changes nothing more.",
})
export class RegisterAgentInput {
  @Field(() => ID, ID_OF_CLIENT)
  id!: string;

  @Field(() => String, { description: "The code of the bank that holds the agent's deposit; it is a partner." })
  partnerCode!: string;

  @Field(() => String, NUMBER)
  number!: string;

  @Field(() => String, { description: "The name on the agent's sign: 1 to 100 characters." })
  name!: string;

  @Field(() => RegionCodeScalar, { description: 'The region in which the agent is.' })
  region!: RegionCode;

  @Field(() => String, {
    description: 'The deposit account from which the agent pays: 6 to 20 digits. It is only ever shown masked.',
  })
  depositAccount!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The cadre who works with the agent; left out: any cadre, for families that live in the agent's region.",
  })
  cadreId?: string | null;

  @Field(() => CivilDateScalar, FROM)
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, THROUGH)
  validThrough?: CivilDate | null;
}

@InputType('RevokeAcceptancePointInput', {
  description: 'A terminal or agent to revoke. Sent again, it changes nothing more.',
})
export class RevokeAcceptancePointInput {
  @Field(() => ID, { description: 'The terminal or agent to revoke.' })
  pointId!: string;

  @Field(() => String, { description: 'The reason: 1 to 500 characters.' })
  reason!: string;
}
