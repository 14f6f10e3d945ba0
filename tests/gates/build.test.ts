import { spawnSync } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

const OPTIONS = {
  rootDir: '.',
  outDir: 'dist',
  sourceMap: true,
  incremental: true,
  tsBuildInfoFile: 'dist/.tsbuildinfo',
};

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sigap build '));
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  const compilerOptions = { ...OPTIONS, module: 'nodenext', types: [] };
  await put('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src', 'tests'] }));
  await put('package.json', '{ "type": "module" }');
});
afterAll(() => rm(root, { recursive: true }));

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
}

const build = () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('.ci/build.mjs')], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};
const built = (file: string): Promise<string> => readFile(join(root, 'dist', file), 'utf8');
const isBuilt = (file: string): Promise<boolean> =>
  access(join(root, 'dist', file)).then(
    () => true,
    () => false,
  );

describe('the build', () => {
  beforeEach(async () => {
    await rm(join(root, 'src'), { recursive: true, force: true });
    await put('src/a.ts', 'export const a: number = 1;\n');
    await put('src/deep/b.ts', "export { a } from '../a.js';\n");
    build();
  });

  test('writes nothing when nothing has changed', async () => {
    await writeFile(join(root, 'dist/src/a.js'), 'as it was left');
    build();
    expect(await built('src/a.js')).toBe('as it was left');
  });

  test('builds what was changed, added and moved, and takes away what was built of sources that are gone', async () => {
    await put('src/a.ts', 'export const a: number = 2;\n');
    await put('tests/c.test.ts', 'export {};\n');
    await rename(join(root, 'src/deep'), join(root, 'src/deeper'));
    build();
    expect(await built('src/a.js')).toContain('a = 2');
    expect(await isBuilt('tests/c.test.js')).toBe(true);
    expect(await isBuilt('src/deeper/b.js')).toBe(true);
    await rm(join(root, 'tests'), { recursive: true });
    build();
    for (const gone of ['tests/c.test.js', 'tests/c.test.js.map', 'src/deep/b.js', 'src/deep/b.js.map'])
      expect({ gone, isThere: await isBuilt(gone) }).toEqual({ gone, isThere: false });
  });

  test('goes by more than the time of a change: an older file of the same size is built too, as after a checkout', async () => {
    await put('src/a.ts', 'export const a: number = 3;\n');
    await utimes(join(root, 'src/a.ts'), new Date(0), new Date(0));
    build();
    expect(await built('src/a.js')).toContain('a = 3');
  });

  test("builds what was changed of the console's sources, where a test imports them", async () => {
    await put('web/src/rule.ts', 'export const rule: number = 1;\n');
    await put('src/a.ts', "export { rule as a } from '../web/src/rule.js';\n");
    build();
    await put('web/src/rule.ts', 'export const rule: number = 2;\n');
    build();
    expect(await built('web/src/rule.js')).toContain('rule = 2');
    await rm(join(root, 'web'), { recursive: true });
  });

  test('builds anew what somebody has removed from dist/', async () => {
    await rm(join(root, 'dist/src/a.js'));
    build();
    expect(await built('src/a.js')).toContain('a = 1');
  });

  test('says what to do where node_modules is older than the lockfile, as after a pull', async () => {
    const lockfile = (packages: object) => put('package-lock.json', JSON.stringify({ packages }));
    const { version } = JSON.parse(await readFile(resolve('node_modules/typescript/package.json'), 'utf8')) as {
      version: string;
    };
    const fits = {
      'node_modules/typescript': { version },
      'node_modules/for-another-platform': { version: '1.0.0', optional: true },
    };
    await lockfile({ ...fits, 'node_modules/typescript': { version: '0.0.1' } });
    expect(build()).toEqual({
      status: 1,
      said: `node_modules is not what package-lock.json names (typescript is ${version} and not 0.0.1): run "npm ci", then this again.\n`,
    });
    await lockfile({ ...fits, 'node_modules/brand-new': { version: '1.0.0' } });
    expect(build()).toMatchObject({ status: 1, said: expect.stringContaining('brand-new 1.0.0 is missing') });
    await lockfile(fits);
    expect(build()).toEqual({ status: 0, said: '' });
    await rm(join(root, 'package-lock.json'));
  });

  test('fails at every try while a source is wrong, and no longer once it is mended', async () => {
    await put('src/a.ts', "export const a: number = 'one';\n");
    expect(build()).toMatchObject({ status: 2, said: expect.stringContaining('src/a.ts') });
    expect(build()).toMatchObject({ status: 2, said: expect.stringContaining('src/a.ts') });
    await put('src/a.ts', 'export const a: number = 1;\n');
    expect(build()).toEqual({ status: 0, said: '' });
  });
});
