/** A signed call before it is sent, so that it can be sent twice, changed in a test, or prepared before a measurement. */

export interface HttpCall {
  readonly method: 'POST';
  /** The path with the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as a JSON object; null when it is none. */
  readonly body: Readonly<Record<string, unknown>> | null;
}

const BUSY = 503;
const BUSY_PAUSE_MS = 250;
const BUSY_TIMES_MAX = 40;
/** Longer than any webhook may take: whoever plays a partner wants to hear what became of his call. */
const ANSWERS_WITHIN_MS = 60_000;

/**
 * Sends the call, and sends it again while the server answers that it is busy, which it does before it reads anything.
 * @throws TypeError when no server listens.
 */
export async function sendCall(baseUrl: string, call: HttpCall): Promise<HttpAnswer> {
  for (let times = 1; ; times++) {
    const answer = await sendOnce(baseUrl, call);
    if (!wasNotTaken(answer) || times >= BUSY_TIMES_MAX) return answer;
    await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MS));
  }
}

/** Whether a call was refused before anything of it was read. One that was taken and failed is named by an error id. */
const wasNotTaken = ({ status, body }: HttpAnswer): boolean => status === BUSY && body?.['errorId'] === undefined;

async function sendOnce(baseUrl: string, call: HttpCall): Promise<HttpAnswer> {
  const { method, headers, body } = call;
  const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS);
  const response = await fetch(new URL(call.path, baseUrl), { method, headers, body, redirect: 'manual', signal });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: jsonObject(text) };
}

function jsonObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
