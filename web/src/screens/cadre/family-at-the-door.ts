/** The family at the door, and what happens to its card while one looks. */
import { useState } from 'react';
import { type CombinedError, useQuery, useSubscription } from 'urql';
import { CardTurnsDocument } from '../../operations/family-live.js';
import { type FamilyPaidSubscription, FamilyPaidDocument } from '../../operations/family-paid.js';
import { type FamilyAtTheDoorQuery, FamilyAtTheDoorDocument } from '../../operations/family.js';

export type Family = NonNullable<FamilyAtTheDoorQuery['family']>;
export type Payment = FamilyPaidSubscription['paymentConfirmed'];

export interface AtTheDoor {
  readonly family: Family | null | undefined;
  readonly chains: NonNullable<FamilyAtTheDoorQuery['minimarketChains']>;
  readonly error: CombinedError | undefined;
  readonly reload: () => void;
}

export interface Turns {
  readonly onPaid: (payment: Payment) => void;
  /** The card changed for another reason than a payment that arrived. */
  readonly onTurn: (status: 'ACTIVE' | 'SUSPENDED' | 'AWAITING_FIRST_PREMIUM') => void;
}

/** Asks for the family, and listens from the moment of that answer on. */
export function useFamilyAtTheDoor(id: string, { onPaid, onTurn }: Turns): AtTheDoor {
  const [{ data, error, stale }, ask] = useQuery({
    query: FamilyAtTheDoorDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const [cursor, setCursor] = useState<string | null>(null);
  // An older answer's cursor would tell what was seen before once more, so the first fresh answer's is kept.
  if (cursor === null && data?.liveCursor && !stale) setCursor(data.liveCursor);
  const listening = { variables: { family: id, after: cursor }, pause: cursor === null };
  useSubscription({ query: FamilyPaidDocument, ...listening }, (_earlier, event) => {
    onPaid(event.paymentConfirmed);
    return event;
  });
  useSubscription({ query: CardTurnsDocument, ...listening }, (_earlier, event) => {
    const { cardStatusChanged } = event;
    const isByPayment = cardStatusChanged.paymentId !== null && cardStatusChanged.cardStatus === 'ACTIVE';
    if (!isByPayment) onTurn(cardStatusChanged.cardStatus);
    return event;
  });
  return {
    family: data?.family,
    chains: data?.minimarketChains ?? [],
    error: data === undefined ? error : undefined,
    reload: () => ask({ requestPolicy: 'network-only' }),
  };
}
