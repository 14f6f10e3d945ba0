/** The command that writes whose data a viewer saw: the families, what of them, and that it was asked. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomIds } from '../../src/kernel/ids.js';
import { insertReadings } from '../../src/platform/readings/index.js';
import { useTestDatabase } from '../support/test-database.js';
import type { BuiltFamily } from '../support/world/families.js';
import { aWorld } from '../support/world/world.js';
import { type Ended, runBuiltCommand } from '../support/run-built-command.js';

const database = useTestDatabase();
const world = aWorld(database);
let folder = '';
let families: BuiltFamily[] = [];

const run = (...args: string[]): Promise<Ended> => runBuiltCommand('breach', args, { DATABASE_URL: database.url });
const SPAN = ['--from', '2026-11-24T00:00:00Z', '--to', '2026-11-25T00:00:00Z'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sigap-breach-'));
  for (let made = 0; made < 3; made += 1) families.push(await world.family({ members: 1 }));
  families = families.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const [first, second, third] = families.map(({ id }) => id);
  const row = { role: 'CADRE', branchId: null, searchedBy: [], operation: 'families', purpose: 'DUTY' } as const;
  interface Read {
    readonly viewer: string;
    readonly familyIds: readonly (typeof first)[];
    readonly at: string;
    readonly fields: readonly ('name' | 'phone')[];
  }
  const reading = ({ familyIds, at, ...read }: Read) => ({
    ...row,
    ...read,
    id: randomIds(),
    familyIds: familyIds.flatMap((id) => id ?? []),
    readAt: new Date(at),
  });
  await insertReadings(database.pool, [
    reading({ viewer: 'stolen', familyIds: [first, second], at: '2026-11-24T01:00:00Z', fields: ['name'] }),
    reading({ viewer: 'stolen', familyIds: [first], at: '2026-11-24T02:00:00Z', fields: ['phone'] }),
    reading({ viewer: 'stolen', familyIds: [third], at: '2026-11-25T00:00:00Z', fields: ['name'] }), // after the span
    reading({ viewer: 'another', familyIds: [third], at: '2026-11-24T01:00:00Z', fields: ['name'] }),
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run breach', () => {
  test('writes each family once, readable by whoever wrote it alone, and logs that it was asked', async () => {
    const out = join(folder, 'breach.csv');
    const ended = await run('--viewer', 'stolen', ...SPAN, '--out', out);
    expect([ended.code, ended.said]).toEqual([
      0,
      expect.stringMatching(/^2 families in 2 readings, of which 0 were searches$/m),
    ]);
    expect(await readFile(out, 'utf8')).toBe(
      [
        'family_id,kinds,purposes,readings,first_at,last_at',
        `${families[0]?.id},name phone,DUTY,2,2026-11-24T01:00:00.000Z,2026-11-24T02:00:00.000Z`,
        `${families[1]?.id},name,DUTY,1,2026-11-24T01:00:00.000Z,2026-11-24T01:00:00.000Z`,
        '',
      ].join('\n'),
    );
    expect((await stat(out)).mode & 0o777).toBe(0o600);
    const { rows } = await database.pool.query(
      `select family_ids, purpose, fields from access_log where viewer = 'command' and operation = 'breach command'`,
    );
    expect(rows).toEqual([{ family_ids: [families[0]?.id, families[1]?.id], purpose: 'AUDIT', fields: ['accessLog'] }]);
  });

  test('writes the head alone when nothing was read, and refuses a span that is none', async () => {
    const nobody = await run('--viewer', 'nobody-of-this', ...SPAN);
    expect([nobody.code, nobody.said]).toEqual([0, expect.stringContaining('family_id,kinds')]);
    const reversed = await run('--viewer', 'stolen', '--from', '2026-11-25T00:00:00Z', '--to', '2026-11-24T00:00:00Z');
    expect([reversed.code, reversed.said]).toEqual([1, expect.stringContaining('--to lies before --from')]);
    expect((await run('--viewer', 'stolen', '--from', 'yesterday', '--to', '2026-11-24T00:00:00Z')).code).toBe(1);
  });
});
