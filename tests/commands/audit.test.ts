import { beforeAll, describe, expect, test } from '@jest/globals';
import { type PostingHarness, openPostingHarness } from '../support/posting-harness.js';
import { runBuiltCommand } from '../support/run-built-command.js';
import { useTestDatabase } from '../support/test-database.js';
import { aWorld } from '../support/world/world.js';

const database = useTestDatabase();
const world = aWorld(database);
const env = () => ({ DATABASE_URL: database.url });
let harness: PostingHarness;
let entry: string | null = null;
beforeAll(async () => {
  harness = await openPostingHarness(database.pool, { now: '2026-11-20T03:00:00Z' });
  const family = await world.family({ careClass: 'I', members: 2, paidThrough: '2026-08' });
  const partner = await world.partner();
  const paid = await harness.deliver({ partnerId: partner.id, reference: 'a', family, amount: 900_000n });
  entry = paid.paymentId;
});

describe('npm run audit', () => {
  /** As somebody would who may do everything to the database. */
  async function alter(by: string): Promise<void> {
    await database.pool.query('alter table journal_lines disable trigger journal_lines_are_append_only');
    await database.pool.query(`update journal_lines set amount = amount ${by} where entry_id = $1 and line = 1`, [
      entry,
    ]);
    await database.pool.query('alter table journal_lines enable trigger journal_lines_are_append_only');
  }

  test('explains itself, and ends with 0 where nothing was found', async () => {
    const [helped, audited] = await Promise.all([
      runBuiltCommand('audit', ['--help']),
      runBuiltCommand('audit', [], env()),
    ]);
    expect(helped).toMatchObject({ code: 0, said: expect.stringContaining('npm run audit') });
    expect(audited).toMatchObject({ code: 0, said: expect.stringContaining('Nothing was found.') });
  });

  test('ends with 1 and the entry once a row was altered by hand', async () => {
    await alter('+ 1');
    try {
      const [from, through] = await Promise.all([
        runBuiltCommand('audit', ['--from', '2026-11-20'], env()),
        runBuiltCommand('audit', ['--through', '2026-11-20'], env()),
      ]);
      const first = `First: 2026-11-20, checkpoint 1, entry ${entry}: a line of this entry was altered`;
      expect([from.code, from.said]).toEqual([1, expect.stringContaining(first)]);
      expect(through.code).toBe(1);
    } finally {
      await alter('- 1');
    }
  });
});
