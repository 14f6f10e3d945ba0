/** Reads facilities and choices of facilities by their ids. */
import type { FacilityChoiceId, FacilityId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { FacilitiesContext } from './facilities.context.js';
import { findVisible } from './find-visible-participant.js';

export const FACILITY_NODES: NodeReaders<FacilitiesContext> = {
  Facility: {
    action: 'facility:read',
    read: ({ facilities }, id) => facilities.findById(id as FacilityId),
  },
  FacilityChoice: {
    action: 'participant:read',
    read: async (context, id) => {
      const choice = await context.facilities.findChoice(id as FacilityChoiceId);
      return choice !== null && (await findVisible(choice.participantId, context)) !== null ? choice : null;
    },
  },
};
