/** Decides whether a cadre may take families along for a day without signal. It is pure. */
export interface TakenSoFar {
  /** The families that the viewer took along today. */
  readonly taken: number;
  /** The families that the viewer read today, those taken along among them. */
  readonly ofDay: number;
  /** Of the families that are asked for: those that were taken along today already, and those that were read. */
  readonly takenOfThese: number;
  readonly readOfThese: number;
}

/** The most families of a day: those taken along, and all that the role reads. */
export interface TakingCaps {
  readonly takenAlong: number;
  readonly perDay: number;
}

export type TakingCap = 'TAKEN_ALONG' | 'DAY';

export type TakingDecision =
  /** `unread` families count anew. `fills` names the caps that they reach, so that somebody looks. */
  | {
      readonly kind: 'allowed';
      readonly isRepeated: boolean;
      readonly unread: number;
      readonly fills: readonly TakingCap[];
    }
  | { readonly kind: 'beyond-cap'; readonly families: number };

/** Families that were taken along today are taken again at any time: a screen may be loaded anew. */
export function decideTakingAlong(asked: number, so: TakenSoFar, caps: TakingCaps): TakingDecision {
  const [untaken, unread] = [asked - so.takenOfThese, asked - so.readOfThese];
  const [taken, ofDay] = [so.taken + untaken, so.ofDay + unread];
  if (untaken === 0) return { kind: 'allowed', isRepeated: true, unread: 0, fills: [] };
  if (taken > caps.takenAlong) return { kind: 'beyond-cap', families: caps.takenAlong };
  if (unread > 0 && ofDay > caps.perDay) return { kind: 'beyond-cap', families: caps.perDay };
  const fills: TakingCap[] = [];
  if (taken === caps.takenAlong) fills.push('TAKEN_ALONG');
  if (unread > 0 && ofDay === caps.perDay) fills.push('DAY');
  return { kind: 'allowed', isRepeated: false, unread, fills };
}
