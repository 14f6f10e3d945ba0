/** Builds and restarts the server whenever a source changes, until Ctrl-C. */
import { type ChildProcess, spawn } from 'node:child_process';
import { Command } from 'commander';
import { installationFolder } from '../platform/db/installation-folder.js';
import { runCommandLine } from './command-line.js';

const command = new Command('dev')
  .description('Run the server and restart it whenever a source file changes.')
  .action(dev);

function dev(): Promise<void> {
  const cwd = installationFolder();
  const run = (args: readonly string[]): ChildProcess => spawn(process.execPath, args, { cwd, stdio: 'inherit' });
  const children = [
    run(['node_modules/typescript/bin/tsc', '-p', '.', '--watch', '--preserveWatchOutput']),
    run(['--enable-source-maps', '--watch', '--watch-preserve-output', 'dist/src/main.js']),
  ];
  const stop = (): void => children.forEach((child) => child.kill('SIGTERM'));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return Promise.race(
    children.map((child) => new Promise<void>((resolve) => child.once('exit', () => resolve()))),
  ).then(stop);
}

await runCommandLine(command);
