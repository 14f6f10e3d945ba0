/** Registers, revokes and lists terminals and agents, and shows which of them took a payment. */
import { Arg, Args, Authorized, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Viewer } from '../../platform/auth/index.js';
import { type Cadre, CadreType } from '../../fieldwork/cadres/index.js';
import {
  type Connection,
  DateTimeScalar,
  momentCursor,
  readConnection,
  readId,
  readOptionalId,
  readLine,
  readText,
} from '../../platform/graphql/index.js';
import { maskAccountNumber } from '../../kernel/account-number.js';
import { badInput } from '../../kernel/caller-error.js';
import { type Payment, PaymentType } from '../payments/index.js';
import { type Region, RegionType } from '../../households/regions/index.js';
import type { AssistedPaymentsContext } from './assisted-payments.context.js';
import { type AcceptancePoint, type RegisterPointCommand, parsePointNumber } from './acceptance-point.js';
import {
  RegisterAcceptancePointResult,
  RevokeAcceptancePointResult,
  toRegisterPointResult,
  toRevokePointResult,
} from './point-results.types.js';
import type { PaymentAcceptance, ListedPoint, PointSortKey, AcceptanceInAlarm } from './point.queries.js';
import {
  AcceptancePointConnection,
  AcceptancePointType,
  AcceptancePointsArguments,
  PaymentAcceptanceType,
  RegisterAgentInput,
  RegisterTerminalInput,
  RevokeAcceptancePointInput,
  TerminalAlarmType,
} from './point.types.js';
import { registerPoint, revokePoint } from './register-point.js';

const LISTED_MAX = 200;
const DAYS_BACK = 30;
const NAME_LENGTH_MAX = 100;
const REASON_LENGTH_MAX = 500;

interface Operation extends AssistedPaymentsContext {
  readonly viewer: Viewer;
}

function readNumber(text: string): string {
  const number = parsePointNumber(text);
  if (number === null) throw badInput('input.number', '4 to 32 letters, digits and dashes');
  return number;
}

function readAccount(text: string): string {
  if (!/^\d{6,20}$/.test(text)) throw badInput('input.depositAccount', '6 to 20 digits');
  return text;
}

/** Reads the fields that the inputs of terminals and agents have in common. */
const readPoint = ({
  id,
  partnerCode,
  number,
  validFrom,
  validThrough,
}: RegisterTerminalInput | RegisterAgentInput) => ({
  id: readId('AcceptancePoint', 'input.id', id),
  partnerCode,
  number: readNumber(number),
  validFrom,
  validThrough: validThrough ?? null,
});

function readTerminal(input: RegisterTerminalInput): RegisterPointCommand {
  const point = readPoint(input);
  const cadreId = readId('Cadre', 'input.cadreId', input.cadreId);
  return { ...point, kind: 'TERMINAL', name: `EDC ${point.number}`, regionCode: null, cadreId, depositAccount: null };
}

const readAgent = (input: RegisterAgentInput): RegisterPointCommand => ({
  ...readPoint(input),
  kind: 'AGENT',
  name: readLine('input.name', input.name, NAME_LENGTH_MAX),
  regionCode: input.region,
  cadreId: readOptionalId('Cadre', 'input.cadreId', input.cadreId),
  depositAccount: readAccount(input.depositAccount),
});

const depsOf = ({ assistedPayments: { pool }, viewer, now }: Operation) => ({ pool, viewer, now });

@Authorized('payment-point:read')
@Resolver()
export class AcceptancePointsResolver {
  @Query(() => AcceptancePointConnection, {
    description:
      "Terminals and agents, the newest first: for a cadre the cadre's own and the agents there that are bound to nobody, for an office those of its regions.",
  })
  acceptancePoints(
    @Args(() => AcceptancePointsArguments) { kind, cadreId, region, ...asked }: AcceptancePointsArguments,
    @Ctx() { assistedPayments: { points }, viewer }: Operation,
  ): Promise<Connection<AcceptancePoint>> {
    const holder = readOptionalId('Cadre', 'cadreId', cadreId);
    const filter = { kind: kind ?? null, cadreId: holder, region: region ?? null };
    return readConnection<ListedPoint, PointSortKey>(asked, {
      cursor: momentCursor,
      find: (page) => points.findPage(viewer, { filter, page }),
      sortKeyOf: ({ sortValue, id }) => [sortValue, id],
      totalCount: () => points.count(viewer, filter),
    });
  }

  @Authorized('payment-point:oversee')
  @Extensions({ mostItems: 200 })
  @Query(() => [TerminalAlarmType], {
    description: `Payments of families in the viewer's regions that came through a revoked or unknown terminal or agent, the newest first; ${LISTED_MAX} at most.`,
  })
  terminalAlarms(
    @Arg('since', () => DateTimeScalar, {
      nullable: true,
      description: `Only payments posted since this time; left out: those of the last ${DAYS_BACK} days.`,
    })
    since: Date | undefined,
    @Ctx() { assistedPayments: { points }, viewer, now }: Operation,
  ): Promise<AcceptanceInAlarm[]> {
    const from = since ?? new Date(now.getTime() - DAYS_BACK * 86_400_000);
    return points.findAlarms(viewer, { since: from, limit: LISTED_MAX });
  }

