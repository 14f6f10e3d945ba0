/**
 * Reads and acts again on one of a partner's own calls: what was stored without being posted is posted, and what was
 * posted stays as it is.
 */
import type { PartnerScope } from '../../platform/auth/index.js';
import type { IdSource, DeliveryId } from '../../kernel/ids.js';
import type { RecordedCall, DeliveryReplayer, ProtocolAnswer } from './partner-delivery.js';
import type { DeliveryQueries } from './partner-delivery.queries.js';

export interface ReplayDeps {
  readonly deliveries: DeliveryQueries;
  readonly replayer: DeliveryReplayer;
  readonly newId: IdSource;
  readonly now: Date;
}

export interface ReplayCommand {
  readonly scope: PartnerScope;
  readonly deliveryId: DeliveryId;
  /** The subject of the viewer's token. */
  readonly by: string;
}

export type ReplayOutcome =
  | { readonly kind: 'replayed'; readonly call: RecordedCall; readonly answer: ProtocolAnswer }
  | { readonly kind: 'unknown-delivery' }
  /** The delivery did not come as a call, or its protocol has no replay. */
  | { readonly kind: 'not-replayable' };

export async function replayDelivery(
  { deliveries, replayer, newId, now }: ReplayDeps,
  { scope, deliveryId, by }: ReplayCommand,
): Promise<ReplayOutcome> {
  const [call] = await deliveries.findCalls(scope, [deliveryId]);
  if (call === undefined) return { kind: 'unknown-delivery' };
  const answer = await replayer.replay(call);
  if (answer === null) return { kind: 'not-replayable' };
  const replay = { deliveryId, replayedAt: now, replayedBy: by, httpStatus: answer.status };
  await deliveries.saveReplay({ ...replay, id: newId(), call });
  return { kind: 'replayed', call, answer };
}
