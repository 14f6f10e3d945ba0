/** Prefetches who holds the families of a page. */
import type { FamilyPage } from '../../households/families/index.js';
import type { PortfoliosContext } from './portfolios.context.js';

export async function prefetchHolders(
  { cadreLoaders, holderLoaders, visibility: { scope } }: PortfoliosContext,
  { ids, asked }: FamilyPage,
): Promise<void> {
  if (!asked.has('cadre')) return;
  // A cadre sees only families that this cadre holds today, so no other holder is read.
  await (scope.kind === 'portfolio'
    ? cadreLoaders.byId.readAhead([scope.cadreId])
    : holderLoaders.ofFamily.readAhead(ids));
}
