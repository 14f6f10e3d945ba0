/** Prefetches the last visits to the families of a page. */
import type { FamilyPage } from '../../households/families/index.js';
import type { VisitsContext } from './visits.context.js';

export async function prefetchVisits({ visitLoaders }: VisitsContext, { ids, asked }: FamilyPage): Promise<void> {
  if (asked.has('lastVisit')) await visitLoaders.lastByFamily.readAhead(ids);
}
