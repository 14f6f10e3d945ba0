/**
 * Runs `npm run bench`: reads the options, installs what the benchmarks need when it is missing, measures, prints a
 * table.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const HELP = `Usage: npm run bench -- [options]

Measures this build against floors and peers on a PostgreSQL of its own (or the server of DATABASE_URL, with
databases of its own) and prints a Markdown table. Ratios count; the machine's mood is in all numbers.

  --only <names>     of posting, latency, worklist, mapping, calls, reconciliation, console; all when left out
  --quick            smaller and rougher: four minutes instead of half an hour
  --json <file>      also write the figures there
  --profile <folder> write a CPU profile of each server there
  --help             show this

Ends with 0 whatever the figures are, and with 1 when answers or books were wrong.
`;

process.exitCode = await main();

async function main() {
  const options = readOptions();
  if (options.problem !== null) {
    process.stderr.write(`${options.problem}\n\n${HELP}`);
    return 2;
  }
  if (options.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  if (!installDependencies()) return 1;
  return measure(options);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        quick: { type: 'boolean' },
        json: { type: 'string' },
        profile: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return { ...values, problem: null };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Installs the peers beside the benchmarks; they are never among the server's dependencies. */
function installDependencies() {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  if (existsSync(`${folder}node_modules`)) return true;
  process.stderr.write('Installing what the benchmarks compare with …\n');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** @param {{ only?: string, quick?: boolean, json?: string, profile?: string }} options */
async function measure({ only, quick, json, profile }) {
  const { BENCHMARKS, runBenchmarks } = await import('./benchmark.mjs');
  const { createProgress } = await import('./progress.mjs');
  const { isMet, toMarkdown } = await import('./report.mjs');
  const names = only?.split(',').map((name) => name.trim());
  const unknown = names?.find((name) => !BENCHMARKS.some((known) => known === name));
  if (unknown !== undefined) {
    process.stderr.write(`No benchmark is called ${unknown}: there are ${BENCHMARKS.join(', ')}.\n`);
    return 2;
  }
  if (profile !== undefined) await profileInto(profile);
  const started = performance.now();
  const chosen = BENCHMARKS.filter((name) => names === undefined || names.includes(name));
  try {
    const { figures, machine } = await runBenchmarks({
      only: chosen,
      size: quick === true ? 'quick' : 'full',
      progress: createProgress(process.stderr),
    });
    process.stdout.write(`\n${toMarkdown(figures, machine)}`);
    if (json !== undefined)
      await writeFile(
        json,
        `${JSON.stringify({ machine, figures: figures.map((figure) => ({ ...figure, isMet: isMet(figure) })) }, null, 2)}\n`,
      );
    process.stderr.write(`\nMeasured in ${((performance.now() - started) / 1_000).toFixed(0)} s.\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`\nThe measurement failed: ${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  }
}

/** @param {string} folder */
async function profileInto(folder) {
  const { profileServersInto } = await import('./server-process.mjs');
  await mkdir(folder, { recursive: true });
  profileServersInto(folder);
}
