/** What resolvers of messages are given for one operation. */
import type { EntityManager } from '@mikro-orm/core';
import { type FamilyScope, type Viewer, totalsScope } from '../../platform/auth/index.js';
import type { FamiliesContext } from '../../households/families/index.js';
import type { IdSource } from '../../kernel/ids.js';
import { type CampaignQueries, createCampaignQueries } from './campaign.queries.js';
import { type MessageLoaders, createMessageLoaders } from './message.loaders.js';
import { type MessageQueries, createMessageQueries } from './message.queries.js';
import type { Messaging } from './messaging.js';

export interface MessagesContext extends FamiliesContext {
  readonly messages: MessageQueries;
  readonly messageCampaigns: CampaignQueries;
  readonly messageLoaders: MessageLoaders;
  /** Of which regions the viewer sees blasts and their totals. */
  readonly campaignScope: FamilyScope;
  readonly messaging: Messaging;
  /** Never used itself: each transaction forks it. */
  readonly em: EntityManager;
  readonly newId: IdSource;
}

type MessagesSlice = Pick<
  MessagesContext,
  'messages' | 'messageCampaigns' | 'messageLoaders' | 'campaignScope' | 'messaging'
>;

export function messagesSlice(messaging: Messaging): (operation: { readonly viewer: Viewer | null }) => MessagesSlice {
  const messages = createMessageQueries(messaging.pool);
  const messageCampaigns = createCampaignQueries(messaging.pool);
  return ({ viewer }) => {
    const scope = totalsScope(viewer);
    const messageLoaders = createMessageLoaders({ pool: messaging.pool, campaigns: messageCampaigns, scope });
    return { messages, messageCampaigns, messageLoaders, campaignScope: scope, messaging };
  };
}
