/** Finds the folder of this installation, whether it runs from its sources or from its build. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json. @throws Error when this file was moved out of its installation. */
export function installationFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder))
      throw new Error(`No package.json above ${import.meta.dirname}: run Sigap from its own folder.`);
  }
}

/** The folder of this machine's own files, the embedded PostgreSQL and local keys, which are never committed. */
export const localFolder = (): string => join(installationFolder(), '.sigap');
