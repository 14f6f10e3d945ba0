/** The family at the door, and what happens to its card while one looks. */
import { type CombinedError, useSubscription } from 'urql';
import { useKeptQuery } from '../../live/kept-query.js';
import { useSeen } from './seen.js';
import { CardTurnsDocument } from '../../operations/family-live.js';
import { type FamilyPaidSubscription, FamilyPaidDocument } from '../../operations/family-paid.js';
import { type FamilyAtTheDoorQuery, FamilyAtTheDoorDocument } from '../../operations/family.js';

export type Family = NonNullable<FamilyAtTheDoorQuery['family']>;
export type Payment = FamilyPaidSubscription['paymentConfirmed'];

export interface AtTheDoor {
  readonly family: Family | null | undefined;
  readonly chains: NonNullable<FamilyAtTheDoorQuery['minimarketChains']>;
  /** When the data came, by this phone's clock. */
  readonly at: number | null;
  readonly isFresh: boolean;
  readonly error: CombinedError | undefined;
  readonly reload: () => void;
}

export interface Turns {
  readonly onPaid: (payment: Payment) => void;
  /** The card changed for another reason than a payment that arrived. */
  readonly onTurn: (status: 'ACTIVE' | 'SUSPENDED' | 'AWAITING_FIRST_PREMIUM') => void;
}

/** The name under which the phone keeps a family. */
export const familyName = (id: string): string => `family:${id}`;

/** Asks for the family, and listens from the moment of that answer on. */
export function useFamilyAtTheDoor(id: string, { onPaid, onTurn }: Turns): AtTheDoor {
  const { data, ...answer } = useKeptQuery({
    name: familyName(id),
    query: FamilyAtTheDoorDocument,
    variables: { id },
  });
  const { cursor, note } = useSeen(data, answer.isFresh);
  const listening = { variables: { family: id, after: cursor }, pause: cursor === null };
  useSubscription({ query: FamilyPaidDocument, ...listening }, (_earlier, event) => {
    note(event.paymentConfirmed.cursor);
    onPaid(event.paymentConfirmed);
    return event;
  });
  useSubscription({ query: CardTurnsDocument, ...listening }, (_earlier, event) => {
    const { cardStatusChanged } = event;
    note(cardStatusChanged.cursor);
    const isByPayment = cardStatusChanged.paymentId !== null && cardStatusChanged.cardStatus === 'ACTIVE';
    if (!isByPayment) onTurn(cardStatusChanged.cardStatus);
    return event;
  });
  return { ...answer, family: data?.family, chains: data?.minimarketChains ?? [] };
}
