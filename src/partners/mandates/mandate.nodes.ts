/** Reads mandates and attempts by their ids, of families that the viewer may see. */
import type { DebitAttemptId, MandateId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { MandatesContext } from './mandates.context.js';

export const MANDATE_NODES: NodeReaders<MandatesContext> = {
  Mandate: {
    action: 'family:read',
    read: ({ mandates, visibility }, id) => mandates.findById(visibility, id as MandateId),
  },
  DebitAttempt: {
    action: 'family:read',
    read: ({ mandates, visibility }, id) => mandates.findAttempt(visibility, id as DebitAttemptId),
  },
};
