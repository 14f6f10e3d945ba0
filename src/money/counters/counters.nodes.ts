/** Reads days of counters, and receipts that await confirmation, by their ids. */
import type { CounterDayId, NotedReceiptId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { CountersContext } from './counters.context.js';

export const COUNTER_NODES: NodeReaders<CountersContext> = {
  CounterDay: {
    action: 'counter-day:read',
    read: ({ counterService: { counters }, viewer }, id) => counters.findDay(viewer.regions, id as CounterDayId),
  },
  AwaitedConfirmation: {
    action: 'family:read',
    async read({ counterService: { receipts }, familyById }, id) {
      const receipt = await receipts.findOneAwaited(id as NotedReceiptId);
      return receipt !== null && (await familyById.load(receipt.familyId)) !== null ? receipt : null;
    },
  },
};
