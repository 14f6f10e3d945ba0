/**
 * Resolves what every event of an account tells beside itself, only where a client asks for it: the family as it stands
 * now, who confirmed the payment, how many people are covered, and what falls due next. What is read is committed with
 * the event or after it, never before.
 */
import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  type Family,
  FamilyType,
  type KnownFamily,
  type MembersCovered,
  MembersCoveredType,
  NextDueType,
  familyNextDue,
  familyOfEvent,
  membersCoveredOf,
} from '../../../households/families/index.js';
import type { NextDue } from '../../../households/bills/index.js';
import type { FamilyId, PaymentId } from '../../../kernel/ids.js';
import type { LiveContext } from '../../../platform/live/index.js';
import type { PaymentOrigin } from '../payment.queries.js';
import { PaymentPartnerType } from '../payment.types.js';
import type { PaymentsContext } from '../payments.context.js';
import { CardStatusChangeType, PaymentConfirmationType } from './payment-events.types.js';
import { Personal } from '../../../platform/graphql/index.js';
import { isTold } from './told-events.js';
import { PaymentWithdrawalType } from './payment-withdrawal.types.js';

/** The part of an event that leads to the rest. */
interface EventRoot {
  readonly cursor: string;
  readonly familyId: FamilyId;
  readonly paymentId: PaymentId | null;
  /** The reference, where the event tells it itself. */
  readonly reference?: string | null;
}

/** The context of an event that is told, or of a page of them. */
type Context = PaymentsContext & LiveContext;

/** Makes the resolver of these fields for one type of event. */
function eventFieldsOf(type: ClassType): ClassType {
  @Resolver(() => type)
  class EventFieldsResolver {
    @FieldResolver(() => FamilyType, {
      nullable: true,
      description:
        'The family as it stands at this event or later, never before it; null when the viewer may no longer see it.',
    })
    async family(@Root() event: EventRoot, @Ctx() context: Context): Promise<Family | null> {
      return (await familyOf(event, context))?.family ?? null;
    }

    @FieldResolver(() => PaymentPartnerType, {
      nullable: true,
      description: 'The partner that confirmed the payment; null when the event is of no payment.',
    })
    async partner(@Root() event: EventRoot, @Ctx() context: Context): Promise<PaymentOrigin['partner'] | null> {
      return (await originOf(event, context))?.partner ?? null;
    }

    @Personal('payments')
    @FieldResolver(() => String, {
      nullable: true,
      description:
        "The partner's own reference of the payment, as it stands on the receipt; null when the event is of no payment.",
    })
    reference(@Root() event: EventRoot, @Ctx() context: Context): string | Promise<string | null> {
      return event.reference ?? originOf(event, context).then((origin) => origin?.reference ?? null);
    }

    @Personal('membership')
    @FieldResolver(() => MembersCoveredType, {
      nullable: true,
      description:
        "How many of the family's people have an active card now; null when the viewer may no longer see the family.",
    })
    async membersCovered(@Root() event: EventRoot, @Ctx() context: Context): Promise<MembersCovered | null> {
      const known = await familyOf(event, context);
      return known === null ? null : membersCoveredOf(known, dayOf(context));
    }

    @Personal('arrears')
    @FieldResolver(() => NextDueType, {
      nullable: true,
      description:
        'What the family has to pay next; null when nobody is billed any more, its credit pays the next two years, or the viewer may no longer see the family.',
    })
    async nextDue(@Root() event: EventRoot, @Ctx() context: Context): Promise<NextDue | null> {
      const known = await familyOf(event, context);
      return known === null ? null : familyNextDue(known, dayOf(context));
    }
  }
  return EventFieldsResolver;
}

const dayOf = ({ assess, visibility: { days } }: Context) => ({ assess, days });

/** An event that is told is read for by all its listeners at once; a page of events is read by its own loaders. */
async function familyOf(event: EventRoot, context: Context): Promise<KnownFamily | null> {
  if (isTold(event)) return familyOfEvent(event, context);
  const family = await context.familyById.load(event.familyId);
  return family === null ? null : { family, members: await context.participantsByFamily.load(family.id) };
}

async function originOf(event: EventRoot, { paymentLoaders, payments, live }: Context): Promise<PaymentOrigin | null> {
  const { paymentId, cursor } = event;
  if (paymentId === null) return null;
  if (!isTold(event)) return paymentLoaders.originOf.load(paymentId);
  return live.shared.once(`origin ${paymentId} ${cursor}`, async () => {
    const [origin] = await payments.findOrigins([paymentId]);
    return origin ?? null;
  });
}

export const PaymentConfirmationFieldsResolver = eventFieldsOf(PaymentConfirmationType);
export const PaymentWithdrawalFieldsResolver = eventFieldsOf(PaymentWithdrawalType);
export const CardStatusChangeFieldsResolver = eventFieldsOf(CardStatusChangeType);
