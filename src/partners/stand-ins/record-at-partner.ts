/** Writes records into the stand-in for a partner's API, which Sigap asks about what the partner told it. */

export interface ApiRecord {
  readonly apiUrl: string;
  /** The user name of HTTP Basic; there is no password. */
  readonly key: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const RECORDED_WITHIN_MS = 10_000;

/** Stores what the partner's API answers from now on. @throws TypeError when the stand-in does not run. */
export async function recordAtPartner({ apiUrl, key, path, body }: ApiRecord): Promise<void> {
  const headers = {
    authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`,
    'content-type': 'application/json',
  };
  const signal = AbortSignal.timeout(RECORDED_WITHIN_MS);
  const answer = await fetch(`${apiUrl}${path}`, { method: 'PUT', headers, body: JSON.stringify(body), signal });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`the stand-in for the partner's API answered ${answer.status}`);
}
