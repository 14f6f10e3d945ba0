/**
 * Runs the quick gates for the pre-commit hook over exactly what would be committed, which may differ from the work
 * tree: everything staged is written to a folder of its own and checked there.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
/** The gates that need no build and take a second or two. */
const QUICK_GATES = 'format,documents,lockfile,leaks';
const LINTED = /\.(?:[cm]?[jt]s)$/;

process.exitCode = main();

function main() {
  const staged = git('diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z').split('\0').filter(Boolean);
  if (staged.length === 0) return 0;
  const folder = mkdtempSync(join(tmpdir(), 'sigap-staged-'));
  try {
    git('checkout-index', '--all', `--prefix=${folder}/`);
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const linted = staged.filter((file) => LINTED.test(file));
    const codes = [
      run(folder, 'node', '.ci/check.mjs', '--only', QUICK_GATES),
      linted.length === 0 ? 0 : run(folder, 'oxlint', '--format', 'unix', ...linted),
    ];
    return codes.every((code) => code === 0) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs git with git's own variables, which say which index is about to be committed. */
function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
  return stdout;
}

/** Runs a program without git's variables, so that the folder is no work tree of the repository. */
function run(cwd, program, ...args) {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = {
    ...Object.fromEntries(others),
    PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  };
  return spawnSync(program, args, { cwd, env, stdio: 'inherit' }).status ?? 1;
}
