/** Finds assessments of hardship by id. Each reading is logged, as in the list. */
import type { HardshipAssessmentId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { HardshipContext } from './hardship.context.js';

export const HARDSHIP_NODES: NodeReaders<HardshipContext> = {
  HardshipAssessment: {
    action: 'hardship:read',
    async read({ hardship, visibility, logReading }, id) {
      const found = await hardship.findById(visibility, id as HardshipAssessmentId);
      if (found !== null) await logReading({ familyId: found.familyId, field: 'hardship', purpose: 'COUNTER' });
      return found;
    },
  },
};
