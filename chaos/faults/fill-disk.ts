/** Takes the room of a small disk of its own, and gives it back. */
import { spawn } from 'node:child_process';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';

export const SMALL_DISK_MB = 900;

function run(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** Mounts a small disk in memory at this folder; false where this account may not. */
export const mountSmallDisk = (folder: string): Promise<boolean> =>
  process.getuid?.() === 0
    ? run('mount', ['-t', 'tmpfs', '-o', `size=${SMALL_DISK_MB}m,mode=755`, 'tmpfs', folder])
    : Promise.resolve(false);

export const unmount = (folder: string): Promise<boolean> => run('umount', ['--lazy', folder]);

/** Fills the disk to its last block. */
export async function fillDisk(folder: string): Promise<void> {
  const file = await open(join(folder, 'filler'), 'w');
  const block = Buffer.alloc(1024 * 1024);
  try {
    for (;;) {
      const { bavail, bsize } = await statfs(folder);
      if (bavail === 0) return;
      await file.write(block, 0, Math.min(block.length, bavail * bsize));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    await file.close();
  }
}

export const emptyDisk = (folder: string): Promise<void> => rm(join(folder, 'filler'), { force: true });
