/** Lets another program of this machine ask a running cluster for something, by a port and a word that stand in a file. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

const fileIn = (folder: string): string => join(folder, 'control');

/** Does what is asked for, and answers in sentences. @throws Error with the reason when it could not be done. */
export type Answer = (request: string) => Promise<string>;

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Listens for requests until the returned function is called. */
export async function openControl(folder: string, answer: Answer): Promise<() => Promise<void>> {
  const word = randomBytes(18).toString('base64url');
  const server = createServer((request, response) => {
    if (request.method !== 'POST' || !isSame(request.headers.authorization ?? '', word)) {
      response.writeHead(403).end();
      return;
    }
    answer((request.url ?? '/').slice(1)).then(
      (text) => response.writeHead(200).end(text),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  await writeFile(fileIn(folder), `${port} ${word}\n`, { mode: 0o600 });
  return async () => {
    await rm(fileIn(folder), { force: true });
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  };
}

const ANSWERS_WITHIN_MS = 180_000;

/** Asks the cluster that runs in this folder; null when none answers. */
export async function askCluster(folder: string, request: string): Promise<{ ok: boolean; text: string } | null> {
  const [port, word] = (await readFile(fileIn(folder), 'utf8').catch(() => '')).trim().split(' ');
  if (port === undefined || word === undefined) return null;
  try {
    const response = await fetch(`http://127.0.0.1:${port}/${request}`, {
      method: 'POST',
      headers: { authorization: word },
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
    });
    return { ok: response.ok, text: await response.text() };
  } catch {
    return null;
  }
}
