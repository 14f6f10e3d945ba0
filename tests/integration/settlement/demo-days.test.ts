import { describe, expect, test } from '@jest/globals';
import { loadDemoBranch } from '../../../src/demo-branch/index.js';
import { settleDemoDays } from '../../../src/first-start/settle-demo-days.js';
import { civilDate } from '../../../src/kernel/civil-date.js';
import { useServer } from '../../support/partners/a-server.js';
import { settlementCallers } from '../../support/settlement-callers.js';
import { useTestDatabase } from '../../support/test-database.js';

const TODAY = civilDate('2026-11-22');

describe('the days of settlement that a newcomer finds', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-11-22T03:00:00Z');
  const call = settlementCallers(host);

  test('one day is closed, the other has breaks to work on, and a second start changes nothing', async () => {
    await loadDemoBranch(database.pool, { seed: 1, today: TODAY, scale: { cadres: 2, familiesPerCadre: 60 } });
    const demo = { ...host.server, today: TODAY, now: host.clock.now() };
    await settleDemoDays(demo);
    await settleDemoDays(demo);

    const auditor = await call.token({ role: 'AUDITOR', regions: 'ALL' });
    expect(
      await call.tell(
        auditor,
        `{ reconciliationDays(days: { from: "2026-11-18", through: "2026-11-22" }) { partnerCode day state linesInFile openBreaks }
           reconciliationBreaks { edges { node { class state } } } }`,
      ),
    ).toEqual({
      reconciliationDays: [
        { partnerCode: 'sandbox-post-office', day: '2026-11-21', state: 'DIFFERS', linesInFile: 5, openBreaks: 2 },
        { partnerCode: 'sandbox-post-office', day: '2026-11-20', state: 'CLOSED', linesInFile: 3, openBreaks: 0 },
      ],
      reconciliationBreaks: {
        edges: expect.arrayContaining([
          { node: { class: 'UNKNOWN_ACCOUNT', state: 'OPEN' } },
          { node: { class: 'PAID_TWICE_AT_PARTNER', state: 'OPEN' } },
        ]),
      },
    });
  }, 60_000);
});
