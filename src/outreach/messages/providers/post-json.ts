/** One HTTP call to a provider, with the three ways it may end told apart: answered, surely not sent, perhaps sent. */
export interface ProviderCall {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly timeoutMs: number;
}

export type CallEnding =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'not-sent' | 'no-answer'; readonly detail: string };

/** Nothing was listening, or the name is unknown: not a byte of the message left. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

function causeOf(error: unknown): string {
  const { cause, name = 'Error' } = error as { cause?: { code?: unknown }; name?: string };
  return typeof cause?.code === 'string' ? cause.code : name;
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return null; // an answer without JSON says no more than its status
  }
}

export async function postJson({ url, headers, body, timeoutMs }: ProviderCall): Promise<CallEnding> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    return { kind: 'answered', status: response.status, body: await jsonOf(response) };
  } catch (error) {
    const detail = causeOf(error);
    return { kind: NEVER_CONNECTED.has(detail) ? 'not-sent' : 'no-answer', detail };
  }
}
