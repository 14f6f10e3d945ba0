/** How much of a region's people the programme covers: cards as they stand beside a census figure. Pure. */
import { type CardCounts, type CardholderCounts, NO_CARDS, plusCards } from './count-cards.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Population } from './population.queries.js';

export interface CoverageSum {
  readonly region: RegionCode | null;
  readonly families: CardCounts;
  readonly participants: CardCounts;
  /** Null where nobody counted, or not everywhere. */
  readonly census: Census | null;
}

export interface Census {
  readonly population: number;
  /** Of several counts the oldest. */
  readonly countedOn: CivilDate;
  readonly source: string;
}

/** Several regions have a census together only when each of them has one. */
export function combineCensus(regions: readonly RegionCode[], counts: readonly Population[]): Census | null {
  const [first, ...others] = regions.map((region) => counts.find((count) => count.region === region));
  if (first === undefined || others.includes(undefined)) return null;
  return (others as Population[]).reduce<Census>(
    (sum, { population, countedOn, source }) => ({
      population: sum.population + population,
      countedOn: countedOn < sum.countedOn ? countedOn : sum.countedOn,
      source: sum.source.split('; ').includes(source) ? sum.source : `${sum.source}; ${source}`,
    }),
    first,
  );
}

/** `region` is what was asked for; of the whole scope, or the country, its parts together are the census. */
export function totalCoverage(
  counts: readonly CardholderCounts[],
  {
    region,
    parts,
    populations,
  }: { region: RegionCode | null; parts: readonly RegionCode[]; populations: readonly Population[] },
): CoverageSum {
  return {
    region,
    families: counts.reduce((sum, { families }) => plusCards(sum, families), NO_CARDS),
    participants: counts.reduce((sum, { participants }) => plusCards(sum, participants), NO_CARDS),
    census: combineCensus(region === null ? parts : [region], populations),
  };
}

/** Percent with two decimals; more than a hundred when people are registered who were counted elsewhere. */
export const percentOf = (people: number, { population }: Pick<Census, 'population'>): number =>
  Math.round((people * 10_000) / population) / 100;
