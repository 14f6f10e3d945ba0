/**
 * Judges how many of the faults planted in the pure rules the unit tests catch. What was judged is kept with each
 * rule's digest, so that only changed rules are judged anew; faults that nothing catches are named there with a reason.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROOT, runCommand } from '../run-command.mjs';
import { ruleFilesBelow } from './rules.mjs';

export const JUDGED = '.ci/mutate/judged.json';
/** The least part of the faults, in per cent, that unit tests must catch. */
export const CAUGHT_MIN = 90;
const REPORT = 'dist/.mutants.json';

const CAUGHT = new Set(['Killed', 'Timeout']);
const ALIVE = new Set(['Survived', 'NoCoverage']);

const read = (file) => readFileSync(join(ROOT, file), 'utf8');

export const digestOf = (file) => createHash('sha256').update(read(file)).digest('hex').slice(0, 16);

export const ruleFiles = () => ruleFilesBelow(ROOT);

/** What was judged: of each rule its digest, the faults, how many were caught, and those alive. */
export function readJudged() {
  try {
    return JSON.parse(read(JUDGED));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

/** The rules that are not judged, or have changed since. */
export const changedRules = (judged = readJudged()) =>
  ruleFiles().filter((file) => judged[file]?.digest !== digestOf(file));

/** Plants the faults and runs the tests. @returns what was judged of each of the files */
export async function judgeRules(files, { run = runCommand } = {}) {
  const { code, stdout, stderr } = await run(
    'stryker',
    'run',
    '.ci/mutate/stryker.config.mjs',
    '--mutate',
    files.join(','),
    '--concurrency',
    String(Math.min(4, availableParallelism())),
  );
  if (code !== 0) throw new Error(`the faults could not be planted:\n${lastLines(stdout + stderr)}`);
  const report = JSON.parse(read(REPORT));
  const before = readJudged();
  return Object.fromEntries(
    files.map((file) => [file, judgedOf(report.files[file], { file, known: before[file]?.alive ?? [] })]),
  );
}

const lastLines = (text) => text.trim().split('\n').slice(-20).join('\n');

function judgedOf(reported, { file, known }) {
  const mutants = (reported?.mutants ?? []).filter(({ status }) => CAUGHT.has(status) || ALIVE.has(status));
  const lines = reported?.source.split('\n') ?? [];
  const alive = mutants.filter(({ status }) => ALIVE.has(status)).map((mutant) => faultOf(mutant, lines));
  return {
    digest: digestOf(file),
    faults: mutants.length,
    caught: mutants.length - alive.length,
    alive: alive.map((fault) => ({ ...fault, why: known.find((other) => isSame(fault, other))?.why ?? '' })),
  };
}

/** A fault, told by the line it stands in and what it makes of it, which stay when the lines around them move. */
const faultOf = ({ location: { start }, replacement, mutatorName }, lines) => ({
  in: lines[start.line - 1]?.trim() ?? '',
  at: start.column,
  fault: `${mutatorName}: ${replacement ?? ''}`.replaceAll(/\s+/g, ' '),
});

const isSame = (one, other) => one.in === other.in && one.fault === other.fault;

/** What is wrong with what was judged: too few faults caught, or one alive that nobody has named. */
export function problemsOf(judged) {
  const all = Object.entries(judged);
  const faults = all.reduce((sum, [, of]) => sum + of.faults, 0);
  const caught = all.reduce((sum, [, of]) => sum + of.caught, 0);
  const unnamed = all.flatMap(([file, { alive }]) =>
    alive.filter(({ why }) => why === '').map((found) => `${file}: no test catches "${found.fault}" in: ${found.in}`),
  );
  const isEnough = caught * 100 >= faults * CAUGHT_MIN;
  return isEnough ? unnamed : [`${share({ caught, faults })}: at least ${CAUGHT_MIN} % must be caught`, ...unnamed];
}

export const share = ({ caught, faults }) =>
  `${caught} of ${faults} faults caught (${faults === 0 ? 100 : Math.floor((caught * 100) / faults)} %)`;
