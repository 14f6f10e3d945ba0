/** Takes all that is held of the own family, as the file that the server streams to its token. */

export type CopyOutcome =
  | { readonly kind: 'taken'; readonly file: Blob }
  | { readonly kind: 'too-often'; readonly seconds: number }
  | { readonly kind: 'failed' };

/** A copy of one family is made in a moment; this is the time of a slow connection. */
const COPY_WITHIN_MS = 60_000;

export async function takeOwnCopy(token: string): Promise<CopyOutcome> {
  try {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch('/exports/my-family', { headers, signal: AbortSignal.timeout(COPY_WITHIN_MS) });
    if (answer.status === 429) return { kind: 'too-often', seconds: Number(answer.headers.get('retry-after') ?? 0) };
    return answer.ok ? { kind: 'taken', file: await answer.blob() } : { kind: 'failed' };
  } catch {
    return { kind: 'failed' }; // without a connection, in time, or where the stream broke off, there is no file
  }
}
