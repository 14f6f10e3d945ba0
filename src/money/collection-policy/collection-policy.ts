/** Policies say by which ways a cadre may help a family to pay, where and when. No way leads through a cadre's own hands. */
import { isSameValidity } from '../../kernel/validity.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CollectionPolicyId } from '../../kernel/ids.js';
import { type RegionCode, isWithin } from '../../kernel/region-code.js';

/**
 * `REFER`: the cadre names official channels and the family goes there. `ASSIST_EDC`: a bank's terminal in the cadre's hands.
 * `ASSIST_AGENT`: a bank's agent takes the payment. In each of them money is confirmed by a partner alone.
 */
export const INTENT_MODES = ['REFER', 'ASSIST_EDC', 'ASSIST_AGENT'] as const;
export type IntentMode = (typeof INTENT_MODES)[number];
export type AssistMode = Exclude<IntentMode, 'REFER'>;

export interface CollectionPolicy {
  readonly id: CollectionPolicyId;
  /** A region of any level; the policy holds in everything inside it. */
  readonly regionCode: RegionCode;
  /** Both days are included; a policy whose `validThrough` is null lasts until somebody ends it. */
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
  /** The modes that are allowed besides REFER. An empty list allows none of them, whatever a wider region allows. */
  readonly assistModes: readonly AssistMode[];
  readonly reason: string;
  readonly madeAt: Date;
}

/** The modes that are allowed on a day where somebody lives, and the rule that says so. */
export interface PolicyDecision {
  readonly modes: readonly IntentMode[];
  /** Null when nobody set a policy, so that the programme's rule holds. */
  readonly decidedBy: CollectionPolicy | null;
  /** Policies of wider regions that hold on the day and gave way to the nearest, the nearest first. */
  readonly overruled: readonly CollectionPolicy[];
}

/** Cadres may not take premium money: payment goes to a counter, an appointed minimarket or an ATM (GoNews, 25 September 2019). */
const DEFAULT_MODES: readonly IntentMode[] = ['REFER'];

const holdsOn = ({ validFrom, validThrough }: CollectionPolicy, day: CivilDate): boolean =>
  validFrom <= day && (validThrough === null || day <= validThrough);

const modesOf = ({ assistModes }: CollectionPolicy): readonly IntentMode[] =>
  INTENT_MODES.filter((mode) => mode === 'REFER' || assistModes.includes(mode));

/** The policy of the nearest region decides alone: what wider regions say is not added to it. */
export function decidePolicy(
  { village, day }: { readonly village: RegionCode; readonly day: CivilDate },
  policies: readonly CollectionPolicy[],
): PolicyDecision {
  const [nearest, ...overruled] = policies
    .filter((policy) => isWithin(village, policy.regionCode) && holdsOn(policy, day))
    .toSorted((a, b) => b.regionCode.length - a.regionCode.length);
  return nearest === undefined
    ? { modes: DEFAULT_MODES, decidedBy: null, overruled: [] }
    : { modes: modesOf(nearest), decidedBy: nearest, overruled };
}

export interface SetPolicyCommand {
  /** The client makes it, so that a repeat is the same policy. */
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

/** Says whether a command repeats an earlier one, whose end may have been brought forward since. */
export const isSamePolicy = (
  command: SetPolicyCommand,
  earlier: CollectionPolicy & { readonly wasEnded: boolean },
): boolean =>
  command.regionCode === earlier.regionCode &&
  isSameValidity(command, earlier) &&
  [...command.assistModes].toSorted().join() === [...earlier.assistModes].toSorted().join() &&
  command.reason === earlier.reason;
