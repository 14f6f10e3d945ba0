/** Finds the times that code and settings name, and tells them as the table of waits must. */

const A_DAY = 86_400_000;
const CONSTANT = /^ *(?:export |static |readonly |const )+([A-Z][A-Z_]*_(?:MS|SECONDS))(?:: \w+)? = ([^;]+);/gm;
const UNIT = /^(?:SECOND|MINUTE|HOUR|DAY|WEEK)_MS$/;
const SETTING = /^ {2}([A-Z_]+_(?:MS|SECONDS|TIMEOUT|DELAY)): (?:variable|limit)\(\{([^]*?)^ {2}\}\)/gm;
const SETTINGS = 'src/platform/config/environment.ts';

/** Times for which nobody waits, by what they are. */
const NO_WAITS = {
  'how far two clocks may differ': [
    'src/api/webhooks/wire-time.ts CLOCK_WINDOW_MS',
    'src/composition/time.ts DIFFERS_MS',
    'src/fieldwork/complaints/validate-complaint.ts CLOCK_DRIFT_MS',
    'src/fieldwork/visits/decide-visit.ts CLOCK_DRIFT_MS',
    'src/outreach/telecollecting/record-call.ts CLOCK_DRIFT_MS',
    'src/platform/auth/token-verifier.ts CLOCK_TOLERANCE_SECONDS',
    'src/platform/db/database-clock.ts FAR_MS',
  ],
  'how long something is valid or believed': [
    'src/api/webhooks/adapters/snap-bi/access-token.ts TOKEN_SECONDS',
    'src/api/webhooks/adapters/snap-bi/ask-status.ts TOKEN_MARGIN_MS',
    'src/money/partners/partner-registry.ts REMEMBERED_FOR_MS',
    'src/platform/auth/local-issuer.ts LIFE_MAX_SECONDS',
    'src/platform/auth/participant-issuer.ts LIFE_MAX_SECONDS',
  ],
  'by what health and pressure are judged': [
    'src/platform/observability/judge-health.ts BEHIND_SECONDS',
    'src/platform/observability/judge-health.ts FAILED_LATELY_SECONDS',
    'src/platform/observability/judge-health.ts SLOW_SECONDS',
    'src/platform/observability/judge-health.ts WAITS_LONG_SECONDS',
    'src/platform/observability/judge-health.ts WAITS_TOO_LONG_SECONDS',
    'src/platform/overload/loop-delay.ts WINDOW_MS',
  ],
  'what a caller is told to wait, which the table of callers has': [
    'src/api/webhooks/notification-reply.ts RETRY_AFTER_SECONDS',
    'src/platform/overload/work.ts RETRY_AFTER_SECONDS',
  ],
  'by what two moments differ': [
    'src/composition/process-life.ts SAME_SIGNAL_MS',
    'src/money/payments/ledger/moment-of-posting.ts NEXT_MS',
  ],
};
const NOT_WAITED = new Set(Object.values(NO_WAITS).flat());

/** Times of the domain, and of programs that a person watches, are no waits of the server. */
const isServer = (file) => /^src\/.*\.ts$/.test(file) && !/^src\/(?:sandbox|commands)\//.test(file);

/** The times that the server waits, each with the name that its row says. */
export function waitedTimes(texts) {
  const files = texts.map(([file]) => file);
  return texts
    .filter(([file]) => isServer(file))
    .flatMap(([file, text]) => [...constantsIn([file, text]), ...(file === SETTINGS ? settingsIn(text) : [])])
    .map((time) => ({ ...time, called: `\`${shortest(time.file, files)}\` \`${time.name}\`` }));
}

/** Times that are said not to be waited and that no file has any more. */
export function forgottenExceptions(texts) {
  const known = new Set(texts.flatMap(([file, text]) => namesIn(text).map((name) => `${file} ${name}`)));
  return [...NOT_WAITED]
    .filter((place) => !known.has(place))
    .map((place) => `.ci/named-times.mjs: no file has ${place}`);
}

const namesIn = (text) => [...text.matchAll(CONSTANT)].map(([, name]) => name);

function constantsIn([file, text]) {
  return [...text.matchAll(CONSTANT)].flatMap(([, name, expression]) => {
    const milliseconds = valueOf(expression, name.endsWith('_SECONDS') ? 1_000 : 1);
    const isWait = !UNIT.test(name) && !NOT_WAITED.has(`${file} ${name}`) && !(milliseconds >= A_DAY);
    return isWait ? [{ file, name, milliseconds }] : [];
  });
}

/** Settings of a time, with what they are when nothing is set. */
function settingsIn(text) {
  return [...text.matchAll(SETTING)].map(([, name, body]) => {
    const fallback = /(?:prefault\('|default\(|fallback: |absent: '`)([\d_]+)/.exec(body)?.[1];
    return { file: SETTINGS, name, milliseconds: fallback === undefined ? null : valueOf(fallback, 1) };
  });
}

/** The value of a product of numbers in milliseconds; null for what is computed otherwise. */
function valueOf(expression, unit) {
  const factors = expression.split('*').map((factor) => Number(factor.trim().replaceAll('_', '')));
  return factors.some(Number.isNaN) ? null : factors.reduce((product, factor) => product * factor, unit);
}

/** The shortest end of a path that no other file has. */
function shortest(file, files) {
  const steps = file.split('/');
  for (let from = steps.length - 1; from > 0; from--) {
    const end = steps.slice(from).join('/');
    if (files.filter((other) => other === end || other.endsWith(`/${end}`)).length === 1) return end;
  }
  return file;
}

export const said = (milliseconds) => {
  if (milliseconds < 1_000) return `${milliseconds} ms`;
  return milliseconds % 60_000 === 0 ? `${milliseconds / 60_000} min` : `${milliseconds / 1_000} s`;
};
