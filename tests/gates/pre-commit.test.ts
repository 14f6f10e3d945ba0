/** The hook that contributors may switch on: it looks at what would be committed, not at what lies in the work tree. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PlantedCopy, hasGit } from './planted-copy.js';

const FILE = 'src/kernel/planted.ts';
const TIDY = '/** Planted. */\nexport const planted = 1;\n';
const UNTIDY = '/** Planted. */\nexport  const planted = 1\n';
const COMMIT = ['commit', '--quiet', '--message', 'Planted'];

const describeWithGit = hasGit ? describe : describe.skip;

describeWithGit('the hook before a commit', () => {
  let copy: PlantedCopy;

  beforeAll(async () => {
    copy = await PlantedCopy.make();
    await copy.branchOff();
    const { scripts } = JSON.parse(await copy.read('package.json')) as { scripts: Record<string, string> };
    await copy.git(...(scripts['hooks'] ?? '').split(' ').slice(1));
  });
  afterAll(() => copy.remove());

  const stage = async (text: string): Promise<void> => {
    await copy.plant(FILE, text);
    await copy.git('add', FILE);
  };

  test('refuses what is staged, though the work tree is tidy by now', async () => {
    await stage(UNTIDY);
    await copy.plant(FILE, TIDY);
    await expect(copy.git(...COMMIT)).rejects.toThrow(/FAIL +format[^]*src\/kernel\/planted\.ts/);
  });

  test('refuses a lint fault in a staged file', async () => {
    await stage('/** Planted. */\nexport const planted = () => Date.now();\n');
    await expect(copy.git(...COMMIT)).rejects.toThrow(/no-ambient-time-or-chance/);
  });

  test('lets through what is tidy, whatever lies in the work tree beside it', async () => {
    await stage(TIDY);
    await copy.plant(FILE, UNTIDY);
    await copy.git(...COMMIT);
    expect(await copy.git('show', `HEAD:${FILE}`)).toBe(TIDY);
  });

  test('lets through that a file is taken away', async () => {
    await rm(join(copy.folder, FILE));
    await copy.git('add', '--all');
    await copy.git(...COMMIT);
    expect(await copy.git('status', '--short')).toBe('');
  });
});
