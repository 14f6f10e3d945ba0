/** Finds the server that a command calls: the one that was named, otherwise the one that runs on this machine. */
import { processEnvironment, readServerAddress } from '../platform/config/index.js';
import { localFolder } from '../platform/db/installation-folder.js';
import { CommandRefused, commandConfig } from './command-line.js';

/** The flags and the help of the option --url. */
export const URL_OPTION = [
  '--url <url>',
  'where the server listens; when left out, SIGAP_URL, else where the server of this LOCAL_FOLDER does, else PORT (4000) of this machine',
] as const;

/** The address without a slash at its end. @throws CommandRefused for a text that is no address of HTTP. */
async function addressOf(url: string | undefined): Promise<string> {
  const named = url ?? (processEnvironment()['SIGAP_URL'] || undefined);
  const address = named ?? (await addressHere());
  if (!/^https?:\/\/[^/]/.test(address) || !URL.canParse(address))
    throw new CommandRefused(
      `${url === undefined ? 'SIGAP_URL' : '--url'}: expected an address such as http://127.0.0.1:4000.`,
    );
  return address.replace(/\/+$/, '');
}

async function addressHere(): Promise<string> {
  const { http, localFolder: own } = commandConfig();
  return (await readServerAddress(own ?? localFolder())) ?? `http://127.0.0.1:${http.port || 4000}`;
}

const ANSWERS_WITHIN_MS = 5_000;

const answers = (address: string): Promise<boolean> =>
  fetch(`${address}/healthz`, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** The address of the server when it answers there now, otherwise null. @throws CommandRefused for a bad --url. */
export async function findServer(url: string | undefined): Promise<string | null> {
  const address = await addressOf(url);
  return (await answers(address)) ? address : null;
}

/** @throws CommandRefused naming the address at which nobody answers. */
export async function requireServer(url: string | undefined): Promise<string> {
  return (await findServer(url)) ?? refuseSilence(await addressOf(url));
}

export function refuseSilence(address: string): never {
  throw new CommandRefused(
    `nothing listens at ${address}: start it with "npm start", or say where it is with --url or SIGAP_URL. A server that was started with a LOCAL_FOLDER or PORT of its own is found when this command has the same LOCAL_FOLDER; it looked in ${commandConfig().localFolder ?? localFolder()}.`,
  );
}
