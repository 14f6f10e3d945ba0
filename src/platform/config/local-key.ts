/** Makes the keys of a development machine once and keeps each in a file that only its owner may read. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const KEY_BYTES = 32;

async function readKey(file: string): Promise<Uint8Array | null> {
  try {
    const key = Buffer.from(await readFile(file, 'utf8'), 'base64url');
    if (key.length !== KEY_BYTES)
      throw new Error(`${file} holds no key of ${KEY_BYTES} bytes: delete it to have a new one made`);
    return new Uint8Array(key);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The key kept as `<folder>/<name>`; of several processes that make it at once, the first wins for all. */
export async function readOrMakeLocalKey({ folder, name }: { folder: string; name: string }): Promise<Uint8Array> {
  const file = join(folder, name);
  const saved = await readKey(file);
  if (saved !== null) return saved;
  await mkdir(folder, { recursive: true });
  await writeFirst(file, randomBytes(KEY_BYTES).toString('base64url'));
  return readOrMakeLocalKey({ folder, name });
}

/** A hard link appears whole or not at all, so nobody ever reads half a key. */
async function writeFirst(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text, { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
