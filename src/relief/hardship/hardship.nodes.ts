/** How assessments of hardship are fetched again by their ids: as in the list, each reading is logged. */
import type { HardshipAssessmentId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { HardshipContext } from './hardship.context.js';

export const HARDSHIP_NODES: NodeReaders<HardshipContext> = {
  HardshipAssessment: {
    action: 'hardship:read',
    async read({ hardship, sight, logReading }, id) {
      const found = await hardship.findById(sight, id as HardshipAssessmentId);
      if (found !== null) await logReading({ familyId: found.familyId, field: 'hardship', purpose: 'COUNTER' });
      return found;
    },
  },
};
