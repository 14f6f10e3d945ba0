/** Finds write-offs and their campaigns by id. */
import type { WriteOffCampaignId, WriteOffId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { WriteOffsContext } from './write-offs.context.js';

export const WRITE_OFF_NODES: NodeReaders<WriteOffsContext> = {
  WriteOff: {
    action: 'write-off:read',
    read: ({ writeOffs, viewer }, id) => writeOffs.find(viewer, id as WriteOffId),
  },
  WriteOffCampaign: {
    action: 'write-off:read',
    read: ({ writeOffs, viewer }, id) => writeOffs.findCampaign(viewer, id as WriteOffCampaignId),
  },
};
