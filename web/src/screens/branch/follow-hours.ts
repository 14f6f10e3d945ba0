/** Keeps the chart of the hours up with the payments: it is asked anew soon after some came. */
import { useCallback, useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { type Piece, usePieces } from '../../live/pieces.js';
import { useSoon } from '../../live/use-soon.js';
import { BranchHoursDocument } from '../../operations/branch-hours.js';
import type { HourSum } from './hours.js';
import { type Days, useTotals } from './use-day.js';

const PIECES = ['hours'] as const;

interface Hours {
  readonly groups: readonly HourSum[];
}

/** Asks soon after the totals changed, once however many payments came: it shows nothing, and only it is drawn anew. */
export function AfterPayments({ ask }: { ask: () => void }) {
  const totals = useTotals();
  const state = totals === null ? null : `${totals.payments} ${totals.collected} ${totals.familiesReactivated}`;
  const seen = useRef<string | null>(null);
  const soon = useSoon(ask);
  useEffect(() => {
    const isChange = seen.current !== null && state !== null && state !== seen.current;
    seen.current = state;
    if (isChange) soon();
  }, [state, soon]);
  return null;
}

/** The sums by hour: those of the whole answer, or the newer ones that were asked for after payments. */
export function useHours(whole: Piece<Hours>, period: Days['period']) {
  const [answer, execute] = useQuery({ query: BranchHoursDocument, variables: { period }, pause: true });
  const { hours } = usePieces(answer, PIECES);
  const ask = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const isNewer = !hours.hasFailed && hours.at > whole.at;
  return { hours: isNewer ? (hours as Piece<Hours>) : whole, ask };
}
