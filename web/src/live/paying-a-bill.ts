/** Bills of a sandbox to try a payment with, and the payment of one, followed until its card is seen active here. */
import { useEffect, useRef, useState } from 'react';
import { type CombinedError, useQuery, useSubscription } from 'urql';
import { CardTurnsDocument } from '../operations/family-live.js';
import { BillsToTryDocument, type BillsToTryQuery } from '../operations/sandbox-bills.js';
import { PayTracedDocument, type PayTracedMutation } from '../operations/sandbox-pay.js';
import { useAsk } from './use-ask.js';

export type Bill = NonNullable<BillsToTryQuery['families']>['edges'][number]['node'];
export type PaidAnswer = PayTracedMutation['payBill'] | null;
/** One call of a partner, and what became of it. */
export type Delivery = Extract<NonNullable<PaidAnswer>, { __typename: 'BillPaid' }>['delivery'];

export interface Payment {
  readonly channel: 'BANK' | 'MINIMARKET' | 'ATM';
  /** The amount; null for what is asked for. */
  readonly amount: number | null;
}

export interface BillsToTry {
  /** Those that were listed first, for a family that pays leaves the list and stays on the screen; null until they came. */
  readonly bills: readonly Bill[] | null;
  /** Why they did not come. */
  readonly error: CombinedError | null;
  readonly readAgain: () => void;
}

/** The families whose cards turn active when they pay what is asked for. */
const turning = ({ families }: BillsToTryQuery): readonly Bill[] =>
  (families?.edges ?? []).map(({ node }) => node).filter(({ arrears }) => arrears.achieves === 'REACTIVATES');

export function useBillsToTry(): BillsToTry {
  const [{ data, error, fetching }, again] = useQuery({ query: BillsToTryDocument, requestPolicy: 'network-only' });
  const [bills, setBills] = useState<readonly Bill[] | null>(null);
  useEffect(() => {
    if (data !== undefined) setBills((before) => before ?? turning(data));
  }, [data]);
  return {
    bills,
    error: error === undefined || fetching ? null : error,
    readAgain: () => again({ requestPolicy: 'network-only' }),
  };
}

interface Seen {
  /** The milliseconds of this page. */
  readonly at: number;
  readonly members: { readonly covered: number; readonly of: number };
}

/** Hears when a family's card turns active, as every screen does that looks at the family. */
function useCardSeen(familyId: string): Seen | null {
  const [seen, setSeen] = useState<Seen | null>(null);
  useSubscription(
    { query: CardTurnsDocument, variables: { family: familyId, after: null } },
    (before: boolean | undefined, { cardStatusChanged: change }) => {
      const members = change.family?.membersCovered ?? { covered: 0, of: 0 };
      if (change.cardStatus === 'ACTIVE') setSeen((known) => known ?? { at: performance.now(), members });
      return before ?? true;
    },
  );
  return seen;
}

/** A reference as tills print them. */
const newReference = (): string => `TRX${String(Date.now()).slice(-10)}${Math.floor(Math.random() * 90 + 10)}`;

export interface Paying {
  readonly isSending: boolean;
  readonly answer: PaidAnswer;
  readonly error: CombinedError | null;
  /** Who is covered since the card was seen active here; null before. */
  readonly covered: Seen['members'] | null;
  /** The milliseconds from the press until then; null before, and where somebody else paid. */
  readonly seenMs: number | null;
  readonly pay: (payment: Payment) => void;
}

export function usePaying(bill: Bill): Paying {
  const { state, data, error, ask } = useAsk('mutation', PayTracedDocument);
  const pressedAt = useRef(0);
  const seen = useCardSeen(bill.id);
  return {
    isSending: state === 'asking',
    answer: data?.payBill ?? null,
    error,
    covered: seen?.members ?? null,
    seenMs: seen === null || pressedAt.current === 0 ? null : seen.at - pressedAt.current,
    pay: ({ channel, amount }) => {
      pressedAt.current = performance.now();
      const sum = amount === null ? {} : { amount };
      void ask({ input: { familyId: bill.id, channel, reference: newReference(), ...sum } });
    },
  };
}
