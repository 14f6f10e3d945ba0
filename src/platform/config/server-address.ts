/** Where the server of this machine listens, left in the local folder so that commands find it whatever its port is. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileIn = (folder: string): string => join(folder, 'server-address');

/** Null when no server left one. A server that was killed leaves a stale one: whoever reads it finds nobody there. */
export async function readServerAddress(folder: string): Promise<string | null> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => '');
  return text.trim() || null;
}

export async function writeServerAddress({ folder, address }: { folder: string; address: string }): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = `${fileIn(folder)}.${process.pid}`;
  await writeFile(draft, `${address}\n`);
  await rename(draft, fileIn(folder));
}

/** Leaves the address of a server that started in between. */
export async function forgetServerAddress({ folder, address }: { folder: string; address: string }): Promise<void> {
  if ((await readServerAddress(folder)) === address) await rm(fileIn(folder), { force: true });
}
