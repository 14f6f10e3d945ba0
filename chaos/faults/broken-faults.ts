/** Finds what a schedule failed to play: a seed whose faults did not happen proves less than it says. */
import type { Finding } from '../checker/evidence.js';
import type { PlayedFault } from './play-schedule.js';

/** How long a fault may disturb what begins after it. */
const LINGERS_MS = 4_000;

/** Whether another fault was played in the span, or shortly before it. */
const meetsAnother = (
  others: readonly Pick<PlayedFault, 'from' | 'to'>[],
  { from, to }: { from: number; to: number },
): boolean => others.some((other) => other.from < to && other.to + LINGERS_MS > from);

/** The moment at which the next of the others begins; null when one of them disturbs at the moment itself. */
export function aloneUntil(others: readonly Pick<PlayedFault, 'from' | 'to'>[], at: number): number | null {
  if (meetsAnother(others, { from: at, to: at })) return null;
  return Math.min(...others.filter(({ from }) => from >= at).map(({ from }) => from));
}

/**
 * The faults that were not played as meant. One that met another may fail by it (a session that holds a lock ends with
 * PostgreSQL), but an instance that never became ready again is a finding always.
 */
export function brokenFaults(played: readonly PlayedFault[]): Finding[] {
  return played.flatMap((one): Finding[] => {
    const { fault, outcome } = one;
    if (outcome?.kind !== 'broken') return [];
    const finding = { what: `${fault.kind} at ${fault.atMs} ms`, evidence: outcome.why };
    if (/become ready/.test(outcome.why)) return [{ invariant: 'instances-become-ready', ...finding }];
    const others = played.filter((other) => other !== one);
    return meetsAnother(others, one) ? [] : [{ invariant: 'faults-are-played', ...finding }];
  });
}
