/** Reads who holds the families of a page before each of them is asked. */
import type { FamilyPage } from '../../households/families/index.js';
import type { CadresContext } from './cadres.context.js';

export async function readCadresAlong(
  { cadreLoaders, sight: { scope } }: CadresContext,
  { ids, asked }: FamilyPage,
): Promise<void> {
  if (!asked.has('cadre')) return;
  // What a cadre sees is what this cadre holds today: there is nobody else to look for.
  await (scope.kind === 'portfolio'
    ? cadreLoaders.byId.readAhead([scope.cadreId])
    : cadreLoaders.byFamily.readAhead(ids));
}
