/** What may become of asking a partner, and of saying where it is asked: one union per mutation, success first. */
import { Field, ObjectType, createUnionType } from 'type-graphql';
import { unreachable } from '../../kernel/invariant.js';
import type { AskOutcome } from './ask-partner.js';
import type { AttemptOutcome, PaymentDoubt } from './payment-doubt.js';
import { AttemptOutcomeEnum, PaymentDoubtType } from './payment-doubt.types.js';
import type { SetDeskOutcome } from './set-status-desk.js';

/** Every member carries a sentence, so that a client can show one it does not know. Not a type of the schema itself. */
@ObjectType()
abstract class Told {
  @Field(() => String, { description: 'The same in a sentence.' })
  message!: string;
}

/** Tells the members of a union apart by class, as type-graphql wants it. */
const told = <Member extends Told>(type: new () => Member, fields: Omit<Member, never>): Member =>
  Object.assign(new type(), fields);

@ObjectType('PartnerAsked', { description: 'The partner was asked; its answer is kept and acted on.' })
class PartnerAsked extends Told {
  @Field(() => AttemptOutcomeEnum, { description: 'What came of it.' })
  outcome!: AttemptOutcome;

  @Field(() => PaymentDoubtType, { description: 'The doubt as it stands now.' })
  doubt!: PaymentDoubt;
}

@ObjectType('PaymentDoubtNotFound', { description: 'There is no such doubt.' })
class PaymentDoubtNotFound extends Told {}

@ObjectType('PaymentDoubtClosed', { description: 'The doubt is decided, and the partner is not asked again.' })
class PaymentDoubtClosed extends Told {}

@ObjectType('PaymentDoubtUnaskable', { description: 'The evidence does not name the payment.' })
class PaymentDoubtUnaskable extends Told {}

@ObjectType('PartnerBeingAsked', { description: 'The partner is being asked about it at this moment.' })
class PartnerBeingAsked extends Told {}

@ObjectType('PartnerHasNoStatusDesk', { description: 'Nobody has said where this partner answers.' })
class PartnerHasNoStatusDesk extends Told {}

@ObjectType('StatusDeskSet', { description: 'The partner is asked there from now on.' })
class StatusDeskSet extends Told {
  @Field(() => String, { description: "The partner's code." })
  partnerCode!: string;
}

@ObjectType('StatusDeskPartnerNotFound', { description: 'No active partner has this code.' })
class StatusDeskPartnerNotFound extends Told {}

@ObjectType('StatusDeskNotForInformingPartner', {
  description: 'The partner tells of money that has moved: its file settles what is open.',
})
class StatusDeskNotForInformingPartner extends Told {}

export const AskPartnerResult = createUnionType({
  name: 'AskPartnerResult',
  description: 'What became of asking a partner.',
  types: () =>
    [
      PartnerAsked,
      PaymentDoubtNotFound,
      PaymentDoubtClosed,
      PaymentDoubtUnaskable,
      PartnerBeingAsked,
      PartnerHasNoStatusDesk,
    ] as const,
});

export const SetStatusDeskResult = createUnionType({
  name: 'SetStatusDeskResult',
  description: 'What became of saying where a partner is asked.',
  types: () => [StatusDeskSet, StatusDeskPartnerNotFound, StatusDeskNotForInformingPartner] as const,
});

/** `doubt`: as it stands after asking. */
export function toAskPartnerResult(outcome: AskOutcome, doubt: PaymentDoubt | null): typeof AskPartnerResult {
  if (outcome.kind === 'unknown-doubt' || doubt === null)
    return told(PaymentDoubtNotFound, { message: 'There is no such doubt.' });
  switch (outcome.kind) {
    case 'asked':
      return told(PartnerAsked, { outcome: outcome.outcome, doubt, message: 'The partner was asked.' });
    case 'closed':
      return told(PaymentDoubtClosed, { message: 'It is decided; the answers stand with the doubt.' });
    case 'unaskable':
      return told(PaymentDoubtUnaskable, { message: 'The call that raised it does not name the payment.' });
    case 'being-asked':
      return told(PartnerBeingAsked, { message: 'The partner is being asked: look again in two minutes.' });
    case 'no-desk':
      return told(PartnerHasNoStatusDesk, { message: 'Say first where the partner answers: setStatusDesk.' });
    default:
      return unreachable(outcome);
  }
}

export function toSetStatusDeskResult(outcome: SetDeskOutcome): typeof SetStatusDeskResult {
  switch (outcome.kind) {
    case 'set':
      return told(StatusDeskSet, {
        partnerCode: outcome.partnerCode,
        message: 'The partner is asked there from now on.',
      });
    case 'unknown-partner':
      return told(StatusDeskPartnerNotFound, { message: 'No active partner has this code.' });
    case 'informing-partner':
      return told(StatusDeskNotForInformingPartner, { message: "This partner's file settles what is open." });
    default:
      return unreachable(outcome);
  }
}
