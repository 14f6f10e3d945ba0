/** Tells the status of a card to citizens and the chatbot CHIKA, who give its number and the holder's birth date. */
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Concerns, CardNumberScalar, CivilDateScalar } from '../../platform/graphql/index.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PublicStatusContext } from './public-status.context.js';
import { PublicStatusResult, toPublicStatusResult } from './public-status.types.js';

@Resolver()
export class PublicStatusResolver {
  /** The query is public: the birth date is the second factor, and quotas keep both from being guessed. */
  @Concerns('holder')
  @Query(() => PublicStatusResult, {
    description:
      'The status of a card, without signing in. There are quotas per caller, and a card is slowed when many ask about it; a token of the role CHATBOT has a larger one.',
  })
  async publicStatus(
    @Arg('cardNumber', () => CardNumberScalar, { description: 'The number on the card.' }) cardNumber: CardNumber,
    @Arg('birthDate', () => CivilDateScalar, { description: "The holder's day of birth." }) birthDate: CivilDate,
    @Ctx() { answerStatus, now, readings }: PublicStatusContext,
  ) {
    readings.noteSearch('cardNumber');
    return toPublicStatusResult(await answerStatus({ cardNumber, birthDate }), now);
  }
}
