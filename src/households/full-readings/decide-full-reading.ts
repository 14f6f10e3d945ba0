/** Decides whether a person may read the numbers of one more family in full. It is pure. */
import type { FamilyCaps } from './full-reading-policy.js';

/** What the viewer has read so far, without the family that is asked for. */
export interface ReadSoFar {
  /** The families first read within the last hour. */
  readonly ofHour: number;
  /** The families read today. */
  readonly ofDay: number;
  /** Whether the family was read today already, so that it counts no further. */
  readonly isRepeated: boolean;
  /** When the hour has room again; null while it has. */
  readonly hourOpensAt: Date | null;
  /** When the viewer's next day begins. */
  readonly dayOpensAt: Date;
}

export type Cap = 'HOUR' | 'DAY';

export type ReadingDecision =
  /** `fills` names the caps that this reading reaches, so that somebody looks. */
  | { readonly kind: 'allowed'; readonly isRepeated: boolean; readonly fills: readonly Cap[] }
  | { readonly kind: 'beyond-cap'; readonly cap: Cap; readonly families: number; readonly opensAt: Date };

export function decideFullReading(so: ReadSoFar, { perHour, perDay }: FamilyCaps): ReadingDecision {
  if (so.isRepeated) return { kind: 'allowed', isRepeated: true, fills: [] };
  if (so.ofDay >= perDay) return { kind: 'beyond-cap', cap: 'DAY', families: perDay, opensAt: so.dayOpensAt };
  if (so.ofHour >= perHour)
    return { kind: 'beyond-cap', cap: 'HOUR', families: perHour, opensAt: so.hourOpensAt ?? so.dayOpensAt };
  const fills: Cap[] = [];
  if (so.ofHour + 1 === perHour) fills.push('HOUR');
  if (so.ofDay + 1 === perDay) fills.push('DAY');
  return { kind: 'allowed', isRepeated: false, fills };
}
