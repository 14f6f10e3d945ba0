/**
 * Resolves what every event of an account tells beside itself, only where a client asks for it: the family as it stands
 * now, who confirmed the payment, how many people are covered, and what falls due next. What is read is committed with
 * the event or after it, never before.
 */
import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  type Family,
  FamilyType,
  type MembersCovered,
  MembersCoveredType,
  NextDueType,
  familyNextDue,
  membersCoveredOf,
  ofFamily,
} from '../../../households/families/index.js';
import type { NextDue } from '../../../households/bills/index.js';
import type { FamilyId, PaymentId } from '../../../kernel/ids.js';
import type { PaymentOrigin } from '../payment.queries.js';
import { PaymentPartnerType } from '../payment.types.js';
import type { PaymentsContext } from '../payments.context.js';
import { CardStatusChangeType, PaymentConfirmationType } from './payment-events.types.js';
import { PaymentWithdrawalType } from './payment-withdrawal.types.js';

/** The part of an event that leads to the rest. */
interface EventRoot {
  readonly familyId: FamilyId;
  readonly paymentId: PaymentId | null;
  /** The reference, where the event tells it itself. */
  readonly reference?: string | null;
}

const originOf = async ({ paymentId }: EventRoot, { paymentLoaders }: PaymentsContext): Promise<PaymentOrigin | null> =>
  paymentId === null ? null : paymentLoaders.originOf.load(paymentId);

/** Makes the resolver of these fields for one type of event. */
function eventFieldsOf(type: ClassType): ClassType {
  @Resolver(() => type)
  class EventFieldsResolver {
    @FieldResolver(() => FamilyType, {
      nullable: true,
      description:
        'The family as it stands now, which is never before this event; null when the viewer may no longer see it.',
    })
    family(
      @Root() { familyId }: EventRoot,
      @Ctx() { familyById }: PaymentsContext,
    ): Family | null | Promise<Family | null> {
      return familyById.load(familyId);
    }

    @FieldResolver(() => PaymentPartnerType, {
      nullable: true,
      description: 'The partner that confirmed the payment; null when the event is of no payment.',
    })
    async partner(@Root() event: EventRoot, @Ctx() context: PaymentsContext): Promise<PaymentOrigin['partner'] | null> {
      return (await originOf(event, context))?.partner ?? null;
    }

    @FieldResolver(() => String, {
      nullable: true,
      description:
        "The partner's own reference of the payment, as it stands on the receipt; null when the event is of no payment.",
    })
    async reference(@Root() event: EventRoot, @Ctx() context: PaymentsContext): Promise<string | null> {
      return event.reference ?? (await originOf(event, context))?.reference ?? null;
    }

    @FieldResolver(() => MembersCoveredType, {
      nullable: true,
      description:
        "How many of the family's people have an active card now; null when the viewer may no longer see the family.",
    })
    membersCovered(@Root() { familyId }: EventRoot, @Ctx() context: PaymentsContext): Promise<MembersCovered | null> {
      return ofFamily(familyId, context, membersCoveredOf);
    }

    @FieldResolver(() => NextDueType, {
      nullable: true,
      description:
        'What the family has to pay next; null when nobody is billed any more, its credit pays the next two years, or the viewer may no longer see the family.',
    })
    nextDue(@Root() { familyId }: EventRoot, @Ctx() context: PaymentsContext): Promise<NextDue | null> {
      return ofFamily(familyId, context, familyNextDue);
    }
  }
  return EventFieldsResolver;
}

export const PaymentConfirmationFieldsResolver = eventFieldsOf(PaymentConfirmationType);
export const PaymentWithdrawalFieldsResolver = eventFieldsOf(PaymentWithdrawalType);
export const CardStatusChangeFieldsResolver = eventFieldsOf(CardStatusChangeType);
