/**
 * Checks that nothing waits without an end: connections have the limits of a role, requests a signal, programs a time
 * limit, and every time that is waited stands with its value in docs/operating/waits.md.
 */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { heldUnless } from '../gate-result.mjs';
import { repositoryFiles } from '../repository-files.mjs';
import { ROOT } from '../run-command.mjs';

const TABLE = 'docs/operating/waits.md';

/** What opens a wait, what must stand in the call, and what to do when it does not. */
const OPENINGS = [
  {
    opens: /\bnew (?:pg\.)?(?:Pool|Client)\(/g,
    bounded: /connectionSettings\(|connectionTimeoutMillis[^]*query_timeout/,
    next: 'take the connections from createPool, createPlainPool or createClient, which know the limits of their role',
  },
  {
    opens: /(?<![\w.])fetch\(/g,
    bounded: /\bsignal\b/,
    next: 'give it a signal: AbortSignal.timeout(…)',
  },
  {
    opens: /(?<![\w.])(?:spawn|execFile|exec)\(/g,
    bounded: /\btimeout\b|\.\.\.options/,
    next: 'give the program a timeout, or end it where it is awaited and name the file in the gate',
  },
  {
    opens: /\b(?:connect|createConnection|request|get)\b(?=[^;]*from 'node:(?:net|tls|https?)')/g,
    bounded: /(?!)/,
    next: 'use fetch with a signal, or end the connection after a time and name the file in the gate',
  },
  {
    opens: /(?<![\w.])setInterval\(/g,
    bounded: /\b[A-Z_]+_MS\s*\)$/,
    next: 'name its period by a constant, which then stands in the table',
  },
];

/** Files in which a wait is bounded elsewhere than in the call, and where. */
const BOUNDED_ELSEWHERE = {
  'src/api/http/graphql-ide-script.ts': 'runs in a browser',
  'src/commands/dev.ts': 'the developer ends what he has started',
  'src/sandbox/cluster/processes.ts': 'endWithin ends each program',
  'src/sandbox/cluster/balancer.ts': 'asks until LISTENS_WITHIN_MS',
  'src/platform/observability/limit-lines.ts': 'ends with the first interval in which no more of its kind came',
  'src/platform/db/ending-with-caller.ts': 'gives up after CANCEL_WITHIN_MS',
  'src/sandbox/simulator/broken-wire.ts': 'breaks its calls off itself',
};

/** Times of the domain, and of programs that a person watches, are no waits of the server. */
const isServer = (file) => /^src\/.*\.ts$/.test(file) && !/^src\/(?:sandbox|commands)\//.test(file);
const A_DAY = 86_400_000;
const CONSTANT =
  /^(?:export )?const ([A-Z_]*(?:WITHIN|PATIENCE|TIMEOUT|EVERY|PAUSE|AFTER|WAIT|DRAIN|CLOSE|TICK|LONGEST)[A-Z_]*_MS|TICK_MS|PAUSE_MS) = ([^;]+);/gm;

export async function checkWaits() {
  const files = (await repositoryFiles()).filter((file) => /^src\/.*\.ts$/.test(file));
  const table = (await readFile(join(ROOT, TABLE), 'utf8')).split('\n').filter((line) => line.startsWith('|'));
  const texts = await Promise.all(files.map(async (file) => [file, await readFile(join(ROOT, file), 'utf8')]));
  const times = texts.filter(([file]) => isServer(file)).flatMap(timesIn);
  const problems = [
    ...texts.flatMap(unboundedIn),
    ...times.flatMap((time) => undocumented(time, table)),
    ...forgotten(times, table),
  ];
  return heldUnless(problems, `${times.length} times`);
}

function unboundedIn([file, text]) {
  if (file in BOUNDED_ELSEWHERE) return [];
  return OPENINGS.flatMap(({ opens, bounded, next }) =>
    [...text.matchAll(opens)]
      .filter(({ index, 0: opening }) => !isProse(text, index) && !bounded.test(callAt(text, index + opening.length)))
      .map(({ index, 0: opening }) => `${file}:${lineOf(text, index)}: ${opening}…) may wait for ever: ${next}`),
  );
}

/** Whether the place is in a comment, in a method that only has the name, or where the function is defined. */
function isProse(text, at) {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return /^\s*(?:\*|\/\/|\/\*)/.test(line) || /\b(?:function|async)\s+$/.test(line) || /^\s*$/.test(line);
}

/** The arguments of the call, up to the parenthesis that closes it, and the lines before that make them. */
function callAt(text, from) {
  let depth = 1;
  let to = from;
  for (; depth > 0 && to < text.length; to++) depth += { '(': 1, ')': -1 }[text[to]] ?? 0;
  return text.slice(from, to);
}

const lineOf = (text, at) => text.slice(0, at).split('\n').length;

function timesIn([file, text]) {
  return [...text.matchAll(CONSTANT)].flatMap(([, name, expression]) => {
    const milliseconds = valueOf(expression);
    return milliseconds !== null && milliseconds >= A_DAY ? [] : [{ file, name, milliseconds }];
  });
}

/** The value of a product of numbers; null for what is computed otherwise. */
function valueOf(expression) {
  const factors = expression.split('*').map((factor) => Number(factor.trim().replaceAll('_', '')));
  return factors.some(Number.isNaN) ? null : factors.reduce((product, factor) => product * factor, 1);
}

const said = (milliseconds) => {
  if (milliseconds < 1_000) return `${milliseconds} ms`;
  return milliseconds % 60_000 === 0 ? `${milliseconds / 60_000} min` : `${milliseconds / 1_000} s`;
};

const nameOf = ({ file, name }) => `\`${basename(file)}\` \`${name}\``;

function undocumented(time, table) {
  const row = table.find((line) => line.includes(nameOf(time)));
  if (row === undefined) return [`${time.file}: ${time.name} is in no row of ${TABLE}: write ${nameOf(time)}`];
  if (time.milliseconds === null || row.includes(said(time.milliseconds))) return [];
  return [`${TABLE}: the row of ${nameOf(time)} does not say ${said(time.milliseconds)}`];
}

/** Rows of times that no file has any more. */
function forgotten(times, table) {
  const known = new Set(times.map(nameOf));
  return table
    .flatMap((line) => [...line.matchAll(/`[\w.-]+\.ts` `[A-Z_]+`/g)].map(([name]) => name))
    .filter((name) => !known.has(name))
    .map((name) => `${TABLE}: no file has ${name}`);
}
