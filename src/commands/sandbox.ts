/** The sandbox partners' side of the secrets, as the server of this machine left them. */
import { localFolder } from '../platform/db/installation-folder.js';
import type { SandboxCredentials } from '../partners/stand-ins/index.js';
import { readCredentials, sandboxFile } from '../sandbox/first-start/index.js';
import { CommandRefused, commandConfig } from './command-line.js';

/** A partner whose inquiry says what a family owes, whoever reports the payment. */
export type SandboxBank = Omit<SandboxCredentials, 'snap'> & { readonly snap: NonNullable<SandboxCredentials['snap']> };

export interface SandboxPartners {
  readonly bank: SandboxBank;
  /** @throws CommandRefused when this machine holds nothing of the partner. */
  credentialsOf(code: string): SandboxCredentials;
}

/** @throws CommandRefused when this machine holds none of their secrets. */
export async function readSandbox(): Promise<SandboxPartners> {
  const file = sandboxFile(commandConfig().localFolder ?? localFolder());
  const saved = await readCredentials(file);
  const missing = (code: string): CommandRefused =>
    new CommandRefused(`${file} holds no credentials of ${code}: start the server once with "npm start".`);
  const bank = saved.find((one): one is SandboxBank => one.snap !== null);
  if (bank === undefined) throw missing('a sandbox bank');
  return {
    bank,
    credentialsOf(code) {
      const found = saved.find((one) => one.code === code);
      if (found === undefined) throw missing(code);
      return found;
    },
  };
}
