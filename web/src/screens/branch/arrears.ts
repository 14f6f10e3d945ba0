/** Gathers sums of arrears by district and age into the rows of a map. */
import type { BranchTodayQuery } from '../../operations/branch.js';

type Group = NonNullable<BranchTodayQuery['arrearsMapping']>['groups'][number];
export type Age = NonNullable<Group['monthsBucket']>;

export const AGES: readonly Age[] = [
  'ONE',
  'TWO_TO_THREE',
  'FOUR_TO_SIX',
  'SEVEN_TO_TWELVE',
  'THIRTEEN_TO_TWENTY_THREE',
  'TWENTY_FOUR_AND_MORE',
];

export interface District {
  readonly code: string;
  readonly name: string;
  /** Rupiah by age, in the order of AGES. */
  readonly byAge: readonly number[];
  readonly rupiah: number;
  readonly families: number;
  /** The age of most of it. */
  readonly oldest: Age;
}

export function districtsOf(groups: readonly Group[]): District[] {
  const codes = [...new Set(groups.map(({ region }) => region?.code ?? ''))];
  return codes.map((code) => {
    const own = groups.filter(({ region }) => region?.code === code);
    const byAge = AGES.map((age) => own.find(({ monthsBucket }) => monthsBucket === age)?.arrears ?? 0);
    return {
      code,
      name: own[0]?.region?.name ?? code,
      byAge,
      rupiah: byAge.reduce((sum, part) => sum + part, 0),
      families: own.reduce((sum, { families }) => sum + families, 0),
      oldest: AGES[byAge.indexOf(Math.max(...byAge))] ?? 'ONE',
    };
  });
}
