/** Finds in the text of a file what may wait for ever, and the times that are waited without a name. */

/** What opens a wait, what must stand in the call, and what to do when it does not. */
const OPENINGS = [
  {
    opens: /\bnew (?:pg\.)?(?:Pool|Client)\(/g,
    bounded: /connectionSettings\(|connectionTimeoutMillis[^]*query_timeout/,
    next: 'take the connections from createPool, createPlainPool or createClient, which know the limits of their role',
  },
  {
    opens: /(?<![\w.])(?:globalThis\.)?fetch\(/g,
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
    bounded: /\b[A-Z][A-Z_]*_MS\s*,?\s*$/,
    next: 'name its period by a constant, which then stands in the table',
  },
];

const IN_A_BROWSER = 'src/api/http/graphql-ide-script.ts';

/** Files in which a wait is bounded elsewhere than in the call, and where. */
const BOUNDED_ELSEWHERE = {
  [IN_A_BROWSER]: 'runs in a browser',
  'src/commands/dev.ts': 'the developer ends what he has started',
  'src/sandbox/cluster/processes.ts': 'endWithin ends each program',
  'src/sandbox/cluster/balancer.ts': 'asks until LISTENS_WITHIN_MS',
  'src/platform/observability/limit-lines.ts': 'ends with the first interval in which no more of its kind came',
  'src/platform/db/asking-for-caller.ts': 'gives up after CANCEL_WITHIN_MS',
  'src/platform/outgoing/outgoing-calls.ts': 'gives every call the signal of its time',
  'src/sandbox/simulator/broken-wire.ts': 'breaks its calls off itself',
};

const TIMER_NEXT = 'name the time by a constant that ends in _MS, which then stands in the table';
/** A time that is handed on under a name, and a time limit of a program. A product such as `2 * SECOND` has names. */
const GIVEN = /(?:\b[a-z]\w*(?:Ms|Millis)\b(?:\??: number)?|\btimeout) ?[=:] ?[1-9][\d_]*\b(?! ?\*)/g;

/** Lines that say what may wait for ever in the file. */
export function unboundedIn([file, text]) {
  if (file in BOUNDED_ELSEWHERE) return [];
  return OPENINGS.flatMap(({ opens, bounded, next }) =>
    callsOf(opens, text)
      .filter(({ words }) => !bounded.test(words))
      .map(({ index, opening }) => `${file}:${lineOf(text, index)}: ${opening}…) may wait for ever: ${next}`),
  );
}

/** Lines that say which times of the file are waited by a number, or by a constant that the table cannot know. */
export function namelessIn([file, text]) {
  if (file === IN_A_BROWSER) return [];
  const timers = callsOf(timersOf(text), text)
    .filter(({ words }) => argumentsIn(words).slice(0, 2).some(isNameless))
    .map(
      ({ index, opening }) => `${file}:${lineOf(text, index)}: ${opening}…) has a time without a name: ${TIMER_NEXT}`,
    );
  const given = [...text.matchAll(GIVEN)]
    .filter(({ index }) => !isComment(text, index))
    .map(({ index, 0: words }) => `${file}:${lineOf(text, index)}: "${words}" is a time without a name: ${TIMER_NEXT}`);
  return [...timers, ...given];
}

/** What opens a timer in this file, where Node's timers that answer with a promise may have any name. */
function timersOf(text) {
  const names = /import \{([^}]*)\} from '(?:node:)?timers\/promises'/.exec(text)?.[1] ?? '';
  const own = [...names.matchAll(/\bsetTimeout as (\w+)/g)].map(([, name]) => name);
  return new RegExp(`(?<![\\w.])(?:setTimeout|AbortSignal\\.timeout|${['timers\\.after', ...own].join('|')})\\(`, 'g');
}

/** Whether an argument of a timer has a number other than 0, or a constant whose name does not end as times do. */
function isNameless(argument) {
  if (/=>|\bfunction\b/.test(argument)) return false;
  const words = argument.replaceAll(/\.at\([^()]*\)|'[^']*'/g, '');
  return /(?<![\w.])[1-9][\d_]*\b/.test(words) || /(?<![\w.])(?![A-Z_]*_MS\b)[A-Z][A-Z_]+\b/.test(words);
}

/** The calls that begin so, without those in comments and the definitions of what only has the name. */
function callsOf(opens, text) {
  return [...text.matchAll(opens)].flatMap(({ index, 0: opening }) => {
    const words = callAt(text, index + opening.length);
    const after = text.slice(index + opening.length + words.length + 1);
    return isComment(text, index) || isDefined(text, index, after) ? [] : [{ index, opening, words }];
  });
}

const lineUpTo = (text, at) => text.slice(text.lastIndexOf('\n', at) + 1, at);

const isComment = (text, at) => /^\s*(?:\*|\/\/|\/\*)/.test(lineUpTo(text, at));

/** Whether a function or method is defined here: after its parentheses comes its type or its body. */
function isDefined(text, at, after) {
  const before = lineUpTo(text, at);
  return /\bfunction\s+$/.test(before) || (/^\s*(?:static |async )*$/.test(before) && /^\s*[:{]/.test(after));
}

/** The arguments of the call, up to the parenthesis that closes it. */
function callAt(text, from) {
  let depth = 1;
  let to = from;
  for (; depth > 0 && to < text.length; to++) depth += { '(': 1, ')': -1 }[text[to]] ?? 0;
  return text.slice(from, to - 1);
}

/** The arguments, split at the commas between them. */
function argumentsIn(words) {
  const found = [''];
  let depth = 0;
  for (const letter of words) {
    depth += { '(': 1, '[': 1, '{': 1, ')': -1, ']': -1, '}': -1 }[letter] ?? 0;
    if (letter === ',' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found;
}

const lineOf = (text, at) => text.slice(0, at).split('\n').length;
