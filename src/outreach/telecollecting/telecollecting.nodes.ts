/** Finds campaigns, calls and saved segments by id. */
import { signedIn } from '../../platform/auth/index.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { CallId, CampaignId, SegmentId } from '../../kernel/ids.js';
import { findSegment } from './segments.js';
import type { TelecollectingContext } from './telecollecting.context.js';

export const TELECOLLECTING_NODES: NodeReaders<TelecollectingContext> = {
  Campaign: {
    action: 'campaign:read',
    read: ({ campaignById }, id) => campaignById.load(id as CampaignId),
  },
  Call: {
    action: 'call:read',
    read: ({ calls, visibility }, id) => calls.findById(visibility, id as CallId),
  },
  SavedSegment: {
    action: 'segment:read',
    read: (context, id) => findSegment(signedIn(context), id as SegmentId),
  },
};
