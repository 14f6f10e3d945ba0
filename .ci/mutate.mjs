/** Runs `npm run mutate`: plants faults in the pure rules and says which of them no unit test catches. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import {
  CAUGHT_MIN,
  JUDGED,
  changedRules,
  judgeRules,
  problemsOf,
  readJudged,
  ruleFiles,
  share,
} from './mutate/judge.mjs';
import { ROOT } from './run-command.mjs';

const HELP = `Usage: npm run mutate -- [--changed | file …]

Plants faults in the pure rules of money and membership, one at a time, and runs the unit tests that reach each of them.
At least ${CAUGHT_MIN} % must be caught, and each fault that nothing catches is named with its reason in
${JUDGED}, which this command writes. All rules take about half an hour on two cores.

  --changed   only rules that have changed since they were judged; npm run check asks the same
  file …      only these rules
  --help      show this
`;

const words = process.argv.slice(2);

async function main() {
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(HELP);
    return 0;
  }
  const files = words.includes('--changed') ? changedRules() : words.length > 0 ? words : ruleFiles();
  const unknown = files.filter((file) => !ruleFiles().includes(file));
  if (unknown.length > 0) {
    process.stderr.write(`no rule of .ci/mutate/rules.mjs: ${unknown.join(', ')}\n\n${HELP}`);
    return 2;
  }
  if (files.length === 0) {
    process.stdout.write('Every rule is judged already.\n');
    return 0;
  }
  const judged = { ...readJudged(), ...(await judgeRules(files, { run: shown })) };
  const kept = Object.fromEntries(ruleFiles().flatMap((file) => (file in judged ? [[file, judged[file]]] : [])));
  writeFileSync(join(ROOT, JUDGED), `${JSON.stringify(kept, null, 2)}\n`);
  return report(kept, files);
}

/** Runs the program with its progress on this terminal. */
const shown = (program, ...args) =>
  new Promise((done) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit' });
    child.on('close', (code) => done({ code: code ?? 1, stdout: '', stderr: '' }));
  });

function report(judged, files) {
  for (const file of files) process.stdout.write(`${file}: ${share(judged[file])}\n`);
  const problems = problemsOf(judged);
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  if (problems.length > 0) {
    process.stdout.write(`--> next: write the test that catches it, or say in ${JUDGED} why none can\n`);
    return 1;
  }
  return 0;
}

process.exitCode = await main();
