/** Provides what the resolvers of visits need in one operation. */
import type { PortfoliosContext } from '../portfolios/index.js';
import type { RestrictionsContext } from '../restrictions/index.js';
import { type VisitLoaders, createVisitLoaders } from './visit.loaders.js';
import { type VisitQueries, type VisitQueryDeps, createVisitQueries } from './visit.queries.js';

export interface VisitsContext extends PortfoliosContext, RestrictionsContext {
  readonly visits: VisitQueries;
  readonly visitLoaders: VisitLoaders;
}

type VisitsSlice = Pick<VisitsContext, 'visits' | 'visitLoaders'>;

export function visitsSlice(deps: VisitQueryDeps): (operation: { readonly now: Date }) => VisitsSlice {
  const visits = createVisitQueries(deps);
  return ({ now }) => ({ visits, visitLoaders: createVisitLoaders(visits, now) });
}
