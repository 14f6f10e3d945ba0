import { describe, expect, test } from '@jest/globals';
import { loadDemoBranch, loadDemoChannels } from '../../../../src/sandbox/demo-data/index.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { parsePaymentCode } from '../../../../src/kernel/payment-code.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { keyringOf } from '../../../support/keyring.js';

const LOAD = { today: civilDate('2026-11-22'), now: new Date('2026-11-22T03:00:00Z') };

describe('loadDemoChannels', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const rows = async (text: string) => (await database.pool.query(text)).rows;

  test('waits for the branch and its partners, then is there once however often it is loaded', async () => {
    await loadDemoChannels(database.pool, LOAD);
    await loadDemoBranch(database.pool, {
      keyring: await keyringOf(database.pool),
      seed: 1,
      today: LOAD.today,
      scale: { cadres: 2, familiesPerCadre: 60 },
    });
    await loadDemoChannels(database.pool, LOAD);
    expect(await rows('select id from acceptance_points')).toEqual([]);

    await world.partner({ code: 'sandbox-edc', channel: 'EDC' });
    await world.partner({ code: 'sandbox-bank', channel: 'BANK' });
    await world.partner({ code: 'sandbox-minimarket', channel: 'MINIMARKET' });
    await Promise.all([loadDemoChannels(database.pool, LOAD), loadDemoChannels(database.pool, LOAD)]);
    await loadDemoChannels(database.pool, LOAD);

    expect(await rows('select kind, revoked_at is not null as lost from acceptance_points order by number')).toEqual([
      { kind: 'AGENT', lost: false },
      { kind: 'TERMINAL', lost: false },
      { kind: 'TERMINAL', lost: true },
    ]);
    expect(await rows('select allows_edc, allows_agent, valid_from from collection_policies')).toEqual([
      { allows_edc: true, allows_agent: false, valid_from: '2026-11-01' },
    ]);
    const codes = await rows(`select code, expires_at > '2026-11-22T03:00:00Z' as open from payment_codes`);
    expect(new Set(codes.map(({ open }) => open))).toEqual(new Set([true, false]));
    for (const { code } of codes) expect(parsePaymentCode(code)).toBe(code);
  });
});
