/** A dated restriction of visits in a region: what it is, and what it says about a day. It speaks of visits alone, never of paying. */
import { isSameValidity } from '../../kernel/validity.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RestrictionId } from '../../kernel/ids.js';
import { type RegionCode, isWithin } from '../../kernel/region-code.js';

/** `BLOCK`: no visit is planned. `WARN`: visits are planned with the reason shown. */
export const RESTRICTION_MODES = ['BLOCK', 'WARN'] as const;
export type RestrictionMode = (typeof RESTRICTION_MODES)[number];

export interface ServiceRestriction {
  readonly id: RestrictionId;
  /** At any level, with everything inside it. */
  readonly regionCode: RegionCode;
  /** Both days included; `validThrough` null lasts until somebody ends it. */
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
  readonly mode: RestrictionMode;
  readonly reason: string;
  readonly madeAt: Date;
}

export interface RestrictServiceCommand {
  /** Made by the client, so that a repeat is the same restriction. */
  readonly id: RestrictionId;
  readonly regionCode: RegionCode;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
  readonly mode: RestrictionMode;
  readonly reason: string;
}

export interface EndRestrictionCommand {
  readonly id: RestrictionId;
  /** The last day on which it holds. */
  readonly validThrough: CivilDate;
}

export type RestrictionProblem =
  | 'region-outside-branch'
  | 'region-unknown'
  | 'period-has-passed'
  | 'period-is-empty'
  | 'conflicts-with-earlier';

export type RestrictServiceOutcome =
  | { readonly kind: 'restricted'; readonly restriction: ServiceRestriction }
  | { readonly kind: RestrictionProblem };

export type EndRestrictionOutcome =
  | { readonly kind: 'ended'; readonly restriction: ServiceRestriction }
  | { readonly kind: 'restriction-not-found' | 'period-has-passed' | 'period-is-empty' | 'ends-sooner-already' };

/** What the restrictions that hold where somebody lives come to. */
export interface VisitLeave {
  readonly blockedBy: ServiceRestriction | null;
  readonly warnings: readonly ServiceRestriction[];
}

/** `holding`: restrictions that hold on the day, here or elsewhere, the strictest first. */
export function visitLeaveIn(village: RegionCode, holding: readonly ServiceRestriction[]): VisitLeave {
  const here = holding.filter(({ regionCode }) => isWithin(village, regionCode));
  return {
    blockedBy: here.find(({ mode }) => mode === 'BLOCK') ?? null,
    warnings: here.filter(({ mode }) => mode === 'WARN'),
  };
}

/** The same words again; its end may have been brought forward since. */
export const isSameRestriction = (
  command: RestrictServiceCommand,
  earlier: ServiceRestriction & { readonly wasEnded: boolean },
): boolean =>
  command.regionCode === earlier.regionCode &&
  isSameValidity(command, earlier) &&
  command.mode === earlier.mode &&
  command.reason === earlier.reason;
