/** Compares the numbers of cards in a region with a census figure. It is pure. */
import { type CardCounts, type CardholderCounts, NO_CARDS, plusCards } from './count-cards.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Population } from './population.queries.js';

export interface CoverageSum {
  readonly region: RegionCode | null;
  readonly families: CardCounts;
  readonly participants: CardCounts;
  /** The census of the region; null when it, or a part of it, has none. */
  readonly census: Census | null;
}

export interface Census {
  readonly population: number;
  /** The day of the count; of several counts, the earliest. */
  readonly countedOn: CivilDate;
  readonly source: string;
}

/** The census of several regions together; null unless each of them has one. */
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

/** Sums the counts. The census is that of the requested `region`; when it is null, that of all `parts` together. */
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

/** The percentage with two decimals; it exceeds 100 when people are registered who were counted elsewhere. */
export const percentOf = (people: number, { population }: Pick<Census, 'population'>): number =>
  Math.round((people * 10_000) / population) / 100;
