import { describe, expect, test } from '@jest/globals';
import { loadDemoBranch } from '../../src/sandbox/demo-data/index.js';
import { systemClock } from '../../src/kernel/clock.js';
import { civilDateIn } from '../../src/kernel/civil-date.js';
import { WITA } from '../../src/kernel/time-zone.js';
import { useTestDatabase } from '../support/test-database.js';
import { runBuiltCommand } from '../support/run-built-command.js';
import { keyringOf } from '../support/keyring.js';

describe('npm run reconcile -- --demo', () => {
  const database = useTestDatabase();
  const env = () => ({ DATABASE_URL: database.url, SECRETS_KEY: Buffer.alloc(32, 5).toString('base64url') });

  test('one day is closed, the other has breaks to work on, and the second time changes nothing', async () => {
    expect((await runBuiltCommand('reconcile', ['--demo'], env())).said).toContain('no demo branch');
    const today = civilDateIn(systemClock.now(), WITA);
    await loadDemoBranch(database.pool, {
      keyring: await keyringOf(database.pool),
      seed: 1,
      today,
      scale: { cadres: 2, familiesPerCadre: 60 },
    });

    expect(await runBuiltCommand('reconcile', ['--demo'], env())).toMatchObject({
      code: 0,
      said: expect.stringContaining('two days'),
    });
    expect((await runBuiltCommand('reconcile', ['--demo'], env())).said).toContain('before');

    const days = await database.pool.query(
      'select d.lines, c.closed_at is not null as closed from settlement_file_days d left join settlement_day_closes c using (partner_id, day) order by d.day',
    );
    expect(days.rows).toEqual([
      { lines: 3, closed: true },
      { lines: 5, closed: false },
    ]);
    const breaks = await database.pool.query('select class, state from settlement_breaks order by class');
    expect(breaks.rows).toEqual([
      { class: 'paid-twice-at-partner', state: 'open' },
      { class: 'unknown-account', state: 'open' },
    ]);
  }, 300_000);
});
