/** What the server tells its console: where people sign in, if anywhere, and whether it is a sandbox. */
import { readable } from '../browser/readable.js';

/** A public client at an OpenID Connect issuer. */
export interface SignInConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly audience: string;
}

interface ConsoleConfig {
  readonly signIn: SignInConfig | null;
  readonly isSandbox: boolean;
}

let asked: Promise<ConsoleConfig> | null = null;

async function ask(): Promise<ConsoleConfig> {
  const answer = await fetch('/console/config.json');
  if (!answer.ok) throw new Error(`The settings of the console were refused with ${answer.status}.`);
  return (await answer.json()) as ConsoleConfig;
}

/** Asks once per visit. */
export function readConsoleConfig(): Promise<ConsoleConfig> {
  asked ??= ask();
  return asked;
}

let signIn: Promise<SignInConfig | null> | null = null;

/** Where people sign in; null where the personas of a sandbox stand for them. */
export function readSignInConfig(): Promise<SignInConfig | null> {
  signIn ??= readable(readConsoleConfig().then((config) => config.signIn));
  return signIn;
}
