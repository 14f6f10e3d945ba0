/** Provides what the resolver of public questions needs in one operation. */
import type { Assess } from '../bills/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { Readings } from '../../platform/readings/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { answerStatus } from './answer-status.js';
import type { PublicQuestion, PublicStatusOutcome } from './public-status.js';

interface Operation {
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly callerAddress: string | null;
}

export interface PublicStatusContext extends Operation {
  readonly readings: Readings;
  readonly answerStatus: (question: PublicQuestion) => Promise<PublicStatusOutcome>;
}

export function publicStatusSlice({
  pool,
  assess,
}: {
  pool: Pool;
  assess: Assess;
}): (operation: Operation) => Pick<PublicStatusContext, 'answerStatus'> {
  return ({ viewer, now, callerAddress }) => ({
    answerStatus: (question) => answerStatus({ pool, assess, now }, question, { viewer, address: callerAddress }),
  });
}
