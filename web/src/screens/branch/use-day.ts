/** What every view of a branch's day needs: the time where the branch is, the totals as they change, and quiet refreshes. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type DocumentInput, type UseQueryState, useQuery, useSubscription } from 'urql';
import { useConnection } from '../../live/api.js';
import { isSeen } from '../../live/is-seen.js';
import { useServerNow } from '../../live/use-server-time.js';
import { TotalsOfTheDayDocument } from '../../operations/branch-totals-live.js';
import { daysLater, placeInDay } from '../../words/civil-time.js';

/** How often everything is asked again while somebody looks; totals and payments come by themselves. */
const ASKED_EVERY_MS = 20_000;
/** How soon an answer that never came is asked for again; a busy server says so at once. */
const ASKED_AGAIN_AFTER_MS = 3_000;
const NEAR_DAYS = 3;
const TICK_MS = 5_000;

export interface Days {
  readonly period: { readonly from: string; readonly through: string };
  /** Until when a deadline counts as near; three days from today. */
  readonly soon: string;
}

export interface DayAnswer<Data> {
  readonly answer: UseQueryState<Data, Days>;
  readonly retry: () => void;
  /** The server's time now. */
  readonly now: number;
  readonly period: Days['period'];
  /** Whether the server has told what day it is and answered for that day: until then nothing is said about a day. */
  readonly isKnown: boolean;
}

/** Asks for today and the two days before, and again every so often, and whenever the connection comes back. */
export function useDayAnswer<Data extends { readonly viewer: { readonly now: string } | null }>(
  query: DocumentInput<Data, Days>,
): DayAnswer<Data> {
  const now = useServerNow(TICK_MS).getTime();
  const connection = useConnection();
  const { day } = placeInDay(now, 'WIB');
  const variables = useMemo<Days>(
    () => ({ period: { from: daysLater(day, -2), through: day }, soon: `${daysLater(day, NEAR_DAYS)}T17:00:00Z` }),
    [day],
  );
  const [answer, execute] = useQuery({ query, variables, requestPolicy: 'network-only' });
  const [isKnown, setIsKnown] = useState(false);
  const told = answer.fetching ? undefined : answer.data?.viewer?.now;
  // An answer that tells another day than the one that was asked for is followed by the right one.
  if (!isKnown && told !== undefined && placeInDay(Date.parse(told), 'WIB').day === day) setIsKnown(true);
  const retry = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useEffect(() => {
    // A connection that comes back may have missed what no event tells.
    if (connection === 'connected') retry();
    const timer = setInterval(() => isSeen() && retry(), ASKED_EVERY_MS);
    return () => clearInterval(timer);
  }, [retry, connection]);
  useEffect(() => {
    if (answer.fetching || answer.error?.networkError === undefined) return undefined;
    const timer = setTimeout(retry, ASKED_AGAIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [answer, retry]);
  return { answer, retry, now, period: variables.period, isKnown };
}

/**
 * The totals of the day as the server counts them; null until they come. They change four times a second, so only what
 * shows them asks for them: the client follows them once, however many ask.
 */
export function useTotals() {
  const [totals] = useSubscription({ query: TotalsOfTheDayDocument });
  return totals.data?.collectionTotals ?? null;
}
