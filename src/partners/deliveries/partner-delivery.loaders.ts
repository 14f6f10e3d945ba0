/**
 * Reads bodies and replays of deliveries, with one statement for all rows of a page, and only when they are asked for.
 */
import DataLoader from 'dataloader';
import type { PartnerScope } from '../../platform/auth/index.js';
import type { DeliveryId } from '../../kernel/ids.js';
import type { DeliveryReplay, RecordedCall } from './partner-delivery.js';
import type { DeliveryQueries } from './partner-delivery.queries.js';

export interface DeliveryLoaders {
  /** The call with its body; null when it is hidden or missing. */
  readonly calls: DataLoader<DeliveryId, RecordedCall | null>;
  readonly replays: DataLoader<DeliveryId, readonly DeliveryReplay[]>;
}

export const deliveryLoaders = (queries: DeliveryQueries, scope: PartnerScope): DeliveryLoaders => ({
  calls: new DataLoader(async (ids) => {
    const calls = new Map((await queries.findCalls(scope, ids)).map((call) => [call.id, call]));
    return ids.map((id) => calls.get(id) ?? null);
  }),
  replays: new DataLoader(async (ids) => {
    const replays = Map.groupBy(await queries.findReplays(scope, ids), ({ deliveryId }) => deliveryId);
    return ids.map((id) => replays.get(id) ?? []);
  }),
});
