/** A copy of the repository in which faults are planted, so that every gate can be seen to fail. */
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';

const REPOSITORY = process.cwd();

/** Made by tools, so no part of what is copied. */
const GENERATED = new Set(['.git', '.sigap', 'coverage', 'dist', 'node_modules']);

/** Whether there is a git that can keep what was promised. */
export const hasGit = spawnSync('git', ['--version']).status === 0;

/** A file's new text, or what becomes of the text it has. */
export type Fault = string | ((text: string) => string);

export interface Answer {
  readonly code: number;
  readonly output: string;
}

/** Git's own variables would lead it back to the repository the tests run in. */
const ENVIRONMENT = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));

const AUTHOR = ['-c', 'user.name=Planter', '-c', 'user.email=planter@example.org', '-c', 'commit.gpgsign=false'];

function run(folder: string, [program, ...args]: [string, ...string[]]): Promise<Answer> {
  return new Promise((done, refuse) => {
    const child = spawn(program, args, { cwd: folder, env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.on('error', refuse);
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

export class PlantedCopy {
  /** What stood in a file before the first fault; null for a file that was not there. */
  readonly #before = new Map<string, string | null>();

  private constructor(readonly folder: string) {}

  /**
   * Copies the repository as it is now, without what tools made. A copy that `isBuilt` also has what was built of it, so
   * that a gate that builds compiles what was planted and no more.
   */
  static async make({ isBuilt = false } = {}): Promise<PlantedCopy> {
    const copy = new PlantedCopy(await mkdtemp(join(tmpdir(), 'sigap gates ')));
    await cp(REPOSITORY, copy.folder, { recursive: true, filter: (path) => !GENERATED.has(basename(path)) });
    await symlink(join(REPOSITORY, 'node_modules'), join(copy.folder, 'node_modules'));
    const isWanted = (path: string): boolean => basename(path) !== '.compile-cache';
    if (isBuilt) await cp(join(REPOSITORY, 'dist'), join(copy.folder, 'dist'), { recursive: true, filter: isWanted });
    return copy;
  }

  /** Commits everything on `main` and goes on on a branch of it. */
  async branchOff(): Promise<void> {
    await this.git('init', '--quiet', '--initial-branch=main');
    await writeFile(join(this.folder, '.git/info/exclude'), 'node_modules\n');
    await this.commit('Everything as it is');
    await this.git('checkout', '--quiet', '-b', 'change');
  }

  read(file: string): Promise<string> {
    return readFile(join(this.folder, file), 'utf8');
  }

  async plant(file: string, fault: Fault): Promise<void> {
    const path = join(this.folder, file);
    const text = await readFile(path, 'utf8').catch(() => null);
    if (!this.#before.has(file)) this.#before.set(file, text);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, typeof fault === 'string' ? fault : fault(text ?? ''));
  }

  /** Takes every planted fault out again. */
  async restore(): Promise<void> {
    for (const [file, text] of this.#before) {
      await (text === null ? rm(join(this.folder, file), { force: true }) : writeFile(join(this.folder, file), text));
    }
    this.#before.clear();
  }

  check(...gates: string[]): Promise<Answer> {
    const only = gates.length === 0 ? [] : ['--only', gates.join(',')];
    return run(this.folder, [process.execPath, '.ci/check.mjs', ...only]);
  }

  checkAllBut(...gates: string[]): Promise<Answer> {
    return run(this.folder, [process.execPath, '.ci/check.mjs', '--except', gates.join(',')]);
  }

  run(...args: string[]): Promise<Answer> {
    return run(this.folder, [process.execPath, ...args]);
  }

  async git(...args: string[]): Promise<string> {
    const { code, output } = await run(this.folder, ['git', ...AUTHOR, ...args]);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${output}`);
    return output;
  }

  async commit(message: string): Promise<void> {
    await this.git('add', '--all');
    await this.git('commit', '--quiet', '--message', message);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** How `from` names `to`, both from the root of the repository, as an import does. */
export function specifier({ from, to }: { from: string; to: string }): string {
  const path = relative(dirname(from), to).replace(/\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}
