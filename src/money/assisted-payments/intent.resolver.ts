/** Takes intents from cadres at the door and shows what partners have made of them. */
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Viewer } from '../../platform/auth/index.js';
import { type Family, FamilyType } from '../../households/families/index.js';
import { readId } from '../../platform/graphql/index.js';
import { CallerError, badInput } from '../../kernel/caller-error.js';
import {
  type CadreId,
  type FamilyId,
  type PaymentIntentId,
  type PaymentPointId,
  parseTimeOrderedUuid,
} from '../../kernel/ids.js';
import { type Payment, PaymentType } from '../payments/index.js';
import type { AssistedPaymentsContext } from './assisted-payments.context.js';
import { cancelIntent, createIntent } from './create-intent.js';
import {
  CancelPaymentIntentResult,
  CreatePaymentIntentInput,
  CreatePaymentIntentResult,
  IntentStateEnum,
  PaymentIntentType,
  toCancelIntentResult,
  toCreateIntentResult,
} from './intent.types.js';
import { type CreateIntentCommand, type IntentState, type PaymentIntent, intentStateAt } from './payment-intent.js';
import type { PaymentPoint } from './payment-point.js';
import { PaymentPointType } from './point.types.js';

function cadreOf(viewer: Viewer | null): CadreId {
  const cadreId = viewer?.cadreId ?? null;
  if (cadreId === null) throw new CallerError('FORBIDDEN', 'Only a cadre stands at the door.');
  return cadreId;
}

function readCommand(input: CreatePaymentIntentInput, cadreId: CadreId): CreateIntentCommand {
  const id = parseTimeOrderedUuid(input.id);
  if (id === null) throw badInput('input.id', 'a time-ordered UUID (version 7)');
  const isReferring = input.mode === 'REFER';
  const named = typeof input.pointId === 'string';
  if (isReferring === named)
    throw badInput('input.pointId', 'a terminal or agent for ASSIST_EDC and ASSIST_AGENT, none for REFER');
  return {
    id: id as PaymentIntentId,
    familyId: readId<FamilyId>('input.familyId', input.familyId),
    cadreId,
    mode: input.mode,
    pointId: typeof input.pointId === 'string' ? readId<PaymentPointId>('input.pointId', input.pointId) : null,
  };
}

@Authorized('payment-intent:read')
@Resolver()
export class PaymentIntentsResolver {
  @Query(() => PaymentIntentType, {
    nullable: true,
    description:
      'One intent; null when there is none of a family that the viewer may see. After `paymentConfirmed` it is SETTLED.',
  })
  async paymentIntent(
    @Arg('id', () => ID, { description: 'The intent.' }) id: string,
    @Ctx() { assistedPayments: { intents }, familyById }: AssistedPaymentsContext,
  ): Promise<PaymentIntent | null> {
    const intent = await intents.findById(readId<PaymentIntentId>('id', id));
    return intent !== null && (await familyById.load(intent.familyId)) !== null ? intent : null;
  }

  @Authorized('payment-intent:create')
  @Mutation(() => CreatePaymentIntentResult, {
    description:
      "Say how a family of today's portfolio means to pay. It moves no money: only the partner's confirmation credits the family.",
  })
  async createPaymentIntent(
    @Arg('input', () => CreatePaymentIntentInput, { description: 'The intent.' }) input: CreatePaymentIntentInput,
    @Ctx() context: AssistedPaymentsContext,
  ) {
    const { assistedPayments, collectionPolicies, familyById, viewer, now } = context;
    const command = readCommand(input, cadreOf(viewer));
    const family = await familyById.load(command.familyId);
    const deps = { pool: assistedPayments.pool, collectionPolicies, now };
    return toCreateIntentResult(await createIntent(deps, { command, family }));
  }

  @Authorized('payment-intent:create')
  @Mutation(() => CancelPaymentIntentResult, {
    description: 'Take an own intent back while no partner has settled it.',
  })
  async cancelPaymentIntent(
    @Arg('id', () => ID, { description: 'The intent.' }) id: string,
    @Ctx() { assistedPayments: { pool }, viewer, now }: AssistedPaymentsContext,
  ) {
    const command = { id: readId<PaymentIntentId>('id', id), cadreId: cadreOf(viewer) };
    return toCancelIntentResult(await cancelIntent({ pool, now }, command));
  }
}

/** Without a rule of its own: reached through an intent that the viewer may read. */
@Resolver(() => PaymentIntentType)
export class PaymentIntentFieldsResolver {
  @FieldResolver(() => IntentStateEnum, { description: 'What has become of it, now.' })
  state(@Root() intent: PaymentIntent, @Ctx() { now }: AssistedPaymentsContext): IntentState {
    return intentStateAt(intent, now);
  }

  @FieldResolver(() => FamilyType, {
    nullable: true,
    description: 'Who means to pay; null once the viewer may not see it.',
  })
  family(
    @Root() { familyId }: PaymentIntent,
    @Ctx() { familyById }: AssistedPaymentsContext,
  ): Family | null | Promise<Family | null> {
    return familyById.load(familyId);
  }

  @FieldResolver(() => PaymentPointType, { nullable: true, description: 'The terminal or agent; null for REFER.' })
  point(
    @Root() { pointId }: PaymentIntent,
    @Ctx() { assistedPayments: { loaders } }: AssistedPaymentsContext,
  ): PaymentPoint | null | Promise<PaymentPoint | null> {
    return pointId === null ? null : loaders.pointById.load(pointId);
  }

  @FieldResolver(() => PaymentType, {
    nullable: true,
    description: 'The payment by which a partner settled it; null until then.',
  })
  async payment(
    @Root() { paymentId }: PaymentIntent,
    @Ctx() { assistedPayments: { loaders } }: AssistedPaymentsContext,
  ): Promise<Payment | null> {
    return paymentId === null ? null : loaders.paymentById.load(paymentId);
  }
}

/** Without a rule of its own, as all fields of families. */
@Resolver(() => FamilyType)
export class FamilyPaymentIntentsResolver {
  @FieldResolver(() => [PaymentIntentType], { description: 'Its newest intents to pay, at most 5.' })
  paymentIntents(
    @Root() { id }: Family,
    @Ctx() { assistedPayments: { loaders } }: AssistedPaymentsContext,
  ): readonly PaymentIntent[] | Promise<readonly PaymentIntent[]> {
    return loaders.newestByFamily.load(id);
  }
}
