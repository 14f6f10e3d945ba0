/** Says by when a request must be answered: by the policy of the day on which it came. It is pure. */
import { civilDateIn } from '../../kernel/civil-date.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { WIB } from '../../kernel/time-zone.js';
import { type ChangePolicy, correctionDueAt } from '../../membership/changes/index.js';
import type { RequestKind } from './data-request.js';
import type { ObjectionPolicy } from './objection-policy.js';

const HOUR_MS = 3_600_000;

export interface Terms {
  readonly corrections: readonly ChangePolicy[];
  readonly objections: readonly ObjectionPolicy[];
}

/** A correction has the term of any other correction; an objection one of its own. */
export function dueAtOf(kind: RequestKind, requestedAt: Date, { corrections, objections }: Terms): Date {
  if (kind === 'CORRECTION') return correctionDueAt(requestedAt, corrections);
  const { answerHours } = policyOn(objections, civilDateIn(requestedAt, WIB));
  return new Date(requestedAt.getTime() + answerHours * HOUR_MS);
}
