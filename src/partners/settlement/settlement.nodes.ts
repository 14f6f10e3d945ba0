/** Reads settlement files and breaks by their ids; a partner finds only its own. */
import type { SettlementBreakId, SettlementFileId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { SettlementContext } from './settlement.context.js';

export const SETTLEMENT_NODES: NodeReaders<SettlementContext> = {
  SettlementFile: {
    action: 'settlement:read',
    read: ({ settlementFiles, settlementScope: scope }, id) => settlementFiles.findById(scope, id as SettlementFileId),
  },
  ReconciliationBreak: {
    action: 'settlement:read',
    read: ({ settlementBreaks, settlementScope: scope }, id) =>
      settlementBreaks.findById(scope, id as SettlementBreakId),
  },
};
