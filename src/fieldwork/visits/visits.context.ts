/** Provides what the resolvers of visits need in one operation. */
import type { ConductContext } from '../conduct/index.js';
import type { PolicyBook } from '../../platform/policies/index.js';
import { VISIT_VERIFICATION } from './visits.policies.js';
import type { RestrictionsContext } from '../restrictions/index.js';
import type { VerificationPolicy } from './verification-policy.js';
import { type VisitLoaders, createVisitLoaders } from './visit.loaders.js';
import { type VisitQueries, type VisitQueryDeps, createVisitQueries } from './visit.queries.js';

export interface VisitsContext extends ConductContext, RestrictionsContext {
  readonly visits: VisitQueries;
  readonly visitLoaders: VisitLoaders;
  readonly verificationPolicies: readonly VerificationPolicy[];
}

type VisitsSlice = Pick<VisitsContext, 'visits' | 'visitLoaders' | 'verificationPolicies'>;

export interface VisitsDeps extends VisitQueryDeps {
  readonly policies: PolicyBook;
}

export function visitsSlice(deps: VisitsDeps): (operation: { readonly now: Date }) => VisitsSlice {
  const visits = createVisitQueries(deps);
  return ({ now }) => ({
    visits,
    visitLoaders: createVisitLoaders(visits, now),
    verificationPolicies: deps.policies.rows(VISIT_VERIFICATION),
  });
}
