/** Keeps the address of this machine's server in the local folder, so that commands find it whatever its port is. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileIn = (folder: string): string => join(folder, 'server-address');

/** The address; null when there is none. A killed server leaves a stale address, at which nobody answers. */
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

/** Removes this address, but not that of a server that started in between. */
export async function forgetServerAddress({ folder, address }: { folder: string; address: string }): Promise<void> {
  if ((await readServerAddress(folder)) === address) await rm(fileIn(folder), { force: true });
}
