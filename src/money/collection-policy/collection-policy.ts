/**
 * Rules of collection policies: by which ways a cadre may help a family to pay, in which region and on which days.
 * Cadres never take money themselves.
 */
import { isSameValidity } from '../../kernel/validity.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CollectionPolicyId } from '../../kernel/ids.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { type AssistMode, INTENT_MODES, type IntentMode } from './intent-mode.js';
import type { PaymentHelpPolicy } from './payment-help-policy.js';
import { type RegionCode, isWithin } from '../../kernel/region-code.js';

export interface CollectionPolicy {
  readonly id: CollectionPolicyId;
  /** The code of a region of any level. The policy holds in that region and in every region inside it. */
  readonly regionCode: RegionCode;
  /** The first day on which the policy holds. `validThrough` is the last one; null means that no end is set. */
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
  /** The modes that are allowed besides REFER. An empty list allows REFER only, whatever a wider region allows. */
  readonly assistModes: readonly AssistMode[];
  readonly reason: string;
  readonly madeAt: Date;
}

/** The modes that are allowed on a day in the village where a family lives, and the policy that decides. */
export interface PolicyDecision {
  readonly modes: readonly IntentMode[];
  /** The policy of the nearest region; null when no policy holds, so that the programme's default applies. */
  readonly decidedBy: CollectionPolicy | null;
  /** Policies of wider regions that hold on the day too but do not count, the nearest region first. */
  readonly overruled: readonly CollectionPolicy[];
}

const holdsOn = ({ validFrom, validThrough }: CollectionPolicy, day: CivilDate): boolean =>
  validFrom <= day && (validThrough === null || day <= validThrough);

const modesOf = ({ assistModes }: CollectionPolicy): readonly IntentMode[] =>
  INTENT_MODES.filter((mode) => mode === 'REFER' || assistModes.includes(mode));

/**
 * Picks the policy of the nearest region, or the programme's rule where there is none. It decides alone: policies of
 * wider regions add nothing to it.
 */
export function decidePolicy(
  { village, day }: { readonly village: RegionCode; readonly day: CivilDate },
  policies: readonly CollectionPolicy[],
  help: readonly PaymentHelpPolicy[],
): PolicyDecision {
  const [nearest, ...overruled] = policies
    .filter((policy) => isWithin(village, policy.regionCode) && holdsOn(policy, day))
    .toSorted((a, b) => b.regionCode.length - a.regionCode.length);
  return nearest === undefined
    ? { modes: policyOn(help, day).modes, decidedBy: null, overruled: [] }
    : { modes: modesOf(nearest), decidedBy: nearest, overruled };
}

export interface SetPolicyCommand {
  /** The client makes the id, so that a repeated command names the same policy. */
  readonly id: CollectionPolicyId;
  readonly regionCode: RegionCode;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
  readonly assistModes: readonly AssistMode[];
  readonly reason: string;
}

export type SetPolicyOutcome =
  | { readonly kind: 'set'; readonly policy: CollectionPolicy }
  | { readonly kind: 'overlaps'; readonly policy: CollectionPolicy }
  | {
      readonly kind:
        | 'region-outside-branch'
        | 'region-unknown'
        | 'period-has-passed'
        | 'period-is-empty'
        | 'conflicts-with-earlier';
    };

export type EndPolicyOutcome =
  | { readonly kind: 'ended'; readonly policy: CollectionPolicy }
  | { readonly kind: 'policy-not-found' | 'period-has-passed' | 'period-is-empty' | 'ends-sooner-already' };

/**
 * Tells whether a command repeats an earlier one; the end of the earlier policy may have been brought forward since.
 */
export const isSamePolicy = (
  command: SetPolicyCommand,
  earlier: CollectionPolicy & { readonly wasEnded: boolean },
): boolean =>
  command.regionCode === earlier.regionCode &&
  isSameValidity(command, earlier) &&
  [...command.assistModes].toSorted().join() === [...earlier.assistModes].toSorted().join() &&
  command.reason === earlier.reason;
