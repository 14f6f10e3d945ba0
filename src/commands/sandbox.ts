/** Reads the sandbox partners' credentials, as the server of this machine saved them. */
import { localFolder } from '../platform/db/installation-folder.js';
import type { SandboxCredentials } from '../partners/stand-ins/index.js';
import { readCredentials, sandboxFile } from '../sandbox/first-start/index.js';
import { CommandRefused, commandConfig } from './command-line.js';

/** The bank whose inquiry says what a family owes, whoever reports the payment. */
export type SandboxBank = Omit<SandboxCredentials, 'snap'> & { readonly snap: NonNullable<SandboxCredentials['snap']> };

export interface SandboxPartners {
  readonly bank: SandboxBank;
  /** @throws CommandRefused when this machine holds no credentials of the partner. */
  credentialsOf(code: string): SandboxCredentials;
}

/** @throws CommandRefused when this machine holds no credentials at all. */
export async function readSandbox(): Promise<SandboxPartners> {
  const folder = commandConfig().localFolder ?? localFolder();
  const file = sandboxFile(folder);
  const saved = await readCredentials(file);
  const missing = (code: string): CommandRefused =>
    new CommandRefused(
      `${file} holds no credentials of ${code}. LOCAL_FOLDER, here ${folder}, says where to look: name the folder of the server that made the sandbox partners of this database, copy its sandbox-partners.json here, or start a server here once with "npm start".`,
    );
  const bank = saved.find((one): one is SandboxBank => one.snap !== null);
  if (bank === undefined) throw missing('sandbox-bank, which says what a family owes');
  return {
    bank,
    credentialsOf(code) {
      const found = saved.find((one) => one.code === code);
      if (found === undefined) throw missing(code);
      return found;
    },
  };
}
