/** Creates, cancels and shows intents, with the payments that completed them. */
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { cadreOf, may } from '../../platform/auth/index.js';
import { type Family, FamilyType } from '../../households/families/index.js';
import { readId, readOptionalId, Personal } from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { CadreId } from '../../kernel/ids.js';
import { type Payment, PaymentType } from '../payments/index.js';
import type { AssistedPaymentsContext } from './assisted-payments.context.js';
import { findIntent } from './find-intent.js';
import { cancelIntent, createIntent } from './create-intent.js';
import {
  CancelPaymentIntentResult,
  CreatePaymentIntentResult,
  toCancelIntentResult,
  toCreateIntentResult,
} from './intent-results.types.js';
import {
  CancelPaymentIntentInput,
  CreatePaymentIntentInput,
  IntentStateEnum,
  PaymentIntentType,
} from './intent.types.js';
import { type CreateIntentCommand, type IntentState, type PaymentIntent, intentStateAt } from './payment-intent.js';
import type { AcceptancePoint } from './acceptance-point.js';
import { AcceptancePointType } from './point.types.js';

function readCommand({ id, familyId, mode, pointId }: CreatePaymentIntentInput, cadreId: CadreId): CreateIntentCommand {
  const point = readOptionalId('AcceptancePoint', 'input.pointId', pointId);
  if ((mode === 'REFER') !== (point === null))
    throw badInput('input.pointId', 'a terminal or agent for ASSIST_EDC and ASSIST_AGENT, none for REFER');
  return {
    id: readId('PaymentIntent', 'input.id', id),
    familyId: readId('Family', 'input.familyId', familyId),
    cadreId,
    mode,
    pointId: point,
  };
}

/** Creates an intent and answers it, for the mutation and for what a phone did without signal. */
export async function answerCreateIntent(
  input: CreatePaymentIntentInput,
  context: AssistedPaymentsContext,
): Promise<object> {
  const { assistedPayments, collectionPolicies, familyById, now, policies } = context;
  const command = readCommand(input, cadreOf(context));
  const family = await familyById.load(command.familyId);
  const deps = { pool: assistedPayments.pool, collectionPolicies, policies, now };
  return toCreateIntentResult(await createIntent(deps, { command, family }));
}

@Authorized('payment-intent:read')
@Resolver()
export class PaymentIntentsResolver {
  @Query(() => PaymentIntentType, {
    nullable: true,
    description:
      'One intent; null when there is none of a family that the viewer may see. After `paymentConfirmed` it is COMPLETED.',
  })
  paymentIntent(
    @Arg('id', () => ID, { description: 'The intent.' }) id: string,
    @Ctx() context: AssistedPaymentsContext,
  ): Promise<PaymentIntent | null> {
    return findIntent(context, readId('PaymentIntent', 'id', id));
  }

  @Authorized('payment-intent:create')
  @Mutation(() => CreatePaymentIntentResult, {
    description:
      "Say how a family of today's portfolio means to pay. This moves no money: only the partner's confirmation credits the family.",
  })
  createPaymentIntent(
    @Arg('input', () => CreatePaymentIntentInput, { description: 'The intent to create.' })
    input: CreatePaymentIntentInput,
    @Ctx() context: AssistedPaymentsContext,
  ) {
    return answerCreateIntent(input, context);
  }

  @Authorized('payment-intent:create')
  @Mutation(() => CancelPaymentIntentResult, {
    description: 'Cancel an intent of the calling cadre that no partner has confirmed.',
  })
  async cancelPaymentIntent(
    @Arg('input', () => CancelPaymentIntentInput, { description: 'The intent to cancel.' }) {
      intentId,
    }: CancelPaymentIntentInput,
    @Ctx() { assistedPayments: { pool }, viewer, now }: AssistedPaymentsContext,
  ) {
    const command = { id: readId('PaymentIntent', 'input.intentId', intentId), cadreId: cadreOf({ viewer }) };
    return toCancelIntentResult(await cancelIntent({ pool, now }, command));
  }
}

/** These fields need no permission of their own: they are reached through an intent that the viewer may read. */
@Resolver(() => PaymentIntentType)
export class PaymentIntentFieldsResolver {
  @FieldResolver(() => IntentStateEnum, { description: 'The state of the intent now.' })
  state(@Root() intent: PaymentIntent, @Ctx() { now }: AssistedPaymentsContext): IntentState {
    return intentStateAt(intent, now);
  }

  @FieldResolver(() => FamilyType, {
    nullable: true,
    description: 'The family that means to pay; null when the viewer may no longer see it.',
  })
  family(
    @Root() { familyId }: PaymentIntent,
    @Ctx() { familyById }: AssistedPaymentsContext,
  ): Family | null | Promise<Family | null> {
    return familyById.load(familyId);
  }

  @FieldResolver(() => AcceptancePointType, { nullable: true, description: 'The terminal or agent; null for REFER.' })
  point(
    @Root() { pointId }: PaymentIntent,
    @Ctx() { assistedPayments: { loaders } }: AssistedPaymentsContext,
  ): AcceptancePoint | null | Promise<AcceptancePoint | null> {
    return pointId === null ? null : loaders.pointById.load(pointId);
  }

  @FieldResolver(() => PaymentType, {
    nullable: true,
    description: 'The payment that completed the intent; null until then.',
  })
  async payment(
    @Root() { paymentId }: PaymentIntent,
    @Ctx() { assistedPayments: { loaders } }: AssistedPaymentsContext,
  ): Promise<Payment | null> {
    return paymentId === null ? null : loaders.paymentById.load(paymentId);
  }
}

/** The field refuses nobody who sees the family, as no field of one does; who may not read intents is told of none. */
@Resolver(() => FamilyType)
export class FamilyPaymentIntentsResolver {
  @Personal('payments', { familyIn: 'id' })
  @FieldResolver(() => [PaymentIntentType], {
    description: 'The newest intents of the family to pay, at most 5; none for a role that reads no intents.',
  })
  paymentIntents(
    @Root() { id }: Family,
    @Ctx() { viewer, assistedPayments: { loaders } }: AssistedPaymentsContext,
  ): readonly PaymentIntent[] | Promise<readonly PaymentIntent[]> {
    if (!may(viewer, 'payment-intent:read')) return [];
    return loaders.newestByFamily.load(id);
  }
}
