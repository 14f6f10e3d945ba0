/** Where this installation lies, whether it runs from its sources or from its build. */
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

/** What this machine keeps for itself: the embedded PostgreSQL and local keys. Never committed. */
export const localFolder = (): string => join(installationFolder(), '.sigap');
