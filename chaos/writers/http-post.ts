/** Posts over HTTP as partners do: connections are kept, and no answer is an answer too. */
import { Agent, request } from 'node:http';

export interface Call {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HttpAnswer {
  readonly baseUrl: string;
  readonly startedAt: number;
  readonly ms: number;
  /** 0 when no answer came; `error` then says why. */
  readonly status: number;
  readonly error: string | null;
  /** The header that says after how many seconds to come again; null without it. */
  readonly retryAfter: string | null;
  readonly text: string;
  /** The answer as a JSON object; null when it is none. */
  readonly json: Readonly<Record<string, unknown>> | null;
}

const agent = new Agent({ keepAlive: true, maxSockets: 200 });
/** A partner's own patience: beyond what Sigap promises any of them. */
const PATIENCE_MS = 30_000;

function jsonIn(text: string): HttpAnswer['json'] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

export function post(baseUrl: string, { path, headers, body }: Call): Promise<HttpAnswer> {
  return new Promise((resolve) => {
    const startedAt = Date.now();
    const began = performance.now();
    const end = (heard: Pick<HttpAnswer, 'status' | 'error' | 'retryAfter' | 'text'>): void =>
      resolve({ baseUrl, startedAt, ms: performance.now() - began, json: jsonIn(heard.text), ...heard });
    const fail = (error: NodeJS.ErrnoException): void =>
      end({ status: 0, error: error.code ?? error.message, retryAfter: null, text: '' });
    const asking = request(
      `${baseUrl}${path}`,
      { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          end({
            status: response.statusCode ?? 0,
            error: null,
            retryAfter: response.headers['retry-after'] ?? null,
            text: Buffer.concat(chunks).toString(),
          }),
        );
        response.on('error', fail);
      },
    );
    asking.setTimeout(PATIENCE_MS, () => asking.destroy(new Error(NO_ANSWER)));
    asking.on('error', fail);
    asking.end(body);
  });
}

/** The error of a call that was given up. */
export const NO_ANSWER = `no answer in ${PATIENCE_MS / 1000} s`;
