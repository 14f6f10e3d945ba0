/** What a sandbox gives every example: its address, a token for each persona, and a partner that reports a payment. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The server to talk to: the one that `npm start` starts, unless SIGAP_URL names another. */
export const ADDRESS = process.env.SIGAP_URL ?? 'http://127.0.0.1:4000';
export const GRAPHQL = `${ADDRESS}/graphql`;
export const SOCKET = GRAPHQL.replace(/^http/, 'ws');

/** Returns an access token of a persona. In production an identity provider gives tokens, and this list is empty. */
export async function signIn(persona) {
  const personas = await (await fetch(`${GRAPHQL}/ide/personas`)).json();
  const found = personas.find(({ key }) => key === persona);
  if (found === undefined) throw new Error(`${ADDRESS} has no persona ${persona}: it is no sandbox`);
  return found.token;
}

/** Lets the sandbox's minimarket report that a family has paid all that it owes, by a signed webhook. */
export async function payAt(virtualAccount) {
  const pay = fileURLToPath(new URL('../dist/src/commands/pay.js', import.meta.url));
  await promisify(execFile)(process.execPath, [pay, '--account', virtualAccount, '--url', ADDRESS]);
}

export const rupiah = (amount) => `Rp${amount.toLocaleString('id-ID')}`;
