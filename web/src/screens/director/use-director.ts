/** The director's figures of a period, each part of which stands for itself. */
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { usePieces } from '../../live/pieces.js';
import { useNow, useServerOffset } from '../../live/use-now.js';
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
/** Jakarta's day is the programme's. */
const JAKARTA_AHEAD_MS = 7 * 3_600_000;

export function useDirector() {
  const tick = useNow(MINUTE_MS);
  const { offset, learn } = useServerOffset();
  const [name, setName] = useState<PeriodName>('year');
  const today = new Date(tick + offset + JAKARTA_AHEAD_MS).toISOString().slice(0, 10);
  const variables = useMemo(() => ({ period: periodOf(name, today) }), [name, today]);
  const [answer, ask] = useQuery({ query: DirectorPeriodDocument, variables, requestPolicy: 'network-only' });
  learn(answer.data?.viewer?.now);
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
