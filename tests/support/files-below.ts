/** Lists the files of the repository for tests that read its text. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The files below a folder at any depth, each by its path from the root of the repository. */
export const filesBelow = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
