/** Posts JSON to a bank once: a bounded answer in bounded time, no redirect followed, and never an exception. */

export type AnsweredCall =
  | { readonly kind: 'answered'; readonly status: number; readonly rawBody: Buffer }
  | {
      readonly kind: 'unreachable';
      readonly why: 'the bank could not be reached' | 'the bank did not answer in time' | 'the answer is too long';
    };

const PATIENCE_MS = 10_000;
/** The most bytes of an answer: ten times what any bank answers. */
const ANSWER_SIZE_MAX = 64 * 1024;

interface Posting {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export async function postToBank(url: URL, { headers, body }: Posting): Promise<AnsweredCall> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: new Uint8Array(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const rawBody = await readBounded(response);
    return rawBody === null
      ? { kind: 'unreachable', why: 'the answer is too long' }
      : { kind: 'answered', status: response.status, rawBody };
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return { kind: 'unreachable', why: isLate ? 'the bank did not answer in time' : 'the bank could not be reached' };
  }
}

/** Reads an answer; null when it is longer than any answer should be. */
async function readBounded(response: Response): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    const bytes = part as Uint8Array;
    size += bytes.length;
    if (size > ANSWER_SIZE_MAX) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
