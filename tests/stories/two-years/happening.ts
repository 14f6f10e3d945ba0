/** What may happen to a household in the story, and when: the words that the households are told in. */
import type { BuiltFamily, FamilyParams } from '../../support/world/families.js';
import type { PartnerName } from './cast.js';
import type { Stage } from './stage.js';

/** What came of one step. */
export interface Came {
  readonly outcome: string;
  readonly amount?: bigint;
}

/** `at` is a moment in WIB, e.g. `2020-03-08 10:00`. */
export type Happening = { readonly at: string } & (
  | {
      readonly does: 'pay';
      readonly by: PartnerName;
      /** Months after the current one. */
      readonly ahead?: number;
      /** Rupiah beyond what is asked for. */
      readonly more?: bigint;
      /** How often the call is delivered. */
      readonly times?: number;
      /** When it was paid, where it is told later. */
      readonly paidAt?: string;
      /** What the payment is called, for what happens to it later. */
      readonly as?: string;
      /** Keyed in for a number that nobody has. */
      readonly mistyped?: true;
    }
  /** The partner takes a payment back, perhaps before it has told of it. */
  | { readonly does: 'take-back'; readonly by: PartnerName; readonly payment: string }
  /** An officer proposes, a branch head approves, what becomes of money in suspense. */
  | { readonly does: 'resolve-suspense'; readonly as: Resolution; readonly payment: string }
  /** Somebody does something by the API or on the wire, in their own words. */
  | {
      readonly does: 'act';
      readonly what: string;
      readonly act: (stage: Stage, family: BuiltFamily) => Promise<Came>;
    }
);

export type Resolution = 'MATCH' | 'RETURN' | 'WRITE_OFF';

export interface Household {
  readonly name: string;
  readonly params: FamilyParams & { readonly paidThrough: string };
  /** Where it lives, if not where the others do. */
  readonly village?: string;
  /** Visited by the cadre of the story. */
  readonly hasCadre?: true;
  readonly happenings: readonly Happening[];
}

export interface Home {
  readonly household: Household;
  readonly family: BuiltFamily;
}

export const inWib = (at: string): Date => new Date(`${at.replace(' ', 'T')}:00+07:00`);

export const STORY_MONTHS: readonly string[] = Array.from({ length: 24 }, (_, at) => {
  const [year, month] = [2020 + Math.floor(at / 12), (at % 12) + 1];
  return `${year}-${String(month).padStart(2, '0')}`;
});

export const every = (step: number, from = 0): readonly string[] =>
  STORY_MONTHS.filter((_, at) => at >= from && (at - from) % step === 0);

type Payment = Omit<Extract<Happening, { does: 'pay' }>, 'at' | 'does'>;

/** On that day of each of the months. */
export const pays = (months: readonly string[], day: string, payment: Payment): Happening[] =>
  months.map((month) => ({ does: 'pay', at: `${month}-${day}`, ...payment }));

/** e.g. `doing('2021-01-12 09:00', 'an officer registers a plan', async (stage, family) => …)` */
export const doing = (
  at: string,
  what: string,
  act: Extract<Happening, { does: 'act' }>['act'],
): Extract<Happening, { does: 'act' }> => ({ at, does: 'act', what, act });
