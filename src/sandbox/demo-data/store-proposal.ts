/** Stores a proposal for the city, as the branch head would have asked for it this morning: a draft that waits to be approved. */
import { findLastContacts } from '../../outreach/telecollecting/index.js';
import { JKN_ARREARS_POLICY, JKN_TARIFFS, compileTariffs } from '../../households/arrears/index.js';
import { createAssessor } from '../../households/bills/index.js';
import type { Connection } from '../../platform/db/pool.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { BranchId, IdSource, ProposalId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { WITA } from '../../kernel/time-zone.js';
import { JKN_PORTFOLIO_POLICY, createProposalQueries, proposePortfolios } from '../../fieldwork/portfolios/index.js';
import { momentOf } from './moments.js';
import { poolWithin } from './pool-within.js';
import { STAFF_NAMES } from './staff-names.js';

const CITY = '64.72' as RegionCode;

export interface DemoProposal {
  readonly branchId: BranchId;
  readonly today: CivilDate;
  readonly newId: IdSource;
}

/** Stores the proposal; nothing is stored when no family waits. */
export async function storeProposal(connection: Connection, { branchId, today, newId }: DemoProposal): Promise<void> {
  const pool = poolWithin(connection);
  const head = { subject: 'local:branch-head', name: STAFF_NAMES['branch-head'], role: 'BRANCH_HEAD' as const };
  await proposePortfolios(
    {
      pool,
      assess: createAssessor({ tariffs: compileTariffs(JKN_TARIFFS), policies: JKN_ARREARS_POLICY }),
      findLastContacts,
      policies: JKN_PORTFOLIO_POLICY,
      viewer: { ...head, cadreId: null, branchId, regions: [CITY] },
      now: momentOf({ date: today, minuteOfDay: 8 * 60, zone: WITA }),
      proposals: createProposalQueries(pool),
      knowsRegion: () => Promise.resolve(true),
    },
    { id: newId() as ProposalId, region: CITY, validFrom: today },
  );
}
