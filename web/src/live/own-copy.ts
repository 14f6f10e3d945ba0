/** Takes all that is held of the own family, as the file that the server streams to its token. */

export type CopyOutcome =
  | { readonly kind: 'taken'; readonly file: Blob }
  | { readonly kind: 'too-often'; readonly seconds: number }
  | { readonly kind: 'failed' };

export async function takeOwnCopy(token: string): Promise<CopyOutcome> {
  try {
    const answer = await fetch('/exports/my-family', { headers: { authorization: `Bearer ${token}` } });
    if (answer.status === 429) return { kind: 'too-often', seconds: Number(answer.headers.get('retry-after') ?? 0) };
    return answer.ok ? { kind: 'taken', file: await answer.blob() } : { kind: 'failed' };
  } catch {
    return { kind: 'failed' }; // without a connection, or where the stream broke off, there is no file
  }
}
