/** What a director asks at the end of the story: what was collected, and what it followed. */
import type { Caller } from '../../support/caller.js';

const SUMMARY = `query ($period: Period!) { collectionSummary(period: $period) {
  groups { strategy payments collected } total { payments collected } } }`;

interface Sum {
  readonly strategy: string;
  readonly payments: number;
  readonly collected: number;
}
interface Summary {
  readonly groups: readonly Sum[];
  readonly total: Omit<Sum, 'strategy'>;
}

export async function collectedByStrategy(tell: Caller['tell'], director: string): Promise<Summary> {
  const period = { from: '2020-01-01', through: '2021-12-31' };
  const { collectionSummary } = await tell<{ collectionSummary: Summary }>(director, SUMMARY, { period });
  return collectionSummary;
}
