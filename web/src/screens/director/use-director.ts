/** The director's figures of a period, each part of which stands for itself. */
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { usePieces } from '../../live/pieces.js';
import { useServerNow } from '../../live/use-server-time.js';
import { civilDateOfInstant } from '../../words/civil-time.js';
import { DirectorPeriodDocument, type DirectorPeriodQuery } from '../../operations/director.js';
import { type PeriodName, periodOf } from './periods.js';

const PIECES = [
  'viewer',
  'strategies',
  'months',
  'regions',
  'byCadres2020',
  'byTelephone2020',
  'coverage',
  'branchPerformance',
] as const satisfies readonly (keyof DirectorPeriodQuery)[];

const MINUTE_MS = 60_000;

export function useDirector() {
  const [name, setName] = useState<PeriodName>('year');
  // Jakarta's day is the programme's.
  const today = civilDateOfInstant(useServerNow(MINUTE_MS), 'WIB');
  const variables = useMemo(() => ({ period: periodOf(name, today) }), [name, today]);
  const [answer, ask] = useQuery({ query: DirectorPeriodDocument, variables, requestPolicy: 'network-only' });
  const pieces = usePieces<DirectorPeriodQuery>(answer, PIECES);
  return {
    pieces,
    period: variables.period,
    name,
    choose: setName,
    /** Whether what is shown is still that of the period chosen before. */
    isArriving: answer.fetching,
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
}

export type Director = ReturnType<typeof useDirector>;

export const ZONE = 'Asia/Jakarta';
