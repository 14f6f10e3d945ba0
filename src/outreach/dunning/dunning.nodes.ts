/** Finds dunning plans by id. */
import type { DunningPlanId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { DunningContext } from './dunning.context.js';
import { findPlan } from './plan.queries.js';

export const DUNNING_NODES: NodeReaders<DunningContext> = {
  DunningPlan: {
    action: 'message-campaign:read',
    read: ({ dunning, dunningScope }, id) => findPlan(dunning.pool, dunningScope, id as DunningPlanId),
  },
};