  @Authorized('payment-point:register')
  @Mutation(() => RegisterAcceptancePointResult, { description: 'Hand an EDC terminal of a bank to a cadre.' })
  async registerTerminal(
    @Arg('input', () => RegisterTerminalInput, { description: 'The terminal to register.' })
    input: RegisterTerminalInput,
    @Ctx() context: Operation,
  ) {
    return toRegisterPointResult(await registerPoint(depsOf(context), readTerminal(input)));
  }

  @Authorized('payment-point:register')
  @Mutation(() => RegisterAcceptancePointResult, { description: "Register a bank's agent." })
  async registerAgent(
    @Arg('input', () => RegisterAgentInput, { description: 'The agent to register.' }) input: RegisterAgentInput,
    @Ctx() context: Operation,
  ) {
    return toRegisterPointResult(await registerPoint(depsOf(context), readAgent(input)));
  }

  @Authorized('payment-point:revoke')
  @Mutation(() => RevokeAcceptancePointResult, {
    description:
      'Revoke a terminal or agent at once, for instance when it is lost. The cadre to whom it is bound may do so, and the branch.',
  })
  async revokeAcceptancePoint(
    @Arg('input', () => RevokeAcceptancePointInput, { description: 'The terminal or agent to revoke, and the reason.' })
    { pointId, reason }: RevokeAcceptancePointInput,
    @Ctx() context: Operation,
  ) {
    const command = {
      id: readId('AcceptancePoint', 'input.pointId', pointId),
      reason: readText('input.reason', reason, REASON_LENGTH_MAX),
    };
    return toRevokePointResult(await revokePoint(depsOf(context), command));
  }
}

/** These fields need no permission of their own: they are reached through a point that the viewer may read. */
@Resolver(() => AcceptancePointType)
export class AcceptancePointFieldsResolver {
  @FieldResolver(() => String, { nullable: true, description: 'The name of the bank that confirms the payments.' })
  async bankName(
    @Root() { partnerId }: AcceptancePoint,
    @Ctx() { paymentLoaders }: AssistedPaymentsContext,
  ): Promise<string | null> {
    return (await paymentLoaders.partnerById.load(partnerId))?.name ?? null;
  }

  @FieldResolver(() => RegionType, {
    description: 'The region in which the point is; a terminal counts as being where its cadre lives.',
  })
  region(
    @Root() { regionCode }: AcceptancePoint,
    @Ctx() { regionByCode }: AssistedPaymentsContext,
  ): Promise<Region | null> {
    return regionByCode.load(regionCode);
  }

  @FieldResolver(() => CadreType, {
    nullable: true,
    description:
      'The cadre to whom the point is bound; null when it is bound to nobody, or when the viewer may not see that cadre.',
  })
  cadre(
    @Root() { cadreId }: AcceptancePoint,
    @Ctx() { cadreLoaders }: AssistedPaymentsContext,
  ): Cadre | null | Promise<Cadre | null> {
    return cadreId === null ? null : cadreLoaders.byId.load(cadreId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The deposit account of an agent, masked except for its last three digits; null for terminals.',
  })
  depositAccount(@Root() { depositAccount }: AcceptancePoint): string | null {
    return depositAccount === null ? null : maskAccountNumber(depositAccount);
  }
}

/** These fields need no permission of their own: they are reached through a payment that the viewer may read. */
@Resolver(() => PaymentAcceptanceType)
export class PaymentAcceptanceFieldsResolver {
  @FieldResolver(() => AcceptancePointType, {
    nullable: true,
    description: 'The registered terminal or agent; null when the number is unknown, or the viewer may not see it.',
  })
  point(
    @Root() { pointId }: PaymentAcceptance,
    @Ctx() { assistedPayments: { loaders } }: AssistedPaymentsContext,
  ): AcceptancePoint | null | Promise<AcceptancePoint | null> {
    return pointId === null ? null : loaders.pointById.load(pointId);
  }
}

/** The field needs no permission of its own, as no field of a payment does. */
@Resolver(() => PaymentType)
export class PaymentTakenByResolver {
  @FieldResolver(() => PaymentAcceptanceType, {
    nullable: true,
    description: 'The terminal or agent that took the payment; null when the partner named none.',
  })
  takenBy(
    @Root() { id }: Payment,
    @Ctx() { assistedPayments: { loaders } }: AssistedPaymentsContext,
  ): PaymentAcceptance | null | Promise<PaymentAcceptance | null> {
    return loaders.acceptanceByPayment.load(id);
  }
}
