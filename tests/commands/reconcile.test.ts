import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { minimarketFile } from '../support/settlement-callers.js';
import { TEST_SECRETS_KEY } from '../support/keyring.js';
import { useTestDatabase } from '../support/test-database.js';
import { aWorld } from '../support/world/world.js';
import { type Ended, runBuiltCommand } from '../support/run-built-command.js';

const database = useTestDatabase();
const world = aWorld(database);
let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'sigap-settle-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]): Promise<Ended> =>
  runBuiltCommand('reconcile', args, { DATABASE_URL: database.url, SECRETS_KEY: TEST_SECRETS_KEY });

describe('npm run reconcile', () => {
  test('explains itself, and says what is missing', async () => {
    const helped = await run('--help');
    expect([helped.code, helped.said.startsWith('Usage: npm run reconcile --')]).toEqual([0, true]);
    expect(await run()).toEqual({ code: 1, said: 'reconcile: --partner is missing: whose file is it?\n' });
    expect(await run('--partner', 'nobody', '--example', 'bank')).toMatchObject({ code: 1 });
    expect(await run('--partner', 'nobody', '--file', join(folder, 'none'))).toMatchObject({ code: 1 });
  }, 300_000);

  test('posts what only the file tells of, and changes nothing the second time', async () => {
    const family = await world.family({ careClass: 'I', members: 1, paidThrough: '2026-08' });
    const { code } = await world.partner({ channel: 'MINIMARKET', protocol: 'standard-webhooks' });
    const file = join(folder, 'day.csv');
    const row = {
      at: '2026-10-20 14:00:00',
      reference: 'perintah-1',
      account: family.virtualAccount,
      amount: 450_000n,
    };
    await writeFile(file, minimarketFile([row]));

    const first = await run('--partner', code, '--example', 'minimarket', '--file', file);
    const second = await run('--partner', code, '--file', file);

    expect(first.said).toContain('1 lines, Rp450.000, 2026-10-20 to 2026-10-20');
    expect(first.said).toContain('at-partner-not-here      closed             1');
    expect(first.code).toBe(0);
    expect(second.said).toContain('nothing changed');
    const { rows } = await database.pool.query('select outcome from payments where reference = $1', ['perintah-1']);
    expect(rows).toHaveLength(1);
    await writeFile(file, minimarketFile([row], { lines: 9 }));
    expect(await run('--partner', code, '--file', file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('difference -8'),
    });
  }, 300_000);

  test('ends with 2 when breaks are open, and writes a month to learn from', async () => {
    const { code } = await world.partner({ channel: 'MINIMARKET', protocol: 'standard-webhooks' });
    const file = join(folder, 'stranger.csv');
    const row = { at: '2026-10-20 14:00:00', reference: 'asing-1', account: '8888800000000001', amount: 1_000n };
    await writeFile(file, minimarketFile([row]));
    expect(await run('--partner', code, '--example', 'minimarket', '--file', file)).toMatchObject({ code: 2 });

    const sample = join(folder, 'sample');
    expect(await run('--sample', sample)).toMatchObject({ code: 0 });
    expect(await readdir(sample)).toHaveLength(32);
    expect(await readFile(join(sample, 'faults.csv'), 'utf8')).toContain('paid-twice-at-partner');
  }, 300_000);
});
