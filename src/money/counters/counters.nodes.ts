/** Reads days of counters, and receipts that await confirmation, by their ids. */
import type { CounterDayId, ReceiptClaimId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { CountersContext } from './counters.context.js';

export const COUNTER_NODES: NodeReaders<CountersContext> = {
  CounterDay: {
    action: 'counter-day:read',
    read: ({ counterService: { counters }, viewer }, id) => counters.findDay(viewer.regions, id as CounterDayId),
  },
  AwaitedConfirmation: {
    action: 'family:read',
    async read({ counterService: { claims }, familyById }, id) {
      const claim = await claims.findOneAwaited(id as ReceiptClaimId);
      return claim !== null && (await familyById.load(claim.familyId)) !== null ? claim : null;
    },
  },
};
