/** Makes one HTTP call to a provider and tells its three endings apart: answered, surely not sent, perhaps sent. */

export interface ProviderCall {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  readonly timeoutMs: number;
}

export type CallEnding<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** No answer came; `detail` is a code or a name, never an address. */
  | { readonly kind: 'never-sent' | 'perhaps-sent'; readonly detail: string };

/** Error codes of a connection that was never made, so that no byte of the message was sent. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

function causeOf(error: unknown): string {
  const { cause, name = 'Error' } = error as { cause?: { code?: unknown }; name?: string };
  return typeof cause?.code === 'string' ? cause.code : name;
}

/** Posts once and reads the answer, all within the time; no redirect is followed. It never throws for the network. */
export async function postOnce<Answer>(
  { url, headers, body, timeoutMs }: ProviderCall,
  read: (response: Response) => Promise<Answer>,
): Promise<CallEnding<Answer>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : new Uint8Array(body),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    return { kind: 'answered', answer: await read(response) };
  } catch (error) {
    const detail = causeOf(error);
    return { kind: NEVER_CONNECTED.has(detail) ? 'never-sent' : 'perhaps-sent', detail };
  }
}
