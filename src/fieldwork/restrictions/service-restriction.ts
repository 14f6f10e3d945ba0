/** A dated restriction of visits in a region, and what it means for visits on a day. It never restricts payments. */
import { isSameValidity } from '../../kernel/validity.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RestrictionId } from '../../kernel/ids.js';
import { type RegionCode, isWithin } from '../../kernel/region-code.js';

/** `BLOCK` means that no visit is planned; `WARN` means that visits are planned and the reason is shown. */
export const RESTRICTION_MODES = ['BLOCK', 'WARN'] as const;
export type RestrictionMode = (typeof RESTRICTION_MODES)[number];

export interface ServiceRestriction {
  readonly id: RestrictionId;
  /** The restricted region, of any level, with everything inside it. */
  readonly regionCode: RegionCode;
  /** The first day. Both ends are included; a null `validThrough` lasts until the restriction is ended. */
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
  readonly mode: RestrictionMode;
  readonly reason: string;
  readonly madeAt: Date;
}

export interface RestrictServiceCommand {
  /** The client makes the id, so that a repeated request is the same restriction. */
  readonly id: RestrictionId;
  readonly regionCode: RegionCode;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
  readonly mode: RestrictionMode;
  readonly reason: string;
}

export interface EndRestrictionCommand {
  readonly id: RestrictionId;
  /** The last day of the restriction. */
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

/** What restrictions mean for visits in one village: the one that blocks them, and those that only warn. */
export interface VisitLeave {
  readonly blockedBy: ServiceRestriction | null;
  readonly warnings: readonly ServiceRestriction[];
}

/**
 * Decides whether a village may be visited; `holding` are the restrictions in force on the day, anywhere, the strictest
 * first.
 */
export function visitLeaveIn(village: RegionCode, holding: readonly ServiceRestriction[]): VisitLeave {
  const here = holding.filter(({ regionCode }) => isWithin(village, regionCode));
  return {
    blockedBy: here.find(({ mode }) => mode === 'BLOCK') ?? null,
    warnings: here.filter(({ mode }) => mode === 'WARN'),
  };
}

/**
 * Whether a repeated command has the content of the earlier restriction, whose end may have been brought forward since.
 */
export const isSameRestriction = (
  command: RestrictServiceCommand,
  earlier: ServiceRestriction & { readonly wasEnded: boolean },
): boolean =>
  command.regionCode === earlier.regionCode &&
  isSameValidity(command, earlier) &&
  command.mode === earlier.mode &&
  command.reason === earlier.reason;
