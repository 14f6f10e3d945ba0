/** The family at the door, and what happens to its card while one looks. */
import { type CombinedError, useSubscription } from 'urql';
import { useKeptQuery } from '../../live/kept-query.js';
import { useSeen } from './seen.js';
import { type CardTurnsSubscription, CardTurnsDocument } from '../../operations/family-live.js';
import { type FamilyPaidSubscription, FamilyPaidDocument } from '../../operations/family-paid.js';
import { type FamilyWithdrawnSubscription, FamilyWithdrawnDocument } from '../../operations/family-withdrawn.js';
import { type FamilyAtTheDoorQuery, FamilyAtTheDoorDocument } from '../../operations/family.js';
import type { News } from './news.js';

export type Family = NonNullable<FamilyAtTheDoorQuery['family']>;
export type Payment = FamilyPaidSubscription['paymentConfirmed'];
export type Withdrawal = FamilyWithdrawnSubscription['paymentWithdrawn'];
/** A card that turned without a payment, as an event or a later look tells it. */
export type CardTurn = Pick<CardTurnsSubscription['cardStatusChanged'], 'cardStatus' | 'membersCovered' | 'cursor'>;
export type FamilyNews = News<Payment, Withdrawal, CardTurn>;

export interface AtTheDoor {
  readonly family: Family | null | undefined;
  readonly chains: NonNullable<FamilyAtTheDoorQuery['minimarketChains']>;
  /** The terminals that the cadre carries. */
  readonly terminals: NonNullable<FamilyAtTheDoorQuery['acceptancePoints']>['edges'][number]['node'][];
  /** When the data came, by this phone's clock. */
  readonly at: number | null;
  readonly isFresh: boolean;
  readonly error: CombinedError | undefined;
  readonly reload: () => void;
}

/** The name under which the phone keeps a family. */
export const familyName = (id: string): string => `family:${id}`;

/** Asks for the family, and listens from the moment of that answer on. */
export function useFamilyAtTheDoor(id: string, onNews: (news: FamilyNews) => void): AtTheDoor {
  const { data, ...answer } = useKeptQuery({
    name: familyName(id),
    query: FamilyAtTheDoorDocument,
    variables: { id },
  });
  const { cursor, note } = useSeen(data, answer.isFresh);
  const listening = { variables: { family: id, after: cursor }, pause: cursor === null };
  useSubscription({ query: FamilyPaidDocument, ...listening }, (_earlier, event) => {
    note(event.paymentConfirmed.cursor);
    onNews({ kind: 'paid', payment: event.paymentConfirmed });
    return event;
  });
  useSubscription({ query: FamilyWithdrawnDocument, ...listening }, (_earlier, event) => {
    note(event.paymentWithdrawn.cursor);
    onNews({ kind: 'withdrawn', withdrawal: event.paymentWithdrawn });
    return event;
  });
  useSubscription({ query: CardTurnsDocument, ...listening }, (_earlier, event) => {
    const { cardStatusChanged: turn } = event;
    note(turn.cursor);
    // What a payment or its withdrawal turned is told by that.
    if (turn.paymentId === null) onNews({ kind: 'turned', turn });
    return event;
  });
  return {
    ...answer,
    family: data?.family,
    chains: data?.minimarketChains ?? [],
    terminals: (data?.acceptancePoints?.edges ?? [])
      .map(({ node }) => node)
      .filter(({ revokedAt }) => revokedAt === null),
  };
}
