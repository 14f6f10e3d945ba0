/** Reads families and participants by their ids. */
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { FamiliesContext } from './families.context.js';

export const FAMILY_NODES: NodeReaders<FamiliesContext> = {
  Family: {
    action: 'family:read',
    read: ({ familyById }, id) => familyById.load(id as FamilyId),
  },
  Participant: {
    action: 'participant:read',
    read: async ({ participants, familyById }, id) => {
      const person = await participants.findByKey({ by: 'id', value: id as ParticipantId });
      return person !== null && (await familyById.load(person.familyId)) !== null ? person : null;
    },
  },
};
