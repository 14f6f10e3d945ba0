/** Reads instalment plans by their ids. */
import type { InstalmentPlanId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { InstalmentsContext } from './instalments.context.js';

export const INSTALMENT_NODES: NodeReaders<InstalmentsContext> = {
  InstalmentPlan: {
    action: 'instalment:read',
    read: ({ instalmentPlans, visibility }, id) => instalmentPlans.findById(visibility, id as InstalmentPlanId),
  },
};
