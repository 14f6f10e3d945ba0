/** Copies a data folder by file while its server writes to it, and puts every copy on disk before it says it is done. */
import { createHash } from 'node:crypto';
import { type FileHandle, chown, mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RunAs } from '../embedded/run-as.js';
import { FOLDERS_OF_WAL, isCopied } from './copy-rules.js';

/** A file of a copy, by which it can be verified. */
export interface CopiedFile {
  /** The path in the copy, with slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface CopyOrder {
  readonly from: string;
  readonly to: string;
  /** The account that the copy belongs to; null is that of this process. */
  readonly owner: RunAs | null;
  readonly onProgress?: (progress: { filesDone: number; files: number; bytesDone: number }) => void;
}

const CHUNK = 1 << 18;
const AT_ONCE = 8;
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
/** The last file of a copy: with it, the copy of a server that was stopped in between cannot be taken for whole. */
const LAST = 'global/pg_control';

interface Listed {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** Copies what a base backup holds. @throws Error when the server keeps data outside of its folder. */
export async function copyData({ from, to, owner, onProgress }: CopyOrder): Promise<CopiedFile[]> {
  const { folders, files } = await list(from);
  const everyFolder = ['.', ...folders, ...FOLDERS_OF_WAL];
  for (const folder of everyFolder) await makeFolder(join(to, folder), owner);
  const copied: CopiedFile[] = [];
  let bytesDone = 0;
  const copyOne = async (path: string): Promise<void> => {
    const file = await copyFile(path, { from: join(from, path), to: join(to, path), owner });
    if (file !== null) copied.push(file);
    bytesDone += file?.bytes ?? 0;
    onProgress?.({ filesDone: copied.length, files: files.length, bytesDone });
  };
  await someAtATime(
    files.filter((path) => path !== LAST),
    copyOne,
  );
  await copyOne(LAST);
  for (const folder of everyFolder.toReversed()) await syncFolder(join(to, folder));
  return copied;
}

async function list(root: string): Promise<Listed> {
  const folders: string[] = [];
  const files: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const fate = isCopied(path);
      if (fate === 'not') continue;
      if (entry.isDirectory()) folders.push(path);
      if (entry.isDirectory() && fate === 'file-or-folder') await visit(path);
      if (entry.isFile()) files.push(path);
      if (entry.isSymbolicLink() && path.startsWith('pg_tblspc/'))
        throw new Error('The server has tablespaces outside of its data folder: back it up with pg_basebackup.');
    }
  };
  await visit('');
  return { folders, files };
}

/** Most of the time goes to waiting for the disk, which takes many files as fast as one. */
async function someAtATime(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  const waiting = paths.values();
  const takeTurns = async (): Promise<void> => {
    for (const path of waiting) await work(path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
}

async function makeFolder(path: string, owner: RunAs | null): Promise<void> {
  await mkdir(path, { recursive: true, mode: FOLDER_MODE });
  if (owner !== null) await chown(path, owner.uid, owner.gid);
}

/** The copied file; null when it has vanished, as the files of a dropped table do: recovery drops it as well. */
async function copyFile(
  path: string,
  { from, to, owner }: { from: string; to: string; owner: RunAs | null },
): Promise<CopiedFile | null> {
  const source = await openIfThere(from);
  if (source === null) return null;
  try {
    const target = await open(to, 'w', FILE_MODE);
    try {
      const digest = await pour(source, (chunk) => target.writeFile(chunk));
      if (owner !== null) await target.chown(owner.uid, owner.gid);
      await target.sync();
      return { path, ...digest };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Reads a file to its end, and digests what it gives. */
async function pour(
  source: FileHandle,
  give: (chunk: Buffer) => Promise<unknown>,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (let bytes = 0; ;) {
    const { bytesRead } = await source.read(buffer, 0, CHUNK, null);
    if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') };
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    await give(chunk);
    bytes += bytesRead;
  }
}

/** The files of a copy that are not what was copied, by their paths. */
export async function findDamaged(folder: string, files: readonly CopiedFile[]): Promise<string[]> {
  const damaged: string[] = [];
  for (const { path, bytes, sha256 } of files) {
    const found = await digestOf(join(folder, path));
    if (found === null || found.bytes !== bytes || found.sha256 !== sha256) damaged.push(path);
  }
  return damaged;
}

async function digestOf(path: string): Promise<{ bytes: number; sha256: string } | null> {
  const source = await openIfThere(path);
  if (source === null) return null;
  try {
    return await pour(source, () => Promise.resolve());
  } finally {
    await source.close();
  }
}

/** Writes a file that must be on disk when this returns, with the folder that names it. */
export async function writeSynced(
  path: string,
  content: string | Uint8Array,
  owner: RunAs | null = null,
): Promise<void> {
  const file = await open(path, 'w', FILE_MODE);
  try {
    await file.writeFile(content);
    if (owner !== null) await file.chown(owner.uid, owner.gid);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(path));
}

/** Puts the names in a folder on disk. Windows has no such call for folders. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
