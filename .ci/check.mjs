/**
 * Runs the gates, two at a time, and shows what failed and what to do next. The exit code is 1 when any gate failed.
 */
import { parseArgs } from 'node:util';
import { GATES } from './gates.mjs';
import { UNBUILT, compile } from './gates/built-command.mjs';

const AT_ONCE = 2;
/** The most lines of output shown for each failed gate where several ran. */
const LINES_MAX = 60;
/** The most errors of the compiler shown where gates could not be mended because of them. */
const ERRORS_MAX = 10;

const HELP = `Usage: npm run check -- [--only gate,gate] [--except gate,gate]
       npm run fix -- [--only gate,gate] [--except gate,gate]

  --only <names>  run these gates alone
  --except <names>
                  leave these gates out
  --fix           mend what a machine can mend instead of checking: npm run fix
  --help          show this

Gates:
${GATES.map(({ name, protects }) => `  ${name.padEnd(13)} ${protects}`).join('\n')}
`;

process.exitCode = await main();

async function main() {
  const options = readOptions();
  if (options.problem !== undefined) {
    process.stderr.write(`${options.problem}\n\n${HELP}`);
    return 2;
  }
  if (options.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  return options.fix === true ? fix(options.gates) : check(options.gates);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        except: { type: 'string' },
        fix: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return { ...values, gates: selectGates(values) };
  } catch (error) {
    return { problem: error.message };
  }
}

function selectGates({ only, except }) {
  const wanted = only === undefined ? GATES.map(({ name }) => name) : namesIn(only);
  const unwanted = except === undefined ? [] : namesIn(except);
  return GATES.filter(({ name }) => wanted.includes(name) && !unwanted.includes(name));
}

function namesIn(list) {
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !GATES.some((gate) => gate.name === name));
  if (unknown.length > 0) throw new Error(`No gate is called ${unknown.join(', ')}.`);
  return names;
}

async function check(gates) {
  const started = performance.now();
  const results = await inTurn(gates, (gate) => report(gate, gate.check));
  const failed = results.filter(({ state }) => state === 'FAIL');
  const linesMax = gates.length === 1 ? Infinity : LINES_MAX;
  for (const { gate, output } of failed) {
    const said = firstLines(output.trim(), linesMax, `node .ci/check.mjs --only ${gate.name}`);
    process.stdout.write(`\n=== ${gate.name}: ${gate.protects}\n${said}\n--> next: ${gate.next}\n`);
  }
  const count = (state) => results.filter((result) => result.state === state).length;
  process.stdout.write(
    `\ncheck: ${count('ok')} gates held, ${count('FAIL')} failed, ${count('skip')} skipped in ${seconds(started)}\n`,
  );
  return failed.length === 0 ? 0 : 1;
}

function firstLines(text, max, more) {
  const lines = text.split('\n');
  return lines.length <= max
    ? text
    : [...lines.slice(0, max), `... ${lines.length - max} more lines: ${more}`].join('\n');
}

/** Runs the fixes one after the other; the layout comes last, because the others write files. */
async function fix(gates) {
  const mendable = gates.filter((gate) => gate.fix !== undefined);
  const inOrder = mendable.toSorted((a, b) => Number(a.name === 'format') - Number(b.name === 'format'));
  const failed = [];
  for (const gate of inOrder) {
    const result = await report(gate, gate.fix);
    if (result.state === 'FAIL') failed.push(result);
    if (result.state === 'FAIL' && !isUnbuilt(result)) process.stdout.write(`${result.output}\n`);
  }
  if (failed.some(isUnbuilt)) await sayWhyUnbuilt(failed.filter(isUnbuilt));
  return failed.length === 0 ? 0 : 1;
}

function isUnbuilt({ output }) {
  return output === UNBUILT.output;
}

/** Says the compiler's first errors once, however many gates wait for it. */
async function sayWhyUnbuilt(waiting) {
  const names = waiting.map(({ gate }) => gate.name).join(', ');
  const { output } = await compile();
  const errors = firstLines(output.trim(), ERRORS_MAX, 'npm run check:types');
  process.stdout.write(`\nThe tree does not compile, so nothing was mended for ${names}:\n${errors}\n`);
}

/** Runs the work of every gate, at most AT_ONCE at a time; the answers come in the order of the gates. */
async function inTurn(gates, work) {
  const answers = [];
  const waiting = gates.entries();
  const takeTurns = async () => {
    for (const [place, gate] of waiting) answers[place] = await work(gate);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  return answers;
}

async function report(gate, work) {
  const started = performance.now();
  const result = await work().catch((error) => ({
    state: 'FAIL',
    note: 'the gate itself broke',
    output: error.stack,
  }));
  const note = result.note === '' ? '' : `  ${result.note}`;
  process.stdout.write(`${result.state.padEnd(5)} ${gate.name.padEnd(13)} ${seconds(started).padStart(7)}${note}\n`);
  return { ...result, gate };
}

function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
