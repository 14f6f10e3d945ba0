/** Reads who holds the families of a page before each of them is asked. */
import type { FamilyPage } from '../../households/families/index.js';
import type { PortfoliosContext } from './portfolios.context.js';

export async function readHoldersAlong(
  { cadreLoaders, holderLoaders, sight: { scope } }: PortfoliosContext,
  { ids, asked }: FamilyPage,
): Promise<void> {
  if (!asked.has('cadre')) return;
  // What a cadre sees is what this cadre holds today: there is nobody else to look for.
  await (scope.kind === 'portfolio'
    ? cadreLoaders.byId.readAhead([scope.cadreId])
    : holderLoaders.ofFamily.readAhead(ids));
}
