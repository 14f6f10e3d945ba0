/**
 * Makes every call of the server to an address that is kept as data, and no other. The address is checked each time; a
 * name is resolved once for each connection, all its addresses are checked, and the connection goes to one of those
 * and not to what the name says a moment later. No redirect is followed, and an answer is bounded in size and time.
 */
import { lookup as systemLookup } from 'node:dns';
import { Agent as HttpAgent, type IncomingHttpHeaders, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import {
  type DestinationProblem,
  type OutgoingRules,
  destinationProblem,
  expectedOf,
  mayLieAt,
} from './destination.js';

export interface OutgoingCall {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly timeoutMs: number;
  /** The most bytes of an answer that are read. */
  readonly bytesMax: number;
}

export interface OutgoingAnswer {
  readonly kind: 'answered';
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export type OutgoingEnding =
  | OutgoingAnswer
  /** `detail` is a code or a name, never an address or a key; `wasSent` is false when surely nothing was. */
  | { readonly kind: 'no-answer'; readonly wasSent: boolean; readonly detail: string };

export interface OutgoingCalls {
  /** What is expected of an address instead of this one, for whoever enters it; null when it may be called. */
  readonly expectedOf: (url: string) => string | null;
  /** Makes one call, and tells how it ended. It never throws for the network, nor for an address. */
  readonly call: (call: OutgoingCall) => Promise<OutgoingEnding>;
}

/** All addresses of a name; that of the system unless a test says otherwise. */
export type ResolveName = (
  host: string,
  options: { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: readonly { address: string; family: number }[]) => void,
) => void;

/** How long a connection is kept for a next call to the same host. */
const KEPT_FOR_MS = 4_000;

const WORDS: Readonly<Record<DestinationProblem, string>> = {
  'no-address': 'NO_ADDRESS',
  'has-a-user': 'ADDRESS_WITH_USER',
  'not-https': 'NOT_HTTPS',
  'another-port': 'ANOTHER_PORT',
  'host-not-listed': 'HOST_NOT_LISTED',
};
/** The detail of an answer that is longer than any should be. */
export const TOO_LARGE = 'answer too large';
const NOT_PUBLIC = 'ADDRESS_NOT_PUBLIC';

/** What every call says of itself; an answer that is packed could be unpacked to any size. */
const USUAL = { 'user-agent': 'sigap', accept: '*/*', 'accept-encoding': 'identity' };

/** Codes of a connection that was never made, so that no byte was sent. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  NOT_PUBLIC,
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_INVALID_CHAR',
]);

/** Resolves a name for a connection, and fails when any of its addresses is one that may not be called. */
const checkedLookup =
  (rules: OutgoingRules, resolve: ResolveName): LookupFunction =>
  (host, options, done) =>
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, []);
      if (addresses.length === 0 || addresses.some(({ address }) => !mayLieAt(host, address, rules)))
        return done(Object.assign(new Error('a name leads where nobody may be called'), { code: NOT_PUBLIC }), []);
      const [first] = addresses;
      return options.all === true ? done(null, [...addresses]) : done(null, first?.address ?? '', first?.family);
    });

export function outgoingCalls(rules: OutgoingRules, resolve: ResolveName = systemLookup): OutgoingCalls {
  const lookup = checkedLookup(rules, resolve);
  const kept = { keepAlive: true, timeout: KEPT_FOR_MS };
  const ways = {
    'http:': { request: httpRequest, agent: new HttpAgent(kept) },
    'https:': { request: httpsRequest, agent: new HttpsAgent(kept) },
  };
  return {
    expectedOf(url) {
      const problem = destinationProblem(url, rules);
      return problem === null ? null : expectedOf(problem, rules);
    },
    call({ method, url, headers, body, timeoutMs, bytesMax }) {
      const problem = destinationProblem(url, rules);
      if (problem !== null) return Promise.resolve({ kind: 'no-answer', wasSent: false, detail: WORDS[problem] });
      const { request, agent } = ways[new URL(url).protocol as keyof typeof ways];
      const signal = AbortSignal.timeout(timeoutMs);
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      return new Promise<OutgoingEnding>((end) => {
        const fail = (error: unknown): void => end(endingOf(error, signal));
        const options = { method, headers: { ...USUAL, ...headers, ...length }, agent, lookup, signal };
        const sent = request(url, options, (answer) => void readBounded(answer, bytesMax).then(end, fail));
        sent.on('error', fail).end(body);
      }).catch((error: unknown) => endingOf(error, signal));
    },
  };
}

/** Reads an answer; the rest of one that is longer than any answer should be is not read. */
async function readBounded(answer: IncomingMessage, bytesMax: number): Promise<OutgoingEnding> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bytesMax) return { kind: 'no-answer', wasSent: true, detail: TOO_LARGE };
    chunks.push(chunk);
  }
  return { kind: 'answered', status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) };
}

function endingOf(error: unknown, signal: AbortSignal): OutgoingEnding {
  const { code, name = 'Error' } = error as { code?: unknown; name?: string };
  const own = typeof code === 'string' ? code : name;
  const detail = signal.aborted ? 'TimeoutError' : own;
  return { kind: 'no-answer', wasSent: !NEVER_CONNECTED.has(detail), detail };
}
