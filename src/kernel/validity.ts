/** From which day on something holds and through which; without a last day it holds until somebody ends it. Pure. */
import type { CivilDate } from './civil-date.js';

export interface Validity {
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
}

/** It is made for days to come: a day that has passed cannot be ruled any more. */
export function validateNewValidity(
  { validFrom, validThrough }: Validity,
  today: CivilDate,
): 'period-has-passed' | 'period-is-empty' | null {
  if (validFrom < today) return 'period-has-passed';
  return (validThrough ?? validFrom) < validFrom ? 'period-is-empty' : null;
}

/** An end may be brought forward, to today at the earliest; what is still to begin ends no sooner than it begins. */
export function validateEnd(
  { validFrom, validThrough }: Validity,
  { newThrough, today }: { readonly newThrough: CivilDate; readonly today: CivilDate },
): 'period-has-passed' | 'period-is-empty' | 'ends-sooner-already' | null {
  if (newThrough < validFrom) return 'period-is-empty';
  if ((validThrough ?? newThrough) < newThrough) return 'ends-sooner-already';
  return newThrough < today ? 'period-has-passed' : null;
}

const lastDayOf = ({ validThrough }: Validity): string => validThrough ?? '9999-12-31';

/** Whether there is a day on which both hold. */
export const overlaps = (one: Validity, other: Validity): boolean =>
  one.validFrom <= lastDayOf(other) && other.validFrom <= lastDayOf(one);

/** Whether a command says the same days as before; the end may have been brought forward since. */
export const isSameValidity = (command: Validity, earlier: Validity & { readonly wasEnded: boolean }): boolean =>
  command.validFrom === earlier.validFrom && (command.validThrough === earlier.validThrough || earlier.wasEnded);
