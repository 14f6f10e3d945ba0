/** Provides what the resolvers of messages need in one operation. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { type FamilyScope, type Viewer, totalsScope } from '../../platform/auth/index.js';
import type { ConductContext } from '../../fieldwork/conduct/index.js';
import type { IdSource } from '../../kernel/ids.js';
import { type CampaignQueries, createCampaignQueries } from './campaign.queries.js';
import { type MessageLoaders, createMessageLoaders } from './message.loaders.js';
import { type MessageQueries, createMessageQueries } from './message.queries.js';
import type { Messaging } from './messaging.js';

export interface MessagesContext extends ConductContext {
  readonly messages: MessageQueries;
  readonly messageCampaigns: CampaignQueries;
  readonly messageLoaders: MessageLoaders;
  /** The regions whose blasts and totals the viewer may see. */
  readonly campaignScope: FamilyScope;
  readonly messaging: Messaging;
  /** The entity manager that each transaction forks; it is never used itself. */
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
