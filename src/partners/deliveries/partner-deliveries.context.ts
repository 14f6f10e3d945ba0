/** The part of the operation's context that resolvers of a partner's own deliveries read. */
import type { BodyOpener } from '../../money/payments/index.js';
import { type PartnerScope, type Viewer, partnerScope } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { IdSource, DeliveryId } from '../../kernel/ids.js';
import type { DeliveryReplayer } from './partner-delivery.js';
import { type DeliveryLoaders, deliveryLoaders } from './partner-delivery.loaders.js';
import { type DeliveryQueries, createDeliveryQueries } from './partner-delivery.queries.js';
import { type ReplayOutcome, replayDelivery } from './replay-delivery.js';

export interface PartnerDeliveriesContext {
  readonly ownTraffic: PartnerScope;
  readonly partnerDeliveries: DeliveryQueries;
  readonly deliveryLoaders: DeliveryLoaders;
  readonly deliveryReplayer: DeliveryReplayer;
  readonly replayDelivery: (deliveryId: DeliveryId) => Promise<ReplayOutcome>;
}

export interface PartnerDeliveriesDeps {
  readonly pool: Pool;
  readonly keyring: BodyOpener;
  readonly newId: IdSource;
  readonly replayer: DeliveryReplayer;
}

interface Operation {
  readonly viewer: Viewer | null;
  readonly now: Date;
}

export function partnerDeliveriesSlice(
  deps: PartnerDeliveriesDeps,
): (operation: Operation) => PartnerDeliveriesContext {
  const deliveries = createDeliveryQueries(deps);
  return ({ viewer, now }) => {
    const scope = partnerScope(viewer);
    return {
      ownTraffic: scope,
      partnerDeliveries: deliveries,
      deliveryLoaders: deliveryLoaders(deliveries, scope),
      deliveryReplayer: deps.replayer,
      replayDelivery: (deliveryId) =>
        replayDelivery({ ...deps, deliveries, now }, { scope, deliveryId, by: viewer?.subject ?? '' }),
    };
  };
}
