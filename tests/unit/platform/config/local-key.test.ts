import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readOrMakeLocalKey } from '../../../../src/platform/config/index.js';

describe('readOrMakeLocalKey', () => {
  let folder = '';
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'sigap-key-'))));
  afterAll(() => rm(folder, { recursive: true }));

  test('makes 32 bytes once, for its owner only', async () => {
    const first = await readOrMakeLocalKey({ folder: join(folder, 'new'), name: 'a.key' });
    const again = await readOrMakeLocalKey({ folder: join(folder, 'new'), name: 'a.key' });
    expect(first).toHaveLength(32);
    expect(again).toEqual(first);
    expect((await stat(join(folder, 'new', 'a.key'))).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'new'))).toEqual(['a.key']);
  });
});
