import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '../../../../src/platform/auth/viewer.js';
import { callerOf } from '../../../support/caller.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf } from '../../../support/global-ids.js';

const NOW = '2026-11-22T03:00:00Z';
const AUDIT = `query ($days: DayRange!) { ledgerAudit(days: $days) {
  checkpoints entries lines isConserved lastHash findings { kind day checkpointNumber entryId } firstFinding { kind entryId } } }`;

interface Audited {
  readonly ledgerAudit: Readonly<Record<string, unknown>>;
}

describe('the audit of the ledger by API', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  const { ask, asRole, tell } = callerOf(host);
  let paymentId: unknown;

  beforeAll(async () => {
    const shop = await host.shop('toko-audit');
    const family = await world.family({ careClass: 'I', members: 2, paidThrough: '2026-08' });
    const told = { reference: 'audited', accountNumber: family.virtualAccount };
    paymentId = (await shop.sender.pay({ ...told, amount: 900_000 })).body?.['paymentId'];
  });

  test.each<Role>(['AUDITOR', 'OPERATOR'])('%s verifies a day and is told of what was altered', async (role) => {
    const token = await asRole(role as 'AUDITOR');
    const day = { days: { from: '2026-11-22', through: '2026-11-22' } };
    expect((await tell<Audited>(token, AUDIT, day)).ledgerAudit).toEqual({
      checkpoints: 1,
      entries: 1,
      lines: 2,
      isConserved: true,
      lastHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      findings: [],
      firstFinding: null,
    });
    expect(
      (await tell<Audited>(token, AUDIT, { days: { from: '2026-10-23', through: '2026-11-21' } })).ledgerAudit,
    ).toMatchObject({
      checkpoints: 0,
      findings: [],
    });
    const alter = async (by: string) => {
      await database.pool.query('alter table journal_lines disable trigger journal_lines_are_append_only');
      await database.pool.query(`update journal_lines set amount = amount ${by} where entry_id = $1 and line = 2`, [
        paymentId,
      ]);
      await database.pool.query('alter table journal_lines enable trigger journal_lines_are_append_only');
    };
    await alter('- 1');
    try {
      expect((await tell<Audited>(token, AUDIT, day)).ledgerAudit).toMatchObject({
        isConserved: false,
        firstFinding: { kind: 'ENTRY_ALTERED', entryId: idOf('JournalEntry', String(paymentId)) },
        findings: [
          {
            kind: 'ENTRY_ALTERED',
            day: '2026-11-22',
            checkpointNumber: 1,
            entryId: idOf('JournalEntry', String(paymentId)),
          },
          {
            kind: 'ENTRY_UNBALANCED',
            day: '2026-11-22',
            checkpointNumber: null,
            entryId: idOf('JournalEntry', String(paymentId)),
          },
          { kind: 'NOT_CONSERVED', day: null, checkpointNumber: null, entryId: null },
        ],
      });
    } finally {
      await alter('+ 1');
    }
  });

  test('of too many days, or by another role, is refused', async () => {
    const auditor = await asRole('AUDITOR');
    for (const through of ['2026-11-21', '2026-12-23', null]) {
      const { errors } = await ask(auditor, AUDIT, { days: { from: '2026-11-22', through } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'days' });
    }
    for (const role of ['BRANCH_HEAD', 'DIRECTOR', 'PARTNER'] as const) {
      const { errors } = await ask(await asRole(role), AUDIT, { days: { from: '2026-11-22', through: '2026-11-22' } });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});
