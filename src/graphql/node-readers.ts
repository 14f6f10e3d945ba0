/** How each kind of node is read by its id: through its capability's own reader, so that a viewer's scope holds here too. */
import type { Action } from '../auth/index.js';
import type { FamiliesContext } from '../families/index.js';
import type { FamilyId, ParticipantId } from '../kernel/ids.js';

/** Everything the readers below need; the composed context has it. */
export type NodeContext = FamiliesContext;

export interface NodeReader {
  /** The table whose ids these nodes have. */
  readonly table: string;
  /** Without it the node looks missing. */
  readonly action: Action;
  readonly read: (context: NodeContext, id: string) => Promise<object | null>;
}

/** By GraphQL type; every type that implements Node stands here. */
export const NODE_READERS: Readonly<Record<string, NodeReader>> = {
  Family: {
    table: 'families',
    action: 'family:read',
    read: ({ familyById }, id) => familyById.load(id as FamilyId),
  },
  Participant: {
    table: 'participants',
    action: 'participant:read',
    read: async ({ participants, familyById }, id) => {
      const person = await participants.findByKey({ by: 'id', value: id as ParticipantId });
      return person !== null && (await familyById.load(person.familyId)) !== null ? person : null;
    },
  },
};
