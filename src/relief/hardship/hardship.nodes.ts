/** Finds assessments of hardship by id. Each reading is logged, as in the list. */
import type { HardshipAssessmentId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { HardshipContext } from './hardship.context.js';

export const HARDSHIP_NODES: NodeReaders<HardshipContext> = {
  HardshipAssessment: {
    action: 'hardship:read',
    async read({ hardship, visibility }, id) {
      const found = await hardship.findById(visibility, id as HardshipAssessmentId);
      return found === null ? null : { ...found, readFor: 'COUNTER' };
    },
  },
};
