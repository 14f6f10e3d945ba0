/**
 * Tells which requests a page of another site could have made a browser send without asking first. It is pure.
 *
 * What is at stake is little, and this keeps it so. Who somebody is says the header `authorization` alone: no cookie, no
 * client certificate and no HTTP authentication is read anywhere, the console's pages included, and a browser adds none of
 * its own accord. A forged request is therefore a stranger's; and a GET changes nothing, since mutations by GET are refused.
 * Left to a forger are the budget and the place in the network of the person whose browser it uses, and what the time of an
 * answer tells: so whatever may come from another site's page is refused before anything of it runs.
 *
 * 1. A request that no page can send without asking first (the Fetch standard's preflight) has been asked for, and pages
 *    of other origins are answered as ALLOWED_ORIGINS says. That is a content type that no form has, or a header of
 *    `ASKED_FIRST`. A form, an image, a script, a link or a fetch of the mode `no-cors` sends neither.
 * 2. A browser that says where a request comes from (`sec-fetch-site`, which no script can write) is believed: its own
 *    origin, or nobody's page (`none`: an address that a person typed).
 * 3. Browsers say nothing of that to an address without TLS, and old ones never; `accept` alone proves nothing, because a
 *    `no-cors` fetch may write any type into it. A GET without any trace of a browser is a program's: it accepts JSON or
 *    everything, and names no origin, no page it comes from, no cookie, no other `sec-` header of a browser, nor a browser's name.
 *    All browsers call themselves `Mozilla/…`, and no page can change that without asking first.
 */

/** Headers that no page of another origin can make a browser send before it has asked: each of them proves that it has. */
export const ASKED_FIRST = ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name'];

/** The content types that a form has (Fetch standard, CORS-safelisted request-header). */
const OF_FORMS: ReadonlySet<string> = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

const NAMES_JSON = /\bapplication\/(?:json|graphql-response\+json)\b/;

/** Headers that a browser adds to what a page makes it send, each in some cases alone. */
const OF_BROWSERS = ['origin', 'referer', 'cookie', 'sec-fetch-dest', 'sec-ch-ua', 'sec-purpose'];

interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const textOf = (value: string | string[] | undefined): string => String(value ?? '');

const isGiven = ({ headers }: Asked, name: string): boolean => textOf(headers[name]) !== '';

function hasAskedFirst(request: Asked): boolean {
  const [type = ''] = textOf(request.headers['content-type']).split(';');
  const isOfNoForm = type.trim() !== '' && !OF_FORMS.has(type.trim().toLowerCase());
  return isOfNoForm || ASKED_FIRST.some((name) => isGiven(request, name));
}

function isOfProgram({ method, headers }: Asked): boolean {
  const accept = textOf(headers.accept);
  if (!READS.has(method) || !(['', '*/*'].includes(accept) || NAMES_JSON.test(accept))) return false;
  return (
    !OF_BROWSERS.some((name) => isGiven({ method, headers }, name)) && !/mozilla/i.test(textOf(headers['user-agent']))
  );
}

/** Whether a page of another site could have made a browser send this. */
export function mayBeCrossSite(request: Asked): boolean {
  if (hasAskedFirst(request)) return false;
  const site = textOf(request.headers['sec-fetch-site']);
  if (site !== '') return !READS.has(request.method) || !['same-origin', 'none'].includes(site);
  return !isOfProgram(request);
}
